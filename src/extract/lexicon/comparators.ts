import type { Comparator } from '../../model/catalog';

/** Words right before a figure that say which side of it counts. */
export interface ComparatorWord {
  readonly text: string;
  readonly comparator: Comparator;
  /** 达到 sets a level; 提高 without 到 a change. */
  readonly isChange: boolean;
}

function words(texts: string, comparator: Comparator, isChange = false): ComparatorWord[] {
  return texts.split(' ').map((text) => ({ text, comparator, isChange }));
}

/**
 * Longest first, so that 不低于 comes before 低于 and 提高到 before 提高. A bare figure is `=` as printed,
 * after 达到 and 缩短至 too: on which side of it more counts is the indicator's direction.
 */
export const COMPARATORS_BEFORE: readonly ComparatorWord[] = [
  ...words(
    '不低于 不少于 不小于 不下于 不弱于 至少 最少 高于 多于 大于 超过 超 突破 逾 ≥ > ≧',
    '>=',
  ),
  ...words('不超过 不高于 不大于 不多于 不超 低于 小于 少于 最多 至多 ≤ < ≦', '<='),
  ...words(
    '达到 达 达成 达至 实现 提高到 提高至 提升到 提升至 增加到 增加至 增至 增长到 增长至 增到',
    '=',
  ),
  ...words(
    '扩大到 扩大至 上升到 上升至 升至 升到 提至 提到 扩至 拓展到 拓展至 拓展为 发展到 发展至',
    '=',
  ),
  ...words(
    '扩展到 扩展至 稳定在 保持在 维持在 稳定到 稳定达到 保持 占到 占比达 覆盖 推广到 推广至',
    '=',
  ),
  ...words(
    '壮大到 壮大至 提高为 提升为 迈上 跨越 控制在 控制到 控制为 控制 限制在 压缩至 压缩到 压缩为',
    '=',
  ),
  ...words(
    '压减至 压减到 压降至 压降到 缩短至 缩短到 缩短为 缩减至 缩减到 缩至 降至 降到 降为 降低至',
    '=',
  ),
  ...words('降低到 降低为 下降至 下降到 减少至 减少到 减少为 减至 减到 精简至 精简到 精简为', '='),
  ...words('为 是 占 占比 共 总计 合计 新增', '='),
  ...words(
    '提高 提升 增长 增加 上升 扩大 增幅 增速 增长率 下降 降低 减少 缩短 压缩 压减 缩减 精简',
    '=',
    true,
  ),
  ...words('压降 下调 递增 递减 增速为 增幅为 增 降 减', '=', true),
].sort((a, b) => b.text.length - a.text.length);

const BY_LAST = new Map<string, ComparatorWord[]>();
for (const word of COMPARATORS_BEFORE) {
  const last = word.text.slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), word]);
}

/** The longest such word the text ends with. */
export function findComparatorEnding(text: string): ComparatorWord | undefined {
  return BY_LAST.get(text.slice(-1))?.find((word) => text.endsWith(word.text));
}

/** May stand between such a word and the figure: 达到了约, 提高到全国的, 分别达到. */
export const BETWEEN =
  /(?:了|约为?|大约|近|接近|总数|分别|(?<![年平])均|各|都|再|全[省市国县区]的|人民币|目标值?|到|已|至少|力争|[的:：])$/;

export interface AfterWord {
  readonly pattern: RegExp;
  readonly comparator: Comparator | null;
  readonly isApproximate: boolean;
}

/** Words right after a figure with its unit. */
export const COMPARATORS_AFTER: readonly AfterWord[] = [
  { pattern: /^(?:(?:及|或|\()?以上|及其以上|之上|\+)/, comparator: '>=', isApproximate: false },
  {
    pattern: /^(?:(?:及|或)?以下|以内|之内|内(?![容部外涵陆需])|之下)/,
    comparator: '<=',
    isApproximate: false,
  },
  { pattern: /^(?:左右|上下|前后)/, comparator: null, isApproximate: true },
];

/** 缩短…至18个月: far from the figure they still say which way 至 goes. */
export const DECREASE_VERB = /缩短|压缩|压减|压降|降低|下降|减少|缩减|精简|控制|降至/;
export const INCREASE_VERB = /提高|提升|增加|扩大|增长|上升|拓展|发展|壮大|增至/;

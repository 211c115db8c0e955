import type { Comparator } from '../../model/catalog';

/** Words right before a figure that say which side of it counts. */
export interface ComparatorWord {
  readonly text: string;
  readonly comparator: Comparator;
  /** `side` says it in so many words; `level` is a height to reach or a ceiling; `change` how much moves. */
  readonly sense: 'side' | 'level' | 'plain' | 'change';
}

function words(
  texts: string,
  comparator: Comparator,
  sense: ComparatorWord['sense'],
): ComparatorWord[] {
  return texts.split(' ').map((text) => ({ text, comparator, sense }));
}

/** 不低于, 不得低于, 不应低于. */
function deny(texts: string): string {
  const denials = ['不', '不得', '不能', '不应', '不可'];
  return denials.flatMap((no) => texts.split(' ').map((text) => no + text)).join(' ');
}

/**
 * Longest first, so that 不低于 comes before 低于 and 提高到 before 提高. 达到 and 提高到 name a height that
 * may be passed (`>=`), 缩短至 and 控制在 a ceiling (`<=`), also without 以上 or 以内; 保持在, a bare count
 * and a plain change stay as printed (`=`).
 */
export const COMPARATORS_BEFORE: readonly ComparatorWord[] = [
  ...words(
    `${deny('低于 少于 小于 下于 弱于 亚于')} 至少 最少 高于 多于 大于 超过 超 突破 逾 ≥ > ≧`,
    '>=',
    'side',
  ),
  ...words(`${deny('超过 高于 大于 多于 超')} 低于 小于 少于 最多 至多 ≤ < ≦`, '<=', 'side'),
  ...words(
    '达到 达 达成 达至 提高到 提高至 提升到 提升至 增加到 增加至 增至 增长到 增长至 增到 ' +
      '扩大到 扩大至 上升到 上升至 升至 升到 提至 提到 扩至 拓展到 拓展至 拓展为 发展到 发展至 ' +
      '扩展到 扩展至 扩充到 扩充至 扩容到 扩容至 扩建到 扩建至 延伸到 延伸至 稳定达到 占到 占比达 推广到 推广至 壮大到 壮大至 提高为 提升为 迈上 跨越',
    '>=',
    'level',
  ),
  ...words(
    '控制在 控制到 控制为 限制在 压缩至 压缩到 压缩为 压减至 压减到 压降至 压降到 缩短至 缩短到 缩短为 ' +
      '缩减至 缩减到 缩至 降至 降到 降为 降低至 降低到 降低为 下降至 下降到 减少至 减少到 减少为 减至 减到 ' +
      '精简至 精简到 精简为',
    '<=',
    'level',
  ),
  ...words('稳定在 保持在 维持在 稳定到', '=', 'level'),
  ...words('保持 控制 实现 覆盖 为 是 占 共 总计 合计 新增', '=', 'plain'),
  ...words('占比', '=', 'level'),
  ...words(
    '提高 提升 增长 增加 上升 扩大 增幅 增速 增长率 下降 降低 减少 缩短 压缩 压减 缩减 精简 ' +
      '压降 下调 递增 递减 增速为 增幅为 增 降 减',
    '=',
    'change',
  ),
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

/** May stand between such a word and the figure: 达到了约, 提高到2025年的, 分别达到. */
export const BETWEEN =
  /(?:(?<!\d)\d{4}年[底末]?的|了|约为?|大约|近|接近|总数|分别|(?<![年平])均|各|都|再|全[省市国县区]的|人民币|目标值?|到|已|至少|力争|每(?:[百千万]|十万|百万)?(?:人口?|名[\u4e00-\u9fff]{1,4}|户|家|平方公里|公顷|亩|辆|公里)|[的:：])$/;

export interface AfterWord {
  readonly pattern: RegExp;
  readonly comparator: Comparator | null;
  readonly isApproximate: boolean;
}

/** Words right after a figure with its unit. */
export const COMPARATORS_AFTER: readonly AfterWord[] = [
  {
    // 93%(含)以上, 300人(含本数)以下.
    pattern: /^(?:\(含(?:本数|本级)?\))?(?:(?:及|或|\()?以上|及其以上|之上|\+)/,
    comparator: '>=',
    isApproximate: false,
  },
  {
    pattern: /^(?:\(含(?:本数|本级)?\))?(?:(?:及|或)?以下|以内|之内|内(?![容部外涵陆需])|之下)/,
    comparator: '<=',
    isApproximate: false,
  },
  { pattern: /^(?:左右|上下|前后)/, comparator: null, isApproximate: true },
];

/** 缩短…至18个月: far from the figure they still say which way 至 goes. */
export const DECREASE_VERB = /缩短|压缩|压减|压降|降低|下降|减少|缩减|精简|控制|降至/;

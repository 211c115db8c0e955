import type { TextRange } from '../outline/outlineTypes';
import { endsLikeOffice, splitUnits } from './splitUnits';

/** Who the sentences of a task name as acting; nobody is named in a clause of its own. */
export interface Actors {
  readonly leads: readonly TextRange[];
  readonly responsible: readonly TextRange[];
}

interface Draft {
  leads: TextRange[];
  responsible: TextRange[];
}

type Reader = readonly [
  RegExp,
  (text: string, at: number, groups: readonly TextRange[], draft: Draft) => void,
];

const OFFICE = '[^，。；：“”《》\\n]{1,40}?';
const LIST = '[^，。；：“”《》\\n]{1,60}?';

/** One phrase a line; groups are the names. */
const READERS: readonly Reader[] = [
  // 成立…领导小组，负责…
  [/成立([^，。；]{2,30}?(?:领导小组|工作专班|专班|指挥部|委员会))，(?:负责|统筹|研究)/dg, lead],
  // 各地、各有关部门要…
  [
    new RegExp(
      `(?<=^|[。；\\n])(${LIST})(?:要(?![素求点闻件])|应当|必须|须(?=[于在将把])|负责(?![人任制])|按照?(?:各自)?职责)`,
      'gd',
    ),
    subject,
  ],
  // 省科技厅牵头制定…
  [new RegExp(`(?<=^|[。；\\n])(${LIST})牵头(?!单位|部门|作用)`, 'gd'), leader],
  // 省标准化行政主管部门会同有关部门对…
  [
    new RegExp(
      `(?<=^|[。；\\n])(${OFFICE})(?:应当|应|要|负责)?会同(${OFFICE}(?:部门|单位|[厅局委办]))(?=对|开展|制定|组织|加强|编制|建立|推进|研究|负责|做好|，)`,
      'gd',
    ),
    helper,
  ],
  // 由相关部门制定发布、省标准化行政主管部门统一编号
  [
    new RegExp(
      `由(${OFFICE}(?:部门|单位|[厅局委办]))(?:统一管理|统一|承担|制定发布|负责|牵头)`,
      'gd',
    ),
    byOffice,
  ],
  // 以标准化行政主管部门统一协调，行业主管部门为主导
  [new RegExp(`以(${OFFICE}部门)统一协调，(${OFFICE}部门)为主导`, 'gd'), lead],
  // 发挥我省…咨询中心的作用
  [/发挥我[省市县区州]([^，。；、]{2,30}?(?:中心|研究院|联席会议))的?作用/dg, share],
];

/** Offices that act in the sentences of `[from, to)`, in the order they stand. */
export function findActors(text: string, from: number, to: number): Actors {
  const draft: Draft = { leads: [], responsible: [] };
  const passage = text.slice(from, to);
  for (const [pattern, read] of READERS) {
    for (const match of passage.matchAll(pattern)) {
      const groups = (match.indices ?? [])
        .slice(1)
        .flatMap((range) => (range ? [{ start: from + range[0], end: from + range[1] }] : []));
      read(text, from + match.index, groups, draft);
    }
  }
  const leads = inOrder(text, draft.leads, []);
  return { leads, responsible: inOrder(text, draft.responsible, leads) };
}

function lead(_text: string, _at: number, groups: readonly TextRange[], draft: Draft): void {
  draft.leads.push(...groups);
}

function share(_text: string, _at: number, groups: readonly TextRange[], draft: Draft): void {
  draft.responsible.push(...groups);
}

function helper(text: string, _at: number, groups: readonly TextRange[], draft: Draft): void {
  const [first, second] = groups;
  if (!first || !second || !isOffice(text, first)) return;
  draft.leads.push(first);
  draft.responsible.push(...splitUnits(text, second.start, second.end).ranges);
}

function byOffice(text: string, _at: number, groups: readonly TextRange[], draft: Draft): void {
  draft.responsible.push(...groups.filter((group) => isOffice(text, group)));
}

/** The subject of 要 or 应当: all of it must be offices. */
function subject(text: string, _at: number, groups: readonly TextRange[], draft: Draft): void {
  const [list] = groups;
  if (!list || list.end - list.start > 60) return;
  const { ranges } = splitUnits(text, list.start, list.end);
  if (ranges.every((range) => isOffice(text, range))) draft.responsible.push(...ranges);
}

function leader(text: string, _at: number, groups: readonly TextRange[], draft: Draft): void {
  const [list] = groups;
  if (!list) return;
  const { ranges } = splitUnits(text, list.start, list.end);
  if (ranges.every((range) => isOffice(text, range))) draft.leads.push(...ranges);
}

/** Names that end like offices and are none: 单位 of a kind, 企业, 市场. */
const NO_OFFICE =
  /^(?:.{0,6}(?:标准化技术委员会|企业|机构|组织|申报主体|市场|社会|政府和市场))$|申报单位|试点单位|^要|^对|^在|^把|^将|^通过/;

function isOffice(text: string, range: TextRange): boolean {
  const name = text.slice(range.start, range.end);
  if (NO_OFFICE.test(name)) return false;
  return (
    /^各(?:地|区|市|县|级)/.test(name) ||
    (endsLikeOffice(name) &&
      /(?:部门|单位|厅|局|委|办|府|区|市|县|地|小组|中心|院)$|财政$/.test(name))
  );
}

function inOrder(
  text: string,
  ranges: readonly TextRange[],
  taken: readonly TextRange[],
): TextRange[] {
  const names = new Set(taken.map((range) => text.slice(range.start, range.end)));
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  return sorted.filter((range) => {
    const name = text.slice(range.start, range.end);
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}

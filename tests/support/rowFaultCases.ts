/** A value as it is put into a cell; `''` empties it. */
export type Entry = string | number;

/** Rows that are alike: the same faults can be tried in any of them. */
type RowKind = 'count' | 'share' | 'task' | 'longTask';

/** Cells of one row of a master, by header. */
export type RowEntries = Readonly<Record<string, Entry>>;

/** A fault of level 1 that a row of 数据 or 任务 can show. */
export interface RowFault {
  /** Code of the rule, and the entry where one rule is tried with several. */
  readonly code: string;
  readonly table: 'tblData' | 'tblTasks';
  /** The row: what stands in the table's first column. */
  readonly row: string;
  /** The header whose cell is blamed. */
  readonly blamed: string;
  /** The first of them is the fault itself. */
  readonly wrong: RowEntries;
  /** What takes the fault away, and leaves the row as it was before. */
  readonly right: RowEntries;
  readonly says: RegExp;
}

const COUNT = 'hubei-2022/national-standards';
export const SHARE = 'hubei-2022/science-project-standards-share';
const OTHER_COUNT = 'hubei-2022/industry-standards';

const ROWS: Readonly<Record<RowKind, readonly string[]>> = {
  count: [
    COUNT,
    OTHER_COUNT,
    ...['local-standards', 'group-standards', 'pilot-projects', 'international-standards'].map(
      (name) => `hubei-2022/${name}`,
    ),
    'hubei-2022/technical-committees',
    'hubei-2022/people-trained',
  ],
  share: [SHARE, 'national-2021/science-project-standards-share'],
  // To be done once; those after it go on.
  task: ['24', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'].map(
    (number) => `hubei-2022/task-${number}`,
  ),
  longTask: ['hubei-2022/task-03'],
};
/** Days as a cell holds them. */
const IN_2024 = 45_626;
const IN_2026 = 46_023;

const TOTAL = '本期累计';
const STATE = '填报状态';
const NO_PARTS = { 分子: '', 分母: '' };
const NO_FLOWS = { 上期累计: '', 本期新增: '', 本期核减: '', 核减原因: '' };
const NOT_BEGUN = { 状态: '', 完成比例_百分比: '', 完成日期: '' };
const DONE = '已完成待核验';

/** A fault that any row of its kind can show. */
interface FaultCase extends Omit<RowFault, 'row'> {
  readonly kind: RowKind;
}

function ofFigure(
  kind: 'count' | 'share',
  code: string,
  blamed: string,
  one: Pick<RowFault, 'wrong' | 'right' | 'says'>,
): FaultCase {
  const right = { [TOTAL]: kind === 'share' ? 45 : 320, ...one.right };
  return { ...one, kind, code, table: 'tblData', blamed, right };
}

function ofTotal(kind: 'count' | 'share', code: string, total: Entry, says: RegExp): FaultCase {
  return ofFigure(kind, code, TOTAL, { wrong: { [TOTAL]: total }, right: {}, says });
}

function ofState(code: string, blamed: string, wrong: RowEntries, says: RegExp): FaultCase {
  return ofFigure('count', code, blamed, { wrong, right: { [STATE]: '', 核实说明: '' }, says });
}

function ofTask(code: string, blamed: string, wrong: RowEntries, says: RegExp): FaultCase {
  const right = { ...NOT_BEGUN, 核验人: '', 核验日期: '' };
  return { kind: 'task', code, table: 'tblTasks', blamed, wrong, right, says };
}

const NUMBERS_AS_TEXT: readonly FaultCase[] = (
  [
    ['1,200', 1200],
    ['１２００', 1200],
    ['1２00', 1200],
    ['一百二十', 120],
    ['1.2万', 12_000],
  ] as const
).map(([text, read]) =>
  ofTotal('count', `numberAsText ${text}`, text, new RegExp(`为文本“${text}”，已识别为${read}`)),
);

/**
 * In the order a person would meet them; what a cell's format alone shows (a date, a percentage) and what
 * wants 台账 or 佐证 is held by the tests of returns.
 */
const FAULT_CASES: readonly FaultCase[] = [
  ofTotal('count', 'missing', '', /未填。没有请填0/),
  ofTotal('count', 'negative', -3, /为-3，不能为负数/),
  ofTotal('count', 'fractionOfCount', 3.5, /应为整数/),
  ofTotal('count', 'notANumber', '很多', /不是数字/),
  ofTotal('count', 'cellError', '=1/0', /公式出错/),
  ...NUMBERS_AS_TEXT,
  ofTotal('share', 'numberAsText ５０％', '５０％', /为文本“５０％”，已识别为50/),
  ofTotal('share', 'percentOutOfRange', 150, /0到100之间/),
  ofFigure('share', 'partsIncomplete', '分母', {
    wrong: { 分子: 30, [TOTAL]: '' },
    right: NO_PARTS,
    says: /分子、分母须都填/,
  }),
  ofFigure('share', 'numeratorOverDenominator', '分子', {
    wrong: { 分子: 30, 分母: 20, [TOTAL]: '' },
    right: NO_PARTS,
    says: /分子30大于分母20/,
  }),
  ofFigure('share', 'ratioDisagrees', TOTAL, {
    wrong: { 分子: 19, 分母: 40, [TOTAL]: 48 },
    right: NO_PARTS,
    says: /分子除以分母应为47.5/,
  }),
  ofFigure('count', 'totalDisagrees', TOTAL, {
    wrong: { 上期累计: 300, 本期新增: 30, [TOTAL]: 320 },
    right: NO_FLOWS,
    says: /按本行填报的数应为330/,
  }),
  ...(['', '核实无误'] as const).map((reason) =>
    ofFigure('count', reason === '' ? 'deductReasonMissing' : 'deductReasonIdle', '核减原因', {
      wrong: { 上期累计: 300, 本期新增: 30, 本期核减: 10, 核减原因: reason },
      right: NO_FLOWS,
      says: /请写明核减哪一项和依据/,
    }),
  ),
  ofState('zeroNotDeclared', STATE, { [TOTAL]: 0 }, /未选“零报告”/),
  ofFigure('count', 'zeroReportWithFigure', '本期新增', {
    wrong: { 本期新增: 20, [STATE]: '零报告' },
    right: { 本期新增: '', [STATE]: '' },
    says: /填报状态却是“零报告”/,
  }),
  ofState('excusedWithFigure', TOTAL, { [STATE]: '不适用' }, /请删去数字，或改选状态/),
  ofState('explanationMissing', '核实说明', { [TOTAL]: '', [STATE]: '暂缺' }, /请写明原因/),
  ofState(
    'explanationIdle',
    '核实说明',
    { 核实说明: '核实无误', [TOTAL]: '', [STATE]: '暂缺' },
    /“核实无误”不够具体/,
  ),
  ofState('wordUnknown', STATE, { [STATE]: '大概正常' }, /不在列表中/),
  ofFigure('count', 'unknownPeriod', '报告期', {
    wrong: { 报告期: '四季度' },
    right: { 报告期: '2024' },
    says: /报告期“四季度”无法识别/,
  }),
  ofTask('taskStateMissing', '状态', { 完成比例_百分比: 50 }, /未选状态/),
  ofTask(
    'taskPercentOutOfRange',
    '完成比例_百分比',
    { 完成比例_百分比: 120, 状态: '推进中' },
    /完成比例为120，应在0到100之间/,
  ),
  ofTask(
    'taskPercentAsFraction',
    '完成比例_百分比',
    { 完成比例_百分比: 0.5, 状态: '推进中' },
    /完成比例为0.5，是否应为50%/,
  ),
  {
    ...ofTask(
      'percentOfLongTerm',
      '完成比例_百分比',
      { 完成比例_百分比: 30, 状态: '长期推进' },
      /长期任务不填此项/,
    ),
    kind: 'longTask',
  },
  ofTask(
    'notStartedWithPercent',
    '完成比例_百分比',
    { 完成比例_百分比: 20, 状态: '未启动' },
    /状态却是未启动/,
  ),
  ofTask(
    'completeButNotDone',
    '状态',
    { 完成比例_百分比: 100, 状态: '推进中' },
    /状态不是已完成，却填了100%/,
  ),
  ofTask('completionDateMissing', '完成日期', { 状态: DONE }, /未填，状态为已完成/),
  ofTask(
    'completionAfterPeriod',
    '完成日期',
    { 完成日期: IN_2026, 状态: DONE },
    /完成日期2026-01-01晚于/,
  ),
  ofTask(
    'doneBelowFull',
    '完成比例_百分比',
    { 完成比例_百分比: 90, 状态: DONE, 完成日期: IN_2024 },
    /完成比例为90，状态却是已完成/,
  ),
  ofTask('absurdDate', '完成日期', { 完成日期: '九月', 状态: DONE }, /不是合理的日期/),
  ofTask('closedUnverified', '核验人', { 状态: '已销号', 完成日期: IN_2024 }, /请补填核验人/),
  ofTask('wordUnknown', '状态', { 状态: '差不多' }, /不在列表中/),
];

/**
 * The faults in as few goes as the rows allow: in a go each has a row of its own. Before and after it
 * the rows hold what is `right`.
 */
export const FAULT_GOES: readonly (readonly RowFault[])[] = arrangeGoes(FAULT_CASES);

function arrangeGoes(cases: readonly FaultCase[]): RowFault[][] {
  const goes: RowFault[][] = [];
  const taken: Record<RowKind, number> = { count: 0, share: 0, task: 0, longTask: 0 };
  for (const { kind, ...fault } of cases) {
    const rows = ROWS[kind];
    const at = taken[kind]++;
    const row = rows[at % rows.length];
    if (row !== undefined) (goes[Math.floor(at / rows.length)] ??= []).push({ ...fault, row });
  }
  return goes;
}

/** These change the key by which a row is known, so they are tried one by one. */
export const KEY_FAULTS: readonly RowFault[] = [
  {
    code: 'unknownTarget',
    table: 'tblData',
    row: COUNT,
    blamed: '目标编号',
    wrong: { 目标编号: 'hubei-2022/unknown' },
    right: { 目标编号: COUNT },
    says: /不在已载入的目标中/,
  },
  {
    code: 'duplicateKey',
    table: 'tblData',
    row: OTHER_COUNT,
    blamed: TOTAL,
    wrong: { 目标编号: COUNT, [TOTAL]: 320 },
    right: { 目标编号: OTHER_COUNT },
    says: /同一单位、同一报告期、同一目标的两行数/,
  },
];

/** Typed with the keyboard, since the validation lets it; all others are pasted past it. */
export const TYPED_FAULT: RowFault = {
  code: 'percentAsFraction',
  table: 'tblData',
  row: SHARE,
  blamed: TOTAL,
  wrong: { [TOTAL]: '0.5' },
  right: { [TOTAL]: '45' },
  says: /是否应为50%/,
};

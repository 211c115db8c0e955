/** A value as it is put into a cell; `''` empties it. */
export type Entry = string | number;

/** Cells of one row of a master, by header. */
export type RowEntries = Readonly<Record<string, Entry>>;

/** A fault of level 1 that a row of 数据 or 任务 can show. */
export interface RowFault {
  /** Code of the rule. */
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
  /** Typed with the keyboard, where the validation lets it; all else is pasted past it. */
  readonly isTyped?: boolean;
}

export const COUNT = 'hubei-2022/national-standards';
export const OTHER_COUNT = 'hubei-2022/industry-standards';
export const SHARE = 'hubei-2022/science-project-standards-share';
/** To be done once; the other goes on. */
const TASK = 'hubei-2022/task-24';
const LONG_TASK = 'hubei-2022/task-03';
/** Days as a cell holds them. */
const IN_2024 = 45_626;
const IN_2026 = 46_023;

const TOTAL = '本期累计';
const STATE = '填报状态';
const NO_PARTS = { 分子: '', 分母: '' };
const NO_FLOWS = { 上期累计: '', 本期新增: '', 本期核减: '', 核减原因: '' };
const NOT_BEGUN = { 状态: '', 完成比例_百分比: '', 完成日期: '' };
const DONE = '已完成待核验';

type Case = Omit<RowFault, 'code' | 'table' | 'row' | 'blamed'>;

function ofFigure(row: string, code: string, blamed: string, one: Case): RowFault {
  const base = { [TOTAL]: row === SHARE ? 45 : 320 };
  return { ...one, code, table: 'tblData', row, blamed, right: { ...base, ...one.right } };
}

function ofTotal(row: string, code: string, total: Entry, says: RegExp): RowFault {
  return ofFigure(row, code, TOTAL, { wrong: { [TOTAL]: total }, right: {}, says });
}

function ofState(code: string, blamed: string, wrong: RowEntries, says: RegExp): RowFault {
  return ofFigure(COUNT, code, blamed, { wrong, right: { [STATE]: '', 核实说明: '' }, says });
}

function ofTask(row: string, code: string, blamed: string, wrong: RowEntries, says: RegExp) {
  const right = { ...NOT_BEGUN, 核验人: '', 核验日期: '' };
  return { code, table: 'tblTasks', row, blamed, wrong, right, says } as const;
}

const NUMBERS_AS_TEXT: readonly RowFault[] = (
  [
    ['1,200', 1200],
    ['１２００', 1200],
    ['1２00', 1200],
    ['一百二十', 120],
    ['1.2万', 12_000],
  ] as const
).map(([text, read]) =>
  ofTotal(COUNT, `numberAsText ${text}`, text, new RegExp(`为文本“${text}”，已识别为${read}`)),
);

/**
 * In the order a person would meet them; what a cell's format alone shows (a date, a percentage) and what
 * wants 台账 or 佐证 is held by the tests of returns. The rows hold 320 and 45 before and after
 * each.
 */
export const ROW_FAULTS: readonly RowFault[] = [
  ofTotal(COUNT, 'missing', '', /未填。没有请填0/),
  ofTotal(COUNT, 'negative', -3, /为-3，不能为负数/),
  ofTotal(COUNT, 'fractionOfCount', 3.5, /应为整数/),
  ofTotal(COUNT, 'notANumber', '很多', /不是数字/),
  ofTotal(COUNT, 'cellError', '=1/0', /公式出错/),
  ...NUMBERS_AS_TEXT,
  ofTotal(SHARE, 'numberAsText ５０％', '５０％', /为文本“５０％”，已识别为50/),
  ofTotal(SHARE, 'percentOutOfRange', 150, /0到100之间/),
  ofFigure(SHARE, 'percentAsFraction', TOTAL, {
    wrong: { [TOTAL]: '0.5' },
    right: { [TOTAL]: '45' },
    says: /是否应为50%/,
    isTyped: true,
  }),
  ofFigure(SHARE, 'partsIncomplete', '分母', {
    wrong: { 分子: 30, [TOTAL]: '' },
    right: NO_PARTS,
    says: /分子、分母须都填/,
  }),
  ofFigure(SHARE, 'numeratorOverDenominator', '分子', {
    wrong: { 分子: 30, 分母: 20, [TOTAL]: '' },
    right: NO_PARTS,
    says: /分子30大于分母20/,
  }),
  ofFigure(SHARE, 'ratioDisagrees', TOTAL, {
    wrong: { 分子: 19, 分母: 40, [TOTAL]: 48 },
    right: NO_PARTS,
    says: /分子除以分母应为47.5/,
  }),
  ofFigure(COUNT, 'totalDisagrees', TOTAL, {
    wrong: { 上期累计: 300, 本期新增: 30, [TOTAL]: 320 },
    right: NO_FLOWS,
    says: /按本行填报的数应为330/,
  }),
  ...(['', '核实无误'] as const).map((reason) =>
    ofFigure(COUNT, reason === '' ? 'deductReasonMissing' : 'deductReasonIdle', '核减原因', {
      wrong: { 上期累计: 300, 本期新增: 30, 本期核减: 10, 核减原因: reason },
      right: NO_FLOWS,
      says: /请写明核减哪一项和依据/,
    }),
  ),
  ofState('zeroNotDeclared', STATE, { [TOTAL]: 0 }, /未选“零报告”/),
  ofFigure(COUNT, 'zeroReportWithFigure', '本期新增', {
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
  ofFigure(COUNT, 'unknownPeriod', '报告期', {
    wrong: { 报告期: '四季度' },
    right: { 报告期: '2024' },
    says: /报告期“四季度”无法识别/,
  }),
  ofFigure(COUNT, 'unknownTarget', '目标编号', {
    wrong: { 目标编号: 'hubei-2022/unknown' },
    right: { 目标编号: COUNT },
    says: /不在已载入的目标中/,
  }),
  ofFigure(OTHER_COUNT, 'duplicateKey', TOTAL, {
    wrong: { 目标编号: COUNT, [TOTAL]: 320 },
    right: { 目标编号: OTHER_COUNT },
    says: /同一单位、同一报告期、同一目标的两行数/,
  }),
  ofTask(TASK, 'taskStateMissing', '状态', { 完成比例_百分比: 50 }, /未选状态/),
  ofTask(
    TASK,
    'taskPercentOutOfRange',
    '完成比例_百分比',
    { 完成比例_百分比: 120, 状态: '推进中' },
    /完成比例为120，应在0到100之间/,
  ),
  ofTask(
    TASK,
    'taskPercentAsFraction',
    '完成比例_百分比',
    { 完成比例_百分比: 0.5, 状态: '推进中' },
    /完成比例为0.5，是否应为50%/,
  ),
  ofTask(
    LONG_TASK,
    'percentOfLongTerm',
    '完成比例_百分比',
    { 完成比例_百分比: 30, 状态: '长期推进' },
    /长期任务不填此项/,
  ),
  ofTask(
    TASK,
    'notStartedWithPercent',
    '完成比例_百分比',
    { 完成比例_百分比: 20, 状态: '未启动' },
    /状态却是未启动/,
  ),
  ofTask(
    TASK,
    'completeButNotDone',
    '状态',
    { 完成比例_百分比: 100, 状态: '推进中' },
    /状态不是已完成，却填了100%/,
  ),
  ofTask(TASK, 'completionDateMissing', '完成日期', { 状态: DONE }, /未填，状态为已完成/),
  ofTask(
    TASK,
    'completionAfterPeriod',
    '完成日期',
    { 完成日期: IN_2026, 状态: DONE },
    /完成日期2026-01-01晚于/,
  ),
  ofTask(
    TASK,
    'doneBelowFull',
    '完成比例_百分比',
    { 完成比例_百分比: 90, 状态: DONE, 完成日期: IN_2024 },
    /完成比例为90，状态却是已完成/,
  ),
  ofTask(TASK, 'absurdDate', '完成日期', { 完成日期: '九月', 状态: DONE }, /不是合理的日期/),
  ofTask(TASK, 'closedUnverified', '核验人', { 状态: '已销号', 完成日期: IN_2024 }, /请补填核验人/),
  ofTask(TASK, 'wordUnknown', '状态', { 状态: '差不多' }, /不在列表中/),
];

import {
  findReturnRowFaults,
  type ReturnRows,
  type RowFault,
} from '../support/rowFaults/findReturnRowFaults';
import { codeOrNull, textOrNull, type RowValues } from '../support/rowFaults/rowValues';
import type { CheckedReturnTable } from '../../src/layout/return/returnFaults';
import { texts } from '../../src/i18n/texts';
import { toSerial } from '../../src/model/calendar';
import { BY_LEDGER, COUNT, findTarget, RATIO } from '../support/checkBuilders';
import { buildContent } from '../support/returnContents';

const NO_ROWS: ReturnRows = { returnTargets: [], returnTasks: [], ledger: [], evidence: [] };

const FAILED = { error: '#N/A' } as never;

/** An average of months, which is to fall to 18. */
const CYCLE = 'hubei-2022/local-standard-cycle';

const content = buildContent('hubei-2022', [BY_LEDGER, COUNT, RATIO, CYCLE], [2]);
const share = findTarget(RATIO);
const measure = content.tasks[0]?.task.measures[0];

/** The faults of a table's rows, where P1 is in the list of evidence. */
function findFaultsOf(
  table: CheckedReturnTable,
  rows: readonly RowValues[],
  others: Partial<ReturnRows> = {},
): readonly (RowFault | null)[] {
  const evidence = [{ evidenceId: 'P1' }, {}];
  return findReturnRowFaults(content, { ...NO_ROWS, evidence, ...others, [table]: rows })[table];
}

type Example = readonly [shown: string, cells: RowValues, code: string | null];

function describeRows(table: CheckedReturnTable, whole: RowValues, examples: readonly Example[]) {
  it.each(examples)('%s', (_, cells, code) => {
    const faults = findFaultsOf(table, [{ ...whole, ...cells }]);
    expect(faults.map((fault) => fault?.code ?? null)).toEqual([code]);
  });
}

/** An example for each of these columns whose cell fails. */
function failing(headers: Readonly<Record<string, string>>): readonly Example[] {
  return Object.entries(headers).map(([key, header]) => {
    return [`a failing ${header} is a fault`, { [key]: FAILED }, 'cellError'];
  });
}

describe('a row of 填报 as the sheet reads it', () => {
  const whole = { targetId: COUNT, added: 7 };
  describeRows('returnTargets', whole, [
    ['a figure is a figure', {}, null],
    ['a text of digits is none', { added: '7' }, 'notANumber'],
    ['digits in 核减 are none', { deducted: '1' }, 'notANumber'],
    ['digits in 其中主导 are none', { led: '1' }, 'notANumber'],
    ['digits in 其中参与 are none', { tookPart: '1' }, 'notANumber'],
    ['digits in 分子 are none', { numerator: '1' }, 'notANumber'],
    ['digits in 分母 are none', { denominator: '1' }, 'notANumber'],
    ['digits in 本期值 are none', { level: '1' }, 'notANumber'],
    ['a cell that fails comes first', { added: '7', evidence: FAILED }, 'cellError'],
    ['an empty text is an empty cell', { added: '' }, 'missing'],
    ['a word of the list is taken', { added: 0, entryState: '零报告' }, null],
    ['a word of no list is none', { entryState: '没有' }, 'entryStateUnknown'],
    ['a number is no word', { entryState: 3 }, 'entryStateUnknown'],
    ['a truth value is no figure', { added: true }, 'notANumber'],
    ['evidence in the list is found', { evidence: 'P1' }, null],
    ['evidence beside the list is not', { evidence: 'P9' }, 'evidenceUnknown'],
    [
      'a reason for the deduction is wanted',
      { deducted: 1, deductReason: null },
      'deductReasonMissing',
    ],
    ['a bare word is no reason', { deducted: 1, deductReason: '正常' }, 'deductReasonIdle'],
    ...failing({
      added: '本期新增',
      deducted: '核减',
      level: '本期值',
      numerator: '分子',
      denominator: '分母',
      led: '其中主导',
      tookPart: '其中参与',
      deductReason: '核减原因',
      entryState: '填报状态',
      explanation: '核实说明',
    }),
    ['the previous total counts', { previous: 5, added: -3 }, 'negative'],
    [
      'a share has its two parts',
      { targetId: RATIO, added: null, numerator: 12 },
      'partsIncomplete',
    ],
    [
      'a share of its two parts is whole',
      { targetId: RATIO, added: null, numerator: 12, denominator: 40 },
      null,
    ],
    [
      'a share that has reached its target shows evidence',
      { targetId: RATIO, added: null, numerator: 39, denominator: 40 },
      'evidenceMissing',
    ],
    [
      'a share just at its target shows it too',
      { targetId: RATIO, added: null, numerator: share.value, denominator: 100 },
      'evidenceMissing',
    ],
    [
      'a share just below its target need not',
      { targetId: RATIO, added: null, numerator: 4 * share.value - 1, denominator: 400 },
      null,
    ],
    [
      'an average of months is no percentage: 18 of 18',
      { targetId: CYCLE, added: null, numerator: 36, denominator: 2 },
      'evidenceMissing',
    ],
    [
      'an average above its target shows none: 18.5 of 18',
      { targetId: CYCLE, added: null, numerator: 37, denominator: 2 },
      null,
    ],
  ]);

  it('is left alone where it names no target of the return', () => {
    const rows = [{ targetId: 'hubei-2022/none', added: '7' }, { added: '7' }, { targetId: COUNT }];
    const codes = findFaultsOf('returnTargets', rows).map((fault) => fault?.code ?? null);
    expect(codes).toEqual([null, null, 'missing']);
  });

  it('says how many rows of 台账 there are against the figure', () => {
    const ledger = [{ target: findTarget(BY_LEDGER).name.zh, item: '导则' }];
    const rows = [{ targetId: BY_LEDGER, added: 3, led: 3, tookPart: 0 }];
    const [fault] = findFaultsOf('returnTargets', rows, { ledger });
    expect(fault).toStrictEqual({ code: 'ledgerMismatch', facts: { count: 0, added: 3 } });
  });

  it('says no more than the fault where there is no number to tell', () => {
    const [fault] = findFaultsOf('returnTargets', [{ targetId: COUNT }]);
    expect(fault).toStrictEqual({ code: 'missing', facts: {} });
  });

  it('shows evidence from the quota of its unit on, where it has one', () => {
    const targets = content.targets.map((entry) => ({ ...entry, quota: 7 }));
    const codeOf = (added: number) => {
      const returnTargets = [{ targetId: COUNT, added }];
      const faults = findReturnRowFaults({ ...content, targets }, { ...NO_ROWS, returnTargets });
      return faults.returnTargets[0]?.code ?? null;
    };
    expect([6, 7].map(codeOf)).toEqual([null, 'evidenceMissing']);
  });

  it('is found at its own row, the twelfth as the second', () => {
    const rows = Array.from({ length: 12 }, (_, index) => {
      return { targetId: COUNT, added: index === 11 ? '7' : index };
    });
    const codes = findFaultsOf('returnTargets', rows).map((fault) => fault?.code);
    expect(codes.indexOf('notANumber')).toBe(11);
    expect(codes.lastIndexOf('notANumber')).toBe(11);
  });
});

describe('a row of 任务 as the sheet reads it', () => {
  const whole = { measureId: measure?.id ?? '', state: '推进中', progressText: '完成征求意见稿' };
  const done = { state: '已完成', completedOn: toSerial('2025-09-01'), evidence: 'P1' };
  describeRows('returnTasks', whole, [
    ['is whole', {}, null],
    ['of no measure is nobody’s', { measureId: null, state: '没有' }, null],
    ['wants a state', { state: null }, 'taskStateMissing'],
    ['takes a state of the list only', { state: '没有' }, 'taskStateUnknown'],
    ['reads no percent in a text', { percent: '50' }, 'percentNotANumber'],
    ['reads a percent', { percent: 120 }, 'taskPercentOutOfRange'],
    ['reads no day in a text', { plannedOn: '2025-12-01' }, 'dateInvalid'],
    ['reads no day in a year long gone', { plannedOn: toSerial('1999-12-31') }, 'dateInvalid'],
    ['reads the first day of 2000', { plannedOn: toSerial('2000-01-01') }, null],
    ['reads the last day of 2100', { plannedOn: toSerial('2100-12-31') }, null],
    ['reads no day after 2100', { plannedOn: toSerial('2101-01-01') }, 'dateInvalid'],
    ['is done on a day', done, null],
    ['wants that day', { ...done, completedOn: null }, 'completionDateMissing'],
    ['wants evidence of it', { ...done, evidence: null }, 'taskEvidenceMissing'],
    ['wants evidence of the list', { ...done, evidence: 'P9' }, 'evidenceUnknown'],
    ['wants to know how far it is', { progressText: null }, 'progressMissing'],
    ['has a cell that fails', { coordination: FAILED }, 'cellError'],
    ...failing({
      state: '状态',
      percent: '完成比例',
      progressText: '本期进展',
      output: '成果形式',
      problem: '存在问题',
      cause: '原因',
      nextStep: '下一步措施',
      plannedOn: '拟完成时间',
      completedOn: '完成日期',
      evidence: '佐证编号',
    }),
  ]);

  it('says by how many days it is overdue', () => {
    const known = content.tasks[0]!;
    const task = {
      ...known.task,
      taskType: 'once' as const,
      measures: [{ ...measure!, deadline: '2025-08-30' }],
    };
    const returnTasks = [{ ...whole, problem: '无', nextStep: '无' }];
    const late = { ...content, tasks: [{ ...known, task }] };
    expect(findReturnRowFaults(late, { ...NO_ROWS, returnTasks }).returnTasks).toStrictEqual([
      { code: 'overdueUnexplained', facts: { days: 31 } },
    ]);
  });
});

describe('a row of 台账 as the sheet reads it', () => {
  const whole = {
    target: findTarget(BY_LEDGER).name.zh,
    item: '标准化工作导则',
    itemKey: 'GB/T 1.1—2025',
    action: '制定',
    role: '主导',
    publishedOn: toSerial('2025-08-01'),
    state: '有效',
    evidence: 'P1',
  };
  describeRows('ledger', whole, [
    ['is whole', {}, null],
    ['wants its number', { itemKey: null }, 'ledgerRowIncomplete'],
    ['wants its name', { item: '' }, 'ledgerRowIncomplete'],
    ['wants a target of the return', { target: '别的' }, 'ledgerTargetUnknown'],
    ['takes 制定 or 修订 only', { action: '没有' }, 'ledgerChoiceUnknown'],
    ['takes a role of the list only', { role: '没有' }, 'ledgerChoiceUnknown'],
    ['takes a state of the list only', { state: '没有' }, 'ledgerChoiceUnknown'],
    ['reads no day in a text', { publishedOn: '2025-08' }, 'dateInvalid'],
    ['lies within the period', { publishedOn: toSerial('2025-10-01') }, 'publishedAfterPeriod'],
    ['wants evidence', { evidence: null }, 'ledgerEvidenceMissing'],
    ['has a cell that fails', { otherUnits: FAILED }, 'cellError'],
    ...failing({
      target: '指标',
      item: '成果名称',
      itemKey: '唯一标识',
      level: '级别',
      action: '制定/修订',
      role: '角色',
      firstUnit: '第一完成单位',
      publishedOn: '发布日期',
      state: '状态',
      countedPeriod: '计入期',
      evidence: '佐证编号',
      explanation: '核实说明',
    }),
  ]);

  it('is blank, or fails and no more', () => {
    const blank = Object.fromEntries(Object.keys(whole).map((key) => [key, null]));
    const codes = (cells: RowValues) => findFaultsOf('ledger', [cells])[0]?.code ?? null;
    expect(codes(blank)).toBeNull();
    expect(codes({ ...blank, level: FAILED })).toBe('cellError');
  });

  it('is the second of its number, wherever the other stands', () => {
    const rows = [{}, whole, {}, { ...whole, itemKey: 'gb/t1.1-2025' }];
    const codes = findFaultsOf('ledger', rows).map((fault) => fault?.code ?? null);
    expect(codes.filter((code) => code === 'ledgerKeyDuplicate').length).toBeGreaterThan(0);
    expect([codes[0], codes[2]]).toEqual([null, null]);
  });
});

describe('a cell’s value', () => {
  it('shows as the sheet shows it: a truth value in capitals, a failure not at all', () => {
    expect([true, false, 7].map(textOrNull)).toEqual(['TRUE', 'FALSE', '7']);
    expect(['', null, undefined, FAILED].map(textOrNull)).toEqual([null, null, null, null]);
  });

  it('is a word of a list whatever the case of its letters, on either side', () => {
    const words = { zeroReport: 'Zero report', notApplicable: '不适用' };
    expect(codeOrNull('ZERO Report', words)).toBe('zeroReport');
    expect(codeOrNull('Zero report', words)).toBe('zeroReport');
    expect(codeOrNull('zero', words)).toBeNull();
  });

  it('names a target of the return in whatever case', () => {
    const english = buildContent('hubei-2022', [BY_LEDGER], [], { locale: 'en-US' });
    const { ledgerAction, ledgerRole, ledgerState } = texts('en-US').returns;
    const codeOf = (target: string) => {
      const words = { action: ledgerAction.made, role: ledgerRole.led, state: ledgerState.valid };
      const row = { target, item: 'Guide', itemKey: 'GB/T 1.1—2025', evidence: 'P1', ...words };
      const ledger = [{ ...row, publishedOn: toSerial('2025-08-01') }];
      const evidence = [{ evidenceId: 'P1' }];
      return findReturnRowFaults(english, { ...NO_ROWS, evidence, ledger }).ledger[0]?.code ?? null;
    };
    const name = findTarget(BY_LEDGER).name.en;
    const names = [name, name.toUpperCase(), name.toLowerCase(), 'Another'];
    expect(names.map(codeOf)).toEqual([null, null, null, 'ledgerTargetUnknown']);
  });
});

import {
  findReturnRowFaults,
  type ReturnRows,
  type RowFault,
} from '../../src/check/rowFaults/findReturnRowFaults';
import type { RowValues } from '../../src/check/rowFaults/rowValues';
import type { CheckedReturnTable } from '../../src/layout/return/returnFaults';
import { toSerial } from '../../src/model/calendar';
import { BY_LEDGER, COUNT, findTarget, RATIO } from '../support/checkBuilders';
import { buildContent } from '../support/returnContents';

const NO_ROWS: ReturnRows = { returnTargets: [], returnTasks: [], ledger: [], evidence: [] };

const FAILED = { error: '#N/A' } as never;

const content = buildContent('hubei-2022', [BY_LEDGER, COUNT, RATIO], [2]);
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
    expect(fault).toEqual({ code: 'ledgerMismatch', facts: { count: 0, added: 3 } });
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
  ]);
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

import type { CheckContext } from '../../src/check/checkContext';
import type { ReturnFigure } from '../../src/model/unitReturn';
import {
  buildDataRow,
  buildFigure,
  buildLineage,
  buildMeasure,
  BY_LEDGER,
  changeMeasure,
  COUNT,
  masterContext,
  RATIO,
  returnContext,
  SHARE,
  UNIT,
} from '../support/checkBuilders';
import { findFaults } from './findFaults';

/** A duration, which is to fall to 18 months. */
const CYCLE = 'hubei-2022/local-standard-cycle';

type Change = Partial<ReturnFigure>;

const inReturn = (change: Change, parts: Partial<CheckContext> = {}) =>
  returnContext({ figures: [buildFigure(change)], ...parts });

const inData = (change: Change) => masterContext({ figures: [buildDataRow(change)] });

const found = (code: string, context: CheckContext) =>
  findFaults(code, context).map((finding) => finding.found);

describe('a count', () => {
  it.each(['added', 'deducted', 'led', 'tookPart', 'level'] as const)(
    'is whole in the %s of a return',
    (key) => {
      expect(found('fractionOfCount', inReturn({ [key]: 1.5 }))).toEqual(['1.5']);
      expect(found('fractionOfCount', inReturn({ [key]: 2 }))).toEqual([]);
    },
  );

  it.each(['value', 'previous', 'added', 'deducted'] as const)(
    'is whole in the %s of a master',
    (key) => {
      expect(found('fractionOfCount', inData({ [key]: 1.5 }))).toEqual(['1.5']);
    },
  );

  it('is judged where it is typed: the total of a return is a formula', () => {
    expect(found('fractionOfCount', inReturn({ value: 1.5, previous: 1.5 }))).toEqual([]);
    expect(found('fractionOfCount', inData({ led: 1.5, tookPart: 1.5, level: 1.5 }))).toEqual([]);
  });

  it('is what a share is made of, and the number of standards a cycle is made of', () => {
    const parts = { numerator: 1.5, denominator: 2.5 };
    expect(found('fractionOfCount', inReturn({ targetId: RATIO, ...parts }))).toEqual([
      '1.5',
      '2.5',
    ]);
    expect(found('fractionOfCount', inReturn({ targetId: CYCLE, ...parts }))).toEqual(['2.5']);
    expect(found('fractionOfCount', inReturn({ targetId: SHARE, level: 81.5 }))).toEqual([]);
  });
});

describe('evidence', () => {
  const isWanted = (change: Change, quota: number | null = null) => {
    const { targetId = COUNT } = change;
    const lineage = buildLineage('分解');
    const quotas = [{ targetId, unitId: UNIT, period: null, quota, plan: null, lineage }];
    return findFaults('evidenceMissing', inReturn(change, { quotas })).length > 0;
  };

  it('is wanted from the target on', () => {
    expect(isWanted({ value: 1199 })).toBe(false);
    expect(isWanted({ value: 1200 })).toBe(true);
    expect(isWanted({ value: 1201 })).toBe(true);
    expect(isWanted({ value: null })).toBe(false);
  });

  it('is wanted from the unit’s own quota on, where it has one', () => {
    expect(isWanted({ value: 29 }, 30)).toBe(false);
    expect(isWanted({ value: 30 }, 30)).toBe(true);
    expect(isWanted({ value: 30 }, null)).toBe(false);
  });

  it('is wanted of what falls from the target down', () => {
    expect(isWanted({ targetId: CYCLE, value: 19 })).toBe(false);
    expect(isWanted({ targetId: CYCLE, value: 18 })).toBe(true);
    expect(isWanted({ targetId: CYCLE, value: 17 })).toBe(true);
    expect(isWanted({ targetId: CYCLE, value: null })).toBe(false);
  });
});

describe('a zero', () => {
  const isToBeSaid = (change: Change) =>
    findFaults('zeroNotDeclared', inReturn({ added: 0, ...change })).length > 0;

  it('is to be said where nothing was added and nothing taken back', () => {
    expect(isToBeSaid({})).toBe(true);
    expect(isToBeSaid({ deducted: 0 })).toBe(true);
    expect(isToBeSaid({ deducted: 1 })).toBe(false);
    expect(isToBeSaid({ added: 1 })).toBe(false);
    expect(isToBeSaid({ entryState: 'notApplicable' })).toBe(false);
  });

  it('of a total is none where something was added', () => {
    const inTotal = (added: number | null) =>
      found('zeroNotDeclared', inData({ value: 0, added })).length;
    expect(inTotal(null)).toBe(inTotal(0));
    expect(inTotal(3)).toBe(0);
  });

  it('that was said is at odds with what was added or taken back', () => {
    const said = (change: Change) =>
      found('zeroReportWithFigure', inReturn({ entryState: 'zeroReport', ...change }));
    expect(said({ added: 2 })).toEqual(['2']);
    expect(said({ added: 0, deducted: 1 })).toEqual(['1']);
    expect(said({ added: 0, deducted: 0 })).toEqual([]);
    expect(said({ added: 0 })).toEqual([]);
    expect(said({ deducted: 1 })).toEqual([]);
  });
});

describe('the bounds of a figure', () => {
  it.each([
    ['percentOutOfRange', { targetId: SHARE, level: 100 }, { targetId: SHARE, level: 100.1 }],
    ['percentAsFraction', { targetId: SHARE, level: 1.01 }, { targetId: SHARE, level: 1 }],
    ['percentAsFraction', { targetId: SHARE, level: 0 }, { targetId: SHARE, level: 0.01 }],
    [
      'numeratorOverDenominator',
      { targetId: RATIO, numerator: 20, denominator: 20 },
      { targetId: RATIO, numerator: 21, denominator: 20 },
    ],
    ['negative', { added: 0 }, { added: -1 }],
    ['negative', { value: 0 }, { value: -1 }],
    ['negative', { previous: 0 }, { previous: -1 }],
    [
      'partsIncomplete',
      { targetId: RATIO, numerator: 0, denominator: 1 },
      { targetId: RATIO, numerator: 0, denominator: 0 },
    ],
    ['partsIncomplete', { targetId: RATIO }, { targetId: RATIO, denominator: 5 }],
    ['deductReasonMissing', { added: 1, deducted: 0 }, { added: 1, deducted: 1 }],
    [
      'splitMismatch',
      { targetId: BY_LEDGER, added: 2, led: 2 },
      { targetId: BY_LEDGER, added: 2, led: 1 },
    ],
  ] as const)('%s: %j is right, %j is not', (code, right, wrong) => {
    expect(found(code, inReturn(right))).toEqual([]);
    expect(found(code, inReturn(wrong))).toHaveLength(1);
  });

  const PARTS = ['level', 'numerator', 'denominator', 'led', 'tookPart'] as const;
  it.each(['previous', 'added', 'deducted', ...PARTS] as const)('begin at 0 in %s', (key) => {
    expect(found('negative', inReturn({ [key]: -1 }))).toEqual(['-1']);
  });

  it('of a share that may be a fraction are asked for where a share is typed', () => {
    const half = { value: 0.5, level: 0.5 };
    expect(found('percentAsFraction', inData({ value: 0.5, targetId: SHARE }))).toEqual(['0.5']);
    expect(found('percentAsFraction', inData({ ...half, targetId: COUNT }))).toEqual([]);
    expect(found('percentAsFraction', inReturn({ ...half, targetId: RATIO }))).toEqual([]);
  });

  it('tells once what is negative because of a part', () => {
    expect(found('negative', inReturn({ added: -3, value: -2 }))).toEqual(['-3']);
    expect(found('negative', inReturn({ added: -3, deducted: -1 }))).toEqual(['-3', '-1']);
  });
});

describe('the bounds of a task', () => {
  const measuresById = changeMeasure('2025-09-29', { taskType: 'once' });
  const task = (change: Parameters<typeof buildMeasure>[0]) =>
    returnContext({ measuresById, measures: [buildMeasure(change)] });
  const DONE = { taskStatus: 'doneUnverified', evidence: 'P1' } as const;

  it.each([
    ['taskPercentOutOfRange', { percent: 100 }, { percent: 101 }],
    ['taskPercentOutOfRange', { percent: 0 }, { percent: -1 }],
    ['taskPercentAsFraction', { percent: 1 }, { percent: 0.99 }],
    ['taskPercentAsFraction', { percent: 0 }, { percent: 0.01 }],
    ['doneBelowFull', { ...DONE, percent: 100 }, { ...DONE, percent: 99 }],
    [
      'notStartedWithPercent',
      { taskStatus: 'notStarted', percent: 0 },
      { taskStatus: 'notStarted', percent: 1 },
    ],
    [
      'completionAfterPeriod',
      { ...DONE, completedOn: '2025-09-30' },
      { ...DONE, completedOn: '2025-10-01' },
    ],
  ] as const)('%s: %j is right, %j is not', (code, right, wrong) => {
    expect(found(code, task(right))).toEqual([]);
    expect(found(code, task(wrong))).toHaveLength(1);
  });

  it('is overdue a day after its deadline, and says by how many', () => {
    const overdue = (deadline: string) => {
      const known = changeMeasure(deadline, { taskType: 'once' });
      const context = returnContext({ measuresById: known, measures: [buildMeasure()] });
      return findFaults('overdueUnexplained', context).map(({ params }) => params['days']);
    };
    expect(overdue('2025-09-30')).toEqual([]);
    expect(overdue('2025-09-29')).toEqual([1]);
    expect(overdue('2025-08-30')).toEqual([31]);
  });
});

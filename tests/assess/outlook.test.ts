import fc from 'fast-check';
import { assessTarget } from '../../src/assess/assessTarget';
import { countPeriodsLeft } from '../../src/assess/requiredPace';
import type { Target } from '../../src/model/catalog';
import { buildInput, observe } from '../support/assessmentInputs';

type Change = Parameters<typeof buildInput>[1];

/** Half of the time gone of 0 to 100 in the years 2022 and 2023. */
function halfWay(value: number, change: Change = {}) {
  return assessTarget(buildInput([observe('2022', value)], change));
}

function reportedEach(frequency: Target['definition']['frequency']): Partial<Target> {
  const { definition } = buildInput([]).target;
  return { definition: { ...definition, frequency } };
}

describe('periods left', () => {
  it.each([
    ['year', '2024-12-31', '2025-12-31', 1],
    ['quarter', '2024-12-31', '2025-12-31', 4],
    ['halfYear', '2024-06-30', '2025-12-31', 3],
    ['month', '2024-11-30', '2025-12-31', 13],
    ['year', '2024-09-30', '2025-12-31', 2],
    ['quarter', '2016-06-30', '2016-10-31', 2],
    ['month', '2024-01-31', '2025-12-31', 23],
    ['year', '2025-12-31', '2025-12-31', 0],
    ['quarter', '2016-10-31', '2016-10-31', 0],
    ['year', '2026-12-31', '2025-12-31', 0],
  ] as const)('by the %s from %s to %s are %d', (frequency, from, deadline, count) => {
    expect(countPeriodsLeft(frequency, from, deadline)).toBe(count);
  });
});

describe('the required pace', () => {
  it('is the way left over the periods left: (100 − 40)/4', () => {
    expect(halfWay(40, { target: reportedEach('quarter') }).requiredPace).toEqual({
      perPeriod: 15,
      frequency: 'quarter',
      periodsLeft: 4,
    });
  });

  it('is negative for a falling target', () => {
    const target = { direction: 'decrease', value: 12, ...reportedEach('year') } as const;
    expect(halfWay(18, { target, baseline: 24 }).requiredPace?.perPeriod).toBe(-6);
  });

  it('is told to nine decimals: 100/3', () => {
    const target = { ...reportedEach('year'), deadline: '2025-12-31' };
    expect(halfWay(0, { target }).requiredPace?.perPeriod).toBe(33.333333333);
  });

  it('is told on the day of the deadline still, while its figure is awaited', () => {
    const target = reportedEach('quarter');
    const input = buildInput([observe('2023-Q3', 60)], { target, asOf: '2023-12-31' });
    expect(assessTarget(input).requiredPace).toMatchObject({ perPeriod: 40, periodsLeft: 1 });
  });

  it('needs no baseline', () => {
    expect(halfWay(40, { baseline: null, target: reportedEach('year') }).requiredPace).toEqual({
      perPeriod: 60,
      frequency: 'year',
      periodsLeft: 1,
    });
  });

  it.each([
    ['a target that is reached', 100, {}],
    ['a deadline that is past', 40, { asOf: '2024-06-30' }],
    ['a target a year', 40, { target: { targetKind: 'perYear' } }],
  ] as const)('is not told for %s', (_, value, change) => {
    expect(halfWay(value, change).requiredPace).toBeNull();
  });
});

describe('the projection by pace', () => {
  it('is b + ρ·(T − b) = 20 + 0.5·(60 − 20), and reached in twice the time', () => {
    const assessment = halfWay(30, { target: { value: 60 }, baseline: 20 });
    expect(assessment).toMatchObject({ projected: 40, projectedBy: 'pace' });
    // 365 days for a quarter of the way are 1,460 days for the whole of it.
    expect(assessment.reachedOn).toBe('2025-12-30');
  });

  it('is of the pace as it is, not of its nine decimals: 5 of 30 at half time come to 10', () => {
    expect(halfWay(5, { target: { value: 30 } }).projected).toBe(10);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        (value, gone) => {
          fc.pre(gone < value);
          expect(halfWay(gone, { target: { value } }).projected).toBe(gone * 2);
        },
      ),
    );
  });

  it('is reached on the deadline at just the pace of schedule', () => {
    expect(halfWay(50)).toMatchObject({ projected: 100, reachedOn: '2023-12-31' });
  });

  it('is never reached by standing still or moving backwards', () => {
    expect(halfWay(0)).toMatchObject({ projected: 0, reachedOn: null });
    expect(halfWay(-5)).toMatchObject({ projected: -10, reachedOn: null });
  });

  it('is not made up without a baseline, nor past the deadline', () => {
    const nothing = { projected: null, projectedBy: null, reachedOn: null };
    expect(halfWay(40, { baseline: null })).toMatchObject(nothing);
    expect(halfWay(40, { asOf: '2024-06-30' })).toMatchObject(nothing);
  });
});

describe('what would change the status', () => {
  it.each([
    [
      47,
      'atRisk',
      { progressStatus: 'onPace', figure: 48 },
      { progressStatus: 'offPace', figure: 29 },
    ],
    [
      48,
      'onPace',
      { progressStatus: 'ahead', figure: 50 },
      { progressStatus: 'atRisk', figure: 47 },
    ],
    [60, 'ahead', { progressStatus: 'met', figure: 100 }, { progressStatus: 'onPace', figure: 49 }],
    [10, 'offPace', { progressStatus: 'atRisk', figure: 30 }, null],
    [100, 'met', null, { progressStatus: 'ahead', figure: 99 }],
  ])('at %d of 100 things (%s) are whole things', (value, progressStatus, better, worse) => {
    expect(halfWay(value)).toMatchObject({ progressStatus, wouldChange: { better, worse } });
  });

  it('of a falling target are told the other way', () => {
    const target = { direction: 'decrease', value: 12, unitCode: 'month' } as const;
    const { wouldChange } = halfWay(19, { target, baseline: 24 });
    expect(wouldChange).toEqual({
      better: { progressStatus: 'onPace', figure: 18.3 },
      worse: { progressStatus: 'offPace', figure: 20.41 },
    });
  });

  it('of a share end at 100 per cent', () => {
    const target = { direction: 'decrease', value: 50, unitCode: 'percent' } as const;
    expect(halfWay(99.9, { target, baseline: 100 }).wouldChange.worse).toBeNull();
  });

  it('by trend and growth agree with their own status', () => {
    const level = {
      measureKind: 'level',
      deadline: '2026-12-31',
      planStart: '2021-01-01',
    } as const;
    const figures = ['2021', '2022', '2023', '2024'].map((year, index) =>
      observe(year, [50, 60, 70, 78][index] ?? null),
    );
    for (const method of ['trend', 'growth'] as const) {
      const input = buildInput(figures, {
        method,
        asOf: '2024-12-31',
        baseline: 40,
        target: level,
      });
      const { progressStatus, wouldChange } = assessTarget(input);
      const at = (value: number) =>
        assessTarget({ ...input, observations: [...figures.slice(0, 3), observe('2024', value)] });
      const { better, worse } = wouldChange;
      expect([better, worse]).not.toContain(null);
      expect(at(better?.figure ?? 0).progressStatus).toBe(better?.progressStatus);
      expect(at((better?.figure ?? 0) - 1).progressStatus).toBe(progressStatus);
      expect(at(worse?.figure ?? 0).progressStatus).toBe(worse?.progressStatus);
      expect(at((worse?.figure ?? 0) + 1).progressStatus).toBe(progressStatus);
    }
  });

  it.each([
    [
      'of a figure out of date',
      { asOf: '2023-12-30', target: { deadline: '2026-12-31' } },
      '2022-Q1',
    ],
    ['past the deadline', { asOf: '2024-06-30' }, '2022'],
    ['without a baseline', { baseline: null }, '2022'],
    ['of a target a year', { target: { targetKind: 'perYear' } }, '2022'],
  ] as const)('are not told %s', (_, change, period) => {
    const { wouldChange } = assessTarget(buildInput([observe(period, 40)], change));
    expect(wouldChange).toEqual({ better: null, worse: null });
  });
});

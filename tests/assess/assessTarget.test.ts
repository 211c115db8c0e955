import { assessTarget } from '../../src/assess/assessTarget';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { buildInput, observe } from '../support/assessmentInputs';

const FALLING = { comparator: '<=', direction: 'decrease', value: 12 } as const;
const SHARE = {
  unitCode: 'percent',
  unitMeasure: '%',
  measureKind: 'ratio',
  aggregation: 'ratio',
  value: 60,
} as const;

describe('pace of a rising target, b = 0, T = 100, half of the time gone', () => {
  it.each([
    [100, 'p = 1', 'met'],
    [130, 'beyond the target', 'met'],
    [99.9999999999, 'the target to nine decimals', 'met'],
    [60, 'ρ = 0.60/0.5 = 1.2', 'ahead'],
    [50, 'ρ = 0.50/0.5 = 1', 'ahead'],
    [49.99999999999, 'ρ = 1 to nine decimals', 'ahead'],
    [49.9, 'ρ = 0.499/0.5 = 0.998', 'onPace'],
    [47.5, 'ρ = 0.475/0.5 = 0.95', 'onPace'],
    [47.4, 'ρ = 0.474/0.5 = 0.948', 'atRisk'],
    [30, 'ρ = 0.30/0.5 = 0.6', 'atRisk'],
    [29.9, 'ρ = 0.299/0.5 = 0.598', 'offPace'],
    [0, 'ρ = 0', 'offPace'],
    [-1, 'p = −0.01', 'reversing'],
  ])('with %d (%s) is %s', (value, _, status) => {
    expect(assessTarget(buildInput([observe('2022', value)])).progressStatus).toBe(status);
  });
});

describe('pace of a falling target, b = 24, T = 12, half of the time gone', () => {
  it.each([
    [12, 'p = 1', 'met'],
    [11, 'beyond the target', 'met'],
    [18, 'p = −6/−12, ρ = 1', 'ahead'],
    [18.3, 'p = −5.7/−12 = 0.475, ρ = 0.95', 'onPace'],
    [20.4, 'p = −3.6/−12 = 0.3, ρ = 0.6', 'atRisk'],
    [22, 'p = −2/−12, ρ = 0.333', 'offPace'],
    [25, 'p = 1/−12', 'reversing'],
  ])('with %d (%s) is %s', (value, _, status) => {
    const input = buildInput([observe('2022', value)], { target: FALLING, baseline: 24 });
    expect(assessTarget(input).progressStatus).toBe(status);
  });
});

describe('the arithmetic of an assessment', () => {
  it('is p = (39 − 20)/(60 − 20) = 0.475, τ = 365/730, gap −2.5, ρ = 0.95, 21 to go', () => {
    const input = buildInput([observe('2022', 39)], { target: { value: 60 }, baseline: 20 });
    expect(assessTarget(input)).toMatchObject({
      current: 39,
      currentPeriod: '2022',
      currentPeriodEnd: '2022-12-31',
      baseline: 20,
      targetValue: 60,
      elapsedShare: 0.5,
      progress: 0.475,
      ratio: 0.95,
      distance: 21,
    });
    expect(assessTarget(input).gap).toBeCloseTo(-2.5, 9);
  });

  it('counts the first and the last day: τ = 90/365 at the end of the first quarter', () => {
    const target = { planStart: '2025-01-01', deadline: '2025-12-31' };
    const input = buildInput([observe('2025-Q1', 10)], { target, asOf: '2025-03-31' });
    expect(assessTarget(input).elapsedShare).toBe(90 / 365);
  });

  it('takes the end of the judged period for time, not the as-of day', () => {
    const input = buildInput([observe('2022', 50)], { asOf: '2023-03-31' });
    expect(assessTarget(input)).toMatchObject({ elapsedShare: 0.5, progressStatus: 'ahead' });
  });

  it('follows the cut-offs it is given', () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, onPace: 0.9, atRisk: 0.5 };
    const statusOf = (value: number) =>
      assessTarget(buildInput([observe('2022', value)], { thresholds })).progressStatus;
    expect([45, 44.9, 25, 24.9].map(statusOf)).toEqual(['onPace', 'atRisk', 'atRisk', 'offPace']);
  });
});

describe('the judged figure', () => {
  it('is the latest whose period ends by the as-of day', () => {
    const figures = [observe('2022-Q4', 60), observe('2022-Q3', 20), observe('2023-Q1', 99)];
    expect(assessTarget(buildInput(figures))).toMatchObject({
      current: 60,
      currentPeriod: '2022-Q4',
    });
  });

  it('is the sum of the units of a count', () => {
    const figures = [observe('2022', 20), observe('2022', 30, { unitId: 'unit-2' })];
    expect(assessTarget(buildInput(figures)).current).toBe(50);
  });

  it('leaves a missing unit out of the sum, and an earlier period with more units aside', () => {
    const figures = [
      observe('2022', 20),
      observe('2022', null, { unitId: 'unit-2' }),
      observe('2022-Q3', 90),
    ];
    expect(assessTarget(buildInput(figures)).current).toBe(20);
  });

  it('is of the year where its last quarter ends with it, not of both', () => {
    const figures = [observe('2022-Q4', 55), observe('2022', 50), observe('2022-12', 57)];
    expect(assessTarget(buildInput(figures))).toMatchObject({
      current: 50,
      currentPeriod: '2022',
      progressStatus: 'ahead',
    });
  });

  it('is (30 + 10)/(50 + 50) × 100 = 40 for the shares of two units', () => {
    const figures = [
      observe('2022', null, { numerator: 30, denominator: 50 }),
      observe('2022', null, { unitId: 'unit-2', numerator: 10, denominator: 50 }),
    ];
    const input = buildInput(figures, { target: SHARE, baseline: 20 });
    expect(assessTarget(input)).toMatchObject({ current: 40, progress: 0.5, ratio: 1 });
  });

  it('is 41/2 = 20.5 months for a duration', () => {
    const target = { ...FALLING, unitCode: 'month', aggregation: 'ratio' } as const;
    const input = buildInput([observe('2022', null, { numerator: 41, denominator: 2 })], {
      target,
      baseline: 24,
    });
    expect(assessTarget(input).current).toBe(20.5);
  });

  it('is not made of shares of several units that lack their parts', () => {
    const figures = [observe('2022', 40), observe('2022', 50, { unitId: 'unit-2' })];
    const input = buildInput(figures, { target: SHARE, baseline: 20 });
    expect(assessTarget(input)).toMatchObject({
      current: null,
      progressStatus: 'notAssessable',
      reason: 'multipleUnits',
    });
  });

  it('is not made of a numerator over zero', () => {
    const figures = [observe('2022', null, { numerator: 3, denominator: 0 })];
    const input = buildInput(figures, { target: SHARE, baseline: 20 });
    expect(assessTarget(input).progressStatus).toBe('noData');
  });

  it('is none of another target’s', () => {
    const figures = [observe('2022', 50, { targetId: 'hubei-2022/local-standards-2' })];
    expect(assessTarget(buildInput(figures)).progressStatus).toBe('noData');
  });
});

describe('around the deadline, 2023-12-31', () => {
  const asOf = '2024-06-30';

  it.each([
    ['the day itself, 60 of 100', '2023-12-31', [observe('2023', 60)], 'atRisk'],
    ['the day itself, reached', '2023-12-31', [observe('2023', 100)], 'met'],
    ['past it, 60 on the day', asOf, [observe('2023', 60)], 'missed'],
    ['past it, reached on the day', asOf, [observe('2023', 100)], 'met'],
    ['past it, nothing after September', asOf, [observe('2023-Q3', 90)], 'finalPending'],
    ['past it, reached in September', asOf, [observe('2023-Q3', 101)], 'met'],
    ['past it, 95 in March', asOf, [observe('2024-Q1', 95)], 'missed'],
    ['past it, reached in March', asOf, [observe('2023', 90), observe('2024-Q1', 100)], 'metLate'],
    ['past it, 70 in March after 100', asOf, [observe('2023', 100), observe('2024-Q1', 70)], 'met'],
    ['past it, a figure of July to come', asOf, [observe('2024-07', 100)], 'noData'],
    ['past it, nothing at all', asOf, [], 'noData'],
  ])('%s', (_, day, figures, status) => {
    expect(assessTarget(buildInput(figures, { asOf: day })).progressStatus).toBe(status);
  });

  it.each([
    ['missed by 40', [observe('2023', 60)], 'missed', 40],
    [
      'missed by 5 with the later figure',
      [observe('2023', 60), observe('2024-Q1', 95)],
      'missed',
      5,
    ],
    ['10 short while the final figure is awaited', [observe('2023-Q3', 90)], 'finalPending', 10],
    ['met late', [observe('2023', 90), observe('2024-Q1', 100)], 'metLate', 0],
  ] as const)('is final whatever the method: %s', (_, figures, progressStatus, distance) => {
    for (const method of ['pace', 'growth', 'trend'] as const) {
      const input = buildInput(figures, { asOf, method });
      expect(assessTarget(input)).toMatchObject({ progressStatus, distance, reason: null });
    }
  });

  it('reports the late figure with its date, and no pace', () => {
    expect(assessTarget(buildInput([observe('2024-Q1', 95)], { asOf }))).toMatchObject({
      current: 95,
      currentPeriodEnd: '2024-03-31',
      distance: 5,
      ratio: null,
    });
  });
});

describe('a figure that is out of date', () => {
  it.each([
    ['2022-Q2', '2022-10-14', 'atRisk', 'the third quarter is due on the 15th'],
    ['2022-Q2', '2022-10-15', 'stale', 'the third quarter is due today'],
    ['2022', '2023-12-31', 'atRisk', 'the next year is due in January'],
    ['2022-06', '2022-08-10', 'stale', 'July is due today'],
  ])('%s at %s is %s: %s', (period, asOf, status) => {
    const target = { deadline: '2025-12-31' };
    const share = period === '2022' ? 15 : 10;
    const figures = [observe(period, share)];
    expect(assessTarget(buildInput(figures, { target, asOf })).progressStatus).toBe(status);
  });

  it('does not hide that a target is met', () => {
    const figures = [observe('2022-Q1', 100)];
    expect(assessTarget(buildInput(figures)).progressStatus).toBe('met');
  });
});

describe('the second reading, in percentage points behind schedule', () => {
  const thresholds = { ...DEFAULT_THRESHOLDS, reading: 'points' } as const;

  it.each([
    [50, 'not behind', 'ahead'],
    [40.1, '9.9 behind', 'onPace'],
    [40, '10 behind', 'atRisk'],
    [20, '30 behind', 'atRisk'],
    [19.9, '30.1 behind', 'offPace'],
    [-1, 'moving backwards', 'reversing'],
  ])('with %d (%s) is %s', (value, _, status) => {
    const input = buildInput([observe('2022', value)], { thresholds });
    expect(assessTarget(input).progressStatus).toBe(status);
  });
});

describe('pace by the coordinator’s plan', () => {
  /** A tenth by the middle of the first year, 30 % by its end, the rest in the second. */
  const planShares = [
    { periodEnd: '2022-06-30', share: 0.1 },
    { periodEnd: '2022-12-31', share: 0.3 },
    { periodEnd: '2023-12-31', share: 1 },
  ];
  const byPlan = (period: string, value: number, shares = planShares) => {
    const asOf = observe(period, value).periodEnd;
    return assessTarget(buildInput([observe(period, value)], { planShares: shares, asOf }));
  };

  it('sets the way gone against the plan’s share instead of the time gone', () => {
    expect(byPlan('2022', 30)).toMatchObject({
      paceBasis: 'plan',
      elapsedShare: 0.3,
      ratio: 1,
      progressStatus: 'ahead',
      projected: 100,
      reachedOn: '2023-12-31',
    });
  });

  it('grows by days within a period of the plan', () => {
    // 90 days of the 181 of the first half-year.
    expect(byPlan('2022-Q1', 5).elapsedShare).toBeCloseTo((0.1 * 90) / 181, 12);
  });

  it('projects the same share of the plan, and no day beyond it', () => {
    expect(byPlan('2022', 15)).toMatchObject({ projected: 50, reachedOn: null });
    expect(byPlan('2022', 60)).toMatchObject({ projected: 200, reachedOn: '2023-04-15' });
  });

  it('is ahead with anything where nothing is planned yet', () => {
    const late = [
      { periodEnd: '2022-12-31', share: 0 },
      { periodEnd: '2023-12-31', share: 1 },
    ];
    expect(byPlan('2022', 0, late)).toMatchObject({ progressStatus: 'ahead', ratio: null });
    expect(byPlan('2022', -1, late).progressStatus).toBe('reversing');
  });
});

describe('what cannot be assessed', () => {
  it.each([
    ['no baseline', { baseline: null }, 'noBaseline'],
    ['a baseline equal to the target', { baseline: 100 }, 'baselineEqualsTarget'],
    ['a baseline beyond the target', { baseline: 110 }, 'baselineBeyondTarget'],
    ['no plan start', { planStart: null }, 'noPlanStart'],
    ['a plan that starts later', { planStart: '2023-01-01' }, 'periodBeforePlanStart'],
    ['a plan that starts after it ends', { planStart: '2024-02-01' }, 'periodBeforePlanStart'],
    ['a yearly target', { target: { targetKind: 'perYear' } }, 'targetNotSupported'],
  ] as const)('for %s still tells the distance', (_, change, reason) => {
    expect(assessTarget(buildInput([observe('2022', 80)], change))).toMatchObject({
      progressStatus: 'notAssessable',
      reason,
      current: 80,
      distance: 20,
    });
  });

  it.each([
    ['a yearly target', 'perYear', '2022', '2022-12-31'],
    ['a target of a change', 'change', '2022', '2022-12-31'],
    ['a yearly target past its deadline', 'perYear', '2023', '2024-06-30'],
  ] as const)(
    'gives %s no verdict and no pace, for 80 or 120 of 100',
    (_, targetKind, period, asOf) => {
      const assess = (value: number) =>
        assessTarget(buildInput([observe(period, value)], { target: { targetKind }, asOf }));
      const plain = { progressStatus: 'notAssessable', reason: 'targetNotSupported' } as const;
      const noPace = {
        elapsedShare: null,
        progress: null,
        gap: null,
        ratio: null,
        projected: null,
      };
      expect(assess(80)).toMatchObject({ ...plain, ...noPace, current: 80, distance: 20 });
      expect(assess(120)).toMatchObject({ ...plain, ...noPace, current: 120, distance: 0 });
    },
  );

  it('is met all the same where the target is reached', () => {
    const input = buildInput([observe('2022', 100)], { baseline: null, planStart: null });
    expect(assessTarget(input)).toMatchObject({ progressStatus: 'met', reason: null, distance: 0 });
  });
});

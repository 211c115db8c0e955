import { assessTarget } from '../../src/assess/assessTarget';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import type { Target } from '../../src/model/catalog';
import { buildInput, observe } from '../support/assessmentInputs';

/** From 100 at the end of 2020 to 161.051, which is 10 % a year for five years. */
const FIVE_YEARS = {
  planStart: '2021-01-01',
  deadline: '2025-12-31',
  measureKind: 'level',
  value: 161.051,
} as const satisfies Partial<Target>;

function growthOf(value: number, change: Parameters<typeof buildInput>[1] = {}) {
  return assessTarget(
    buildInput([observe('2022', value)], {
      method: 'growth',
      baseline: 100,
      ...change,
      target: { ...FIVE_YEARS, ...change.target },
    }),
  );
}

describe('growth', () => {
  it.each([
    [130, 'R = 0.1402/0.10', 'onPace'],
    [121, 'R = 0.10/0.10 = 1', 'onPace'],
    [119.9025, 'R = 0.095/0.10 = 0.95', 'onPace'],
    [119.8, 'R = 0.0945/0.10', 'atRisk'],
    [112.36, 'R = 0.06/0.10 = 0.6', 'atRisk'],
    [112.3, 'R = 0.0597/0.10', 'offPace'],
    [100, 'R = 0', 'offPace'],
    [99, 'R = −0.05', 'reversing'],
  ])('with %d after two years (%s) is %s', (value, _, status) => {
    expect(growthOf(value)).toMatchObject({ progressStatus: status, methodUsed: 'growth' });
  });

  it('tells R, the score, both rates, and the figure carried on at that rate', () => {
    const { growth, projected, projectedBy, reachedOn } = growthOf(121);
    expect(growth?.value).toBeCloseTo(1, 9);
    expect(growth?.score).toBeCloseTo(2.8572, 9);
    expect(growth?.observed).toBeCloseTo(0.1, 12);
    expect(growth?.required).toBeCloseTo(0.1, 12);
    expect(projected).toBe(161.051);
    expect([projectedBy, reachedOn]).toEqual(['growth', '2025-12-31']);
  });

  it('tells pace’s arithmetic beside its own', () => {
    expect(growthOf(121).progress).toBeCloseTo(21 / 61.051, 12);
    expect(growthOf(121).elapsedShare).toBe(730 / 1826);
  });

  it('of a falling target counts a fall as growth in its direction', () => {
    const target = { direction: 'decrease', comparator: '<=', value: 59.049 } as const;
    const { growth, progressStatus } = growthOf(81, { target });
    expect(growth?.value).toBeCloseTo(1, 9);
    expect(progressStatus).toBe('onPace');
  });

  it('follows the cut-offs of the workbook', () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, onPace: 0.9, atRisk: 0.5 };
    expect(growthOf(119, { thresholds }).progressStatus).toBe('onPace');
  });

  it('replaces a zero base of a level by 0.001 and says so', () => {
    const { growth, methodUsed } = growthOf(40, { baseline: 0 });
    expect([methodUsed, growth?.isZeroReplaced]).toEqual(['growth', true]);
  });

  it('gives way to pace for counts from zero, with the reason', () => {
    const target = { measureKind: 'cumulative' } as const;
    const assessment = growthOf(100, { target, baseline: 0 });
    expect(assessment).toMatchObject({
      method: 'growth',
      methodUsed: 'pace',
      fallbackReason: 'growthFromZero',
      progressStatus: 'ahead',
      growth: null,
    });
  });

  it('leads to the day its target is reached at that rate: ln(1.3/1.21)/ln 1.1 years on', () => {
    expect(growthOf(121, { target: { value: 130 } }).reachedOn).toBe('2023-10-02');
  });

  it('leads to 0.001 where the target is zero: a tenth in two years is that in eight more', () => {
    const target = { direction: 'decrease', comparator: '<=', value: 0 } as const;
    const at = (value: number) => growthOf(value, { target }).reachedOn;
    expect(at(10)).toBe('2030-12-31');
    // At 0.001 zero is not reached, nor will it be.
    expect(at(0.001)).toBeNull();
  });

  it('that moves away leads nowhere, be the target ever so near', () => {
    const planStart = '2022-01-01';
    const input = buildInput([observe('2022-Q1', 90)], {
      method: 'growth',
      asOf: '2022-03-31',
      baseline: 100,
      planStart,
      target: { ...FIVE_YEARS, planStart, value: 101 },
    });
    expect(assessTarget(input)).toMatchObject({ progressStatus: 'reversing', reachedOn: null });
  });

  it('begins with the year after the baseline’s, which ends on the day before the plan', () => {
    const judge = (planStart: string) => {
      const target = { ...FIVE_YEARS, planStart };
      const given = { method: 'growth', baseline: 100, asOf: '2021-12-31', planStart } as const;
      return assessTarget(buildInput([observe('2021', 110)], { ...given, target }));
    };
    expect(judge('2021-01-01')).toMatchObject({ progressStatus: 'onPace', projected: 161.051 });
    expect(judge('2021-01-02').reason).toBe('sameYear');
  });

  it('tells no rate of a target reached from below zero', () => {
    const figures = [observe('2022', 170)];
    const target = FIVE_YEARS;
    const input = buildInput(figures, { method: 'growth', baseline: -3, target });
    expect(assessTarget(input)).toMatchObject({
      progressStatus: 'met',
      reason: null,
      growth: null,
      projected: null,
    });
  });

  it('stays with counts that start above zero', () => {
    expect(growthOf(121, { target: { measureKind: 'cumulative' } }).methodUsed).toBe('growth');
  });

  it.each([
    ['no baseline', { baseline: null }, 'noBaseline'],
    ['a baseline equal to the target', { baseline: 161.051 }, 'baselineEqualsTarget'],
    ['a baseline below zero', { baseline: -3 }, 'noGrowthRate'],
    ['a figure of the baseline’s year', { planStart: '2022-07-01' }, 'sameYear'],
  ] as const)('cannot judge %s', (_, change, reason) => {
    const target = { ...FIVE_YEARS, value: 161.051 };
    const input = buildInput([observe('2022', 121)], {
      method: 'growth',
      baseline: 100,
      target,
      ...change,
    });
    expect(assessTarget(input)).toMatchObject({ progressStatus: 'notAssessable', reason });
  });
});

/** Yearly values 2019 to 2024 of a level that shall be 100 at the end of 2026. */
function trendOf(values: readonly (number | null)[], change: Partial<Target> = {}) {
  const last = 2024;
  return assessTarget(
    buildInput(
      values.map((value, index) => observe(String(last - values.length + 1 + index), value)),
      {
        method: 'trend',
        asOf: `${last}-12-31`,
        baseline: null,
        target: { measureKind: 'level', deadline: '2026-12-31', ...change },
      },
    ),
  );
}

describe('trend', () => {
  it.each([
    [[30, 40, 50, 60, 70, 80], '80 + 2·10 = 100, nothing missed', 'onPace'],
    [[50, 60, 70, 80], 'four values are three changes', 'onPace'],
    [[31, 40, 50, 60, 70, 80], '(100 − 99.6)/20 = 2 %', 'onPace'],
    [[32.4, 40, 50, 60, 70, 80], '(100 − 99.04)/20 = 4.8 %', 'onPace'],
    [[32.5, 40, 50, 60, 70, 80], '(100 − 99)/20 = 5 %', 'atRisk'],
    [[40, 50, 60, 70, 75, 80], '(100 − 96)/20 = 20 %', 'atRisk'],
    [[41, 50, 60, 70, 75, 80], '(100 − 95.6)/20 = 22 %', 'offPace'],
    [[80, 80, 80, 80, 80, 80], 'not moving', 'reversing'],
    [[85, 84, 83, 82, 81, 80], 'moving away', 'reversing'],
    [[900, 30, 40, 50, 60, 70, 80], 'the sixth change back does not count', 'onPace'],
  ])('over %j (%s) is %s', (values, _, status) => {
    expect(trendOf(values)).toMatchObject({ progressStatus: status, methodUsed: 'trend' });
  });

  it('tells the mean change, how many it is of, the miss, and where it leads', () => {
    expect(trendOf([40, 50, 60, 70, 75, 80])).toMatchObject({
      trend: { yearlyChange: 8, changes: 5, miss: 0.2 },
      projected: 96,
      projectedBy: 'trend',
      reachedOn: '2027-07-02',
    });
  });

  it('that just reaches the target does so on the deadline', () => {
    expect(trendOf([50, 60, 70, 80]).reachedOn).toBe('2026-12-31');
    expect(trendOf([60, 70, 80, 90], { deadline: '2025-12-31' }).reachedOn).toBe('2025-12-31');
  });

  it('misses a fifth without binary noise: (60 − 59.7)/1.5 is 0.2, not more', () => {
    const assessment = trendOf([56.7, 57.3, 57.9, 58.5], { value: 60 });
    expect(assessment.trend?.miss).toBeGreaterThan(0.2);
    expect(assessment.progressStatus).toBe('atRisk');
  });

  it('is carried on without binary noise: 2.1 + 2·0.1 = 2.3', () => {
    expect(trendOf([1.8, 1.9, 2, 2.1]).projected).toBe(2.3);
  });

  it('leads to a day however slow, and to none where it stands still or moves away', () => {
    expect(trendOf([78.5, 79, 79.5, 80]).reachedOn).toBe('2064-12-31');
    expect(trendOf([80, 80, 80, 80]).reachedOn).toBeNull();
    expect(trendOf([81.5, 81, 80.5, 80]).reachedOn).toBeNull();
  });

  it('takes the years in their order, in whatever order they stand', () => {
    expect(trendOf([45, 60, 75, 80]).trend).toEqual(
      assessTarget(
        buildInput(
          [observe('2023', 75), observe('2024', 80), observe('2022', 60), observe('2021', 45)],
          { method: 'trend', asOf: '2024-12-31', target: { deadline: '2026-12-31' } },
        ),
      ).trend,
    );
  });

  it('of a falling target mirrors a rising one', () => {
    const falling = { direction: 'decrease', comparator: '<=', value: -100 } as const;
    const values = [40, 50, 60, 70, 75, 80];
    const mirrored = trendOf(
      values.map((value) => -value),
      falling,
    );
    const { progressStatus, trend } = trendOf(values);
    expect(mirrored).toMatchObject({ progressStatus, trend: { miss: trend?.miss } });
  });

  it('takes each year’s last figure, whatever its period', () => {
    const figures = [
      observe('2021', 50),
      observe('2022-Q2', 999),
      observe('2022-Q4', 60),
      observe('2023-12', 70),
      observe('2024', 80),
    ];
    const target = { measureKind: 'level', deadline: '2026-12-31' } as const;
    const input = buildInput(figures, { method: 'trend', asOf: '2024-12-31', target });
    expect(assessTarget(input).trend).toEqual({ yearlyChange: 10, changes: 3, miss: 0 });
  });

  it('takes a year left out, and one still running, for the time they are', () => {
    const figures = [
      observe('2020', 40),
      observe('2022', 60),
      observe('2023', 70),
      observe('2024-S1', 75),
    ];
    const target = { measureKind: 'level', deadline: '2026-12-31' } as const;
    const input = buildInput(figures, { method: 'trend', asOf: '2024-06-30', target });
    const { trend } = assessTarget(input);
    expect(trend?.changes).toBe(3);
    expect(trend?.yearlyChange).toBeCloseTo((10 + 10 + 5 / (182 / 366)) / 3, 9);
  });

  it.each([
    ['three yearly values', [60, 70, 80]],
    ['three and a missing one', [50, null, 70, 80]],
  ])('cannot be told from %s', (_, values) => {
    expect(trendOf(values)).toMatchObject({
      progressStatus: 'notAssessable',
      reason: 'tooFewPoints',
      projected: null,
    });
  });

  it('leaves what is reached before any method to the rules before it', () => {
    expect(trendOf([50, 60, 70, 100])).toMatchObject({
      progressStatus: 'met',
      reachedOn: null,
      trend: { miss: 0 },
    });
  });
});

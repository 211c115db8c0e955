import fc from 'fast-check';
import { assessTarget } from '../../src/assess/assessTarget';
import type { ProgressStatus } from '../../src/model/assessment';
import { fromSerial, listPeriods, toSerial } from '../../src/model/calendar';
import { buildInput, observe } from '../support/assessmentInputs';

/** From worst to best, before the deadline. */
const ORDER: readonly ProgressStatus[] = [
  'stale',
  'reversing',
  'offPace',
  'atRisk',
  'onPace',
  'ahead',
  'met',
];

/** A rising plan: baseline, what is to be gained, what was gained, and when. */
const plans = fc.record({
  baseline: fc.integer({ min: -500, max: 500 }),
  rise: fc.integer({ min: 1, max: 5000 }),
  gained: fc.integer({ min: -300, max: 6000 }),
  period: fc.constantFrom(...listPeriods(2021, 2024).map((period) => period.code)),
  years: fc.integer({ min: 0, max: 6 }),
});

interface Plan {
  readonly baseline: number;
  readonly rise: number;
  readonly gained: number;
  readonly period: string;
  readonly years: number;
}

/** The plan with every amount times `factor`; a negative factor turns it into a falling one. */
function assess(plan: Plan, factor = 1, asOf: string | null = null) {
  const { baseline, rise, gained, period, years } = plan;
  const observation = observe(period, (baseline + gained) * factor);
  const deadline = `${2024 + years}-12-31`;
  return assessTarget(
    buildInput([observation], {
      target: {
        value: (baseline + rise) * factor,
        direction: factor < 0 ? 'decrease' : 'increase',
        comparator: factor < 0 ? '<=' : '>=',
        planStart: '2020-07-01',
        deadline,
      },
      baseline: baseline * factor,
      asOf: asOf ?? observation.periodEnd,
    }),
  );
}

describe('pace', () => {
  it('is the same in any unit: amounts times a positive factor leave the status', () => {
    const factors = fc.constantFrom(0.01, 0.1, 0.3, 3, 7, 1000, 12_345.678);
    fc.assert(
      fc.property(plans, factors, (plan, factor) => {
        const [once, scaled] = [assess(plan), assess(plan, factor)];
        expect(scaled.progressStatus).toBe(once.progressStatus);
        expect(scaled.ratio).toBeCloseTo(once.ratio ?? Number.NaN, 7);
      }),
    );
  });

  it('mirrors a rising target in a falling one', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { progressStatus, progress, gap, ratio, distance } = assess(plan);
        expect(assess(plan, -1)).toMatchObject({ progressStatus, progress, gap, ratio, distance });
      }),
    );
  });

  it('is never worse for more progress', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 2000 }), (plan, more) => {
        const less = ORDER.indexOf(assess(plan).progressStatus);
        const further = assess({ ...plan, gained: plan.gained + more }).progressStatus;
        expect(less).toBeGreaterThan(0);
        expect(ORDER.indexOf(further)).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  it('is never better on a later day before the deadline for an unchanged figure', () => {
    const days = fc.integer({ min: 0, max: 365 * 6 });
    fc.assert(
      fc.property(plans, days, days, (plan, wait, more) => {
        const { currentPeriodEnd, deadline } = assess(plan);
        const at = (count: number) =>
          fromSerial(Math.min(toSerial(currentPeriodEnd ?? '') + count, toSerial(deadline)));
        const [soon, later] = [wait, wait + more].map(
          (count) => assess(plan, 1, at(count)).progressStatus,
        );
        expect(ORDER.indexOf(later ?? 'noData')).toBeGreaterThanOrEqual(0);
        expect(ORDER.indexOf(later ?? 'noData')).toBeLessThanOrEqual(
          ORDER.indexOf(soon ?? 'noData'),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { assessTarget } from '../../src/assess/assessTarget';
import type { AssessmentMethod, ProgressStatus } from '../../src/model/assessment';
import { buildInput, observe } from '../support/assessmentInputs';

const ORDER: readonly ProgressStatus[] = [
  'reversing',
  'offPace',
  'atRisk',
  'onPace',
  'ahead',
  'met',
];

/** Five yearly values of a level, its baseline and target, and the method to judge it by. */
const series = fc.record({
  method: fc.constantFrom<AssessmentMethod>('pace', 'growth', 'trend'),
  baseline: fc.integer({ min: 1, max: 800 }),
  rise: fc.integer({ min: 1, max: 2000 }),
  earlier: fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 4, maxLength: 4 }),
  current: fc.integer({ min: 0, max: 3000 }),
  yearsLeft: fc.integer({ min: 0, max: 6 }),
});

type Series = typeof series extends fc.Arbitrary<infer S> ? S : never;

/** The series with every amount times `factor`; a negative one turns it into a falling one. */
function assess(given: Series, current = given.current, factor = 1) {
  const values = [...given.earlier, current];
  const direction = factor < 0 ? 'decrease' : 'increase';
  return assessTarget(
    buildInput(
      values.map((value, index) => observe(String(2020 + index), value * factor)),
      {
        method: given.method,
        asOf: '2024-12-31',
        baseline: given.baseline * factor,
        target: {
          direction,
          comparator: factor < 0 ? '<=' : '>=',
          measureKind: 'level',
          value: (given.baseline + given.rise) * factor,
          planStart: '2020-01-01',
          deadline: `${2024 + given.yearsLeft}-12-31`,
        },
      },
    ),
  );
}

function rankOf(given: Series, current: number): number {
  const rank = ORDER.indexOf(assess(given, current).progressStatus);
  expect(rank).toBeGreaterThanOrEqual(0);
  return rank;
}

describe('every method', () => {
  it('is the same in any unit: amounts times a positive factor leave the status', () => {
    const factors = fc.constantFrom(0.01, 0.1, 3, 7, 1000);
    fc.assert(
      fc.property(series, factors, (given, factor) => {
        const scaled = assess(given, given.current, factor);
        expect(scaled.progressStatus).toBe(assess(given).progressStatus);
      }),
    );
  });

  it('is never worse for more progress', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 2000 }), (given, more) => {
        expect(rankOf(given, given.current + more)).toBeGreaterThanOrEqual(
          rankOf(given, given.current),
        );
      }),
    );
  });

  it('changes its status at the tipping figures and at none nearer', () => {
    fc.assert(
      fc.property(series, (given) => {
        const { progressStatus, wouldChange } = assess(given);
        const { better, worse } = wouldChange;
        if (better !== null) {
          expect(assess(given, better.figure).progressStatus).toBe(better.progressStatus);
          expect(assess(given, better.figure - 1).progressStatus).toBe(progressStatus);
        } else expect(progressStatus).toBe('met');
        if (worse !== null) {
          expect(assess(given, worse.figure).progressStatus).toBe(worse.progressStatus);
          expect(assess(given, worse.figure + 1).progressStatus).toBe(progressStatus);
        } else expect(assess(given, 0).progressStatus).toBe(progressStatus);
      }),
    );
  });

  it('projects the target to be reached just where the day it is reached is in time', () => {
    fc.assert(
      fc.property(series, (given) => {
        const { projected, reachedOn, progressStatus, targetValue, deadline } = assess(given);
        fc.pre(progressStatus !== 'met' && projected !== null);
        expect(reachedOn !== null && reachedOn <= deadline).toBe(projected >= targetValue - 1e-9);
      }),
    );
  });

  it('asks of the periods left together just the way left', () => {
    fc.assert(
      fc.property(series, (given) => {
        const { requiredPace, distance } = assess(given);
        fc.pre(requiredPace !== null);
        expect(requiredPace.perPeriod * requiredPace.periodsLeft).toBeCloseTo(distance ?? 0, 6);
      }),
    );
  });
});

describe('pace and trend', () => {
  it('mirror a rising target in a falling one', () => {
    const mirrored = series.filter(({ method }) => method !== 'growth');
    fc.assert(
      fc.property(mirrored, (given) => {
        const { progressStatus, distance, trend } = assess(given);
        const falling = assess(given, given.current, -1);
        expect(falling).toMatchObject({ progressStatus, distance });
        expect(falling.trend?.miss ?? null).toBe(trend?.miss ?? null);
      }),
    );
  });
});

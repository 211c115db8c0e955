import { assessTarget } from '../../src/assess/assessTarget';
import { growth } from '../../src/assess/methods/growth';
import { pace } from '../../src/assess/methods/pace';
import { buildInput, observe } from '../support/assessmentInputs';

type Change = Parameters<typeof buildInput>[1];

const FALLING = { comparator: '<=', direction: 'decrease', value: 12 } as const;

/** Nothing planned for the first year, everything for the second. */
const LATE_PLAN = [
  { periodEnd: '2022-12-31', share: 0 },
  { periodEnd: '2023-12-31', share: 1 },
];

/** Half of the time gone of 0 to 100 in the years 2022 and 2023. */
function halfWay(value: number, change: Change = {}) {
  return assessTarget(buildInput([observe('2022', value)], change));
}

describe('the arithmetic of pace with a part of it unknown', () => {
  it.each([
    ['no baseline', { baseline: null }, 0.5, null],
    ['a baseline equal to the target', { baseline: 100 }, 0.5, null],
    ['a plan that starts later', { planStart: '2023-01-01' }, null, 0.8],
  ] as const)('tells what is known with %s, and no ratio', (_, change, elapsedShare, progress) => {
    expect(halfWay(80, change)).toMatchObject({ elapsedShare, progress, gap: null, ratio: null });
  });

  it('tells the time gone alone where the shares of two units lack their parts', () => {
    const target = { unitCode: 'percent', aggregation: 'ratio', value: 60 } as const;
    const figures = [observe('2022', 40), observe('2022', 50, { unitId: 'unit-2' })];
    expect(assessTarget(buildInput(figures, { target, baseline: 20 }))).toMatchObject({
      elapsedShare: 0.5,
      progress: null,
      gap: null,
      ratio: null,
      distance: null,
    });
  });

  it('misses the baseline of a falling target as of a rising one', () => {
    const assessment = halfWay(18, { target: FALLING, baseline: null });
    expect(assessment).toMatchObject({ progressStatus: 'notAssessable', reason: 'noBaseline' });
  });

  it.each([
    ['pace', pace, 'no baseline', { baseline: null }, 'noBaseline'],
    ['pace', pace, 'a baseline equal to the target', { baseline: 100 }, 'noBaseline'],
    ['growth', growth, 'no baseline', { baseline: null }, 'noBaseline'],
    ['growth', growth, 'no plan start', { baseline: 50, planStart: null }, 'noPlanStart'],
  ] as const)('is refused by %s itself with %s%s', (_, method, __, change, reason) => {
    const figure = { value: 80, periodEnd: '2022-12-31' };
    expect(method.judge(buildInput([], change), figure)).toEqual({ kind: 'notAssessable', reason });
  });
});

describe('the time gone', () => {
  it('follows the straight line where nobody set a plan', () => {
    expect(halfWay(50).paceBasis).toBe('straightLine');
  });

  it('is one day of a plan that starts on the last day of the figure’s period', () => {
    expect(halfWay(50, { planStart: '2022-12-31' }).elapsedShare).toBe(1 / 366);
  });

  it('is all of a plan of one day', () => {
    const day = { planStart: '2022-12-31', deadline: '2022-12-31' };
    expect(halfWay(50, { target: day }).elapsedShare).toBe(1);
  });
});

describe('where the plan expects nothing yet', () => {
  it('no figure is carried on, and no day is told', () => {
    const nothing = { ratio: null, projected: null, projectedBy: null, reachedOn: null };
    expect(halfWay(0, { planShares: LATE_PLAN })).toMatchObject(nothing);
    expect(halfWay(40, { planShares: LATE_PLAN })).toMatchObject(nothing);
  });

  it('a way gone that is zero to nine decimals is not moving backwards', () => {
    const statusOf = (value: number) => halfWay(value, { planShares: LATE_PLAN }).progressStatus;
    expect([-4e-8, -1e-7].map(statusOf)).toEqual(['ahead', 'reversing']);
  });
});

describe('the day the target is reached at this pace', () => {
  it('is the day in whose course the way is gone: 365/0.3 = 1216.7 days are 1,217', () => {
    expect(halfWay(30).reachedOn).toBe('2025-05-01');
  });

  it('is not put off by binary noise: 0.6 of 6 in 365 days are 3,650 for the whole', () => {
    expect(halfWay(0.6, { target: { value: 6 } }).reachedOn).toBe('2031-12-29');
  });

  it('is none where next to nothing is gone, or lost', () => {
    expect(halfWay(1e-8)).toMatchObject({ ratio: 0, reachedOn: null });
    expect(halfWay(-1e-8)).toMatchObject({ ratio: 0, reachedOn: null });
  });

  it('is not told of a target that is reached already', () => {
    expect(halfWay(130)).toMatchObject({ progressStatus: 'met', reachedOn: null });
  });
});

describe('the distance', () => {
  it('is free of binary noise, and zero beyond the target: 60 − 32.3 = 27.7', () => {
    const distanceOf = (value: number) => halfWay(value, { target: { value: 60 } }).distance;
    expect([32.3, 61].map(distanceOf)).toEqual([27.7, 0]);
  });
});

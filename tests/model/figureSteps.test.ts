import { figureStep, partsScale, roundNeeded, roundProjected } from '../../src/model/figureSteps';

const COUNT = { unitCode: 'organization', direction: 'increase' } as const;
const SHARE = { unitCode: 'percent', direction: 'increase' } as const;
const MONTHS = { unitCode: 'month', direction: 'decrease' } as const;

describe('the steps of a figure', () => {
  it.each([
    ['item', 1, 1],
    ['person', 1, 1],
    ['organization', 1, 1],
    ['percent', 0.01, 100],
    ['month', 0.01, 1],
    ['amount', 0.01, 1],
  ] as const)('in %s are %d, and its parts make it times %d', (unitCode, step, scale) => {
    expect([figureStep({ unitCode }), partsScale({ unitCode })]).toEqual([step, scale]);
  });

  it.each([
    [COUNT, 20.1, 21],
    [COUNT, 20, 20],
    [COUNT, 19.999_999_999_9, 20],
    [COUNT, -2.5, -3],
    [SHARE, 0.571, 0.58],
    [SHARE, 0.57, 0.57],
    [MONTHS, -0.333, -0.34],
  ])('%j: %d is needed as %d', (target, amount, needed) => {
    expect(roundNeeded(target, amount)).toBe(needed);
  });

  it.each([
    [COUNT, 99.9, 99],
    [COUNT, 99.999_999_999_9, 100],
    [SHARE, 49.999, 49.99],
    [MONTHS, 18.001, 18.01],
    [MONTHS, 18, 18],
  ])('%j: %d is projected as %d, not towards the target', (target, value, projected) => {
    expect(roundProjected(target, value)).toBe(projected);
  });
});

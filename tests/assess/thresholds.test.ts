import { areValidThresholds, DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';

describe('cut-offs', () => {
  it.each([
    ['as they come', {}, true],
    ['0 < 0.01 < 0.02 ≤ 1', { atRisk: 0.01, onPace: 0.02 }, true],
    ['ending at 1', { onPace: 1 }, true],
    ['ending beyond 1', { onPace: 1.01 }, false],
    ['beginning at 0', { atRisk: 0 }, false],
    ['beginning below 0', { atRisk: -0.1 }, false],
    ['that are one', { atRisk: 0.95, onPace: 0.95 }, false],
    ['the wrong way round', { atRisk: 0.95, onPace: 0.6 }, false],
    ['of one point and two', { pointsBehind: 1, pointsFarBehind: 2 }, true],
    ['of half a point', { pointsBehind: 0.5 }, true],
    ['of no points', { pointsBehind: 0 }, false],
    ['of points below zero', { pointsBehind: -1 }, false],
    ['of as many points', { pointsBehind: 30, pointsFarBehind: 30 }, false],
    ['of points the wrong way round', { pointsBehind: 30, pointsFarBehind: 10 }, false],
    ['that are no numbers', { onPace: Number.NaN }, false],
  ])('%s are in order: %j is %s', (_, change, isValid) => {
    expect(areValidThresholds({ ...DEFAULT_THRESHOLDS, ...change })).toBe(isValid);
  });
});

import { assessTarget } from '../../src/assess/assessTarget';
import { findTippingFigures } from '../../src/assess/tippingFigures';
import type { ProgressStatus } from '../../src/model/assessment';
import { buildInput, observe } from '../support/assessmentInputs';
import { buildTarget } from '../support/paneBuilders';

type Change = Parameters<typeof buildInput>[1];

/** What would change the status of a figure with half of the time gone. */
function tippingOf(value: number, change: Change = {}) {
  return assessTarget(buildInput([observe('2022', value)], change)).wouldChange;
}

const PERCENT = { unitCode: 'percent' } as const;
const FALLING = { comparator: '<=', direction: 'decrease' } as const;

describe('the figures that would tip a status', () => {
  it('are sought below zero where the baseline is below zero', () => {
    // b = −50, T = 100: p = 0.5 at 25, and going back begins under −50.
    expect(tippingOf(-10, { baseline: -50 }).worse).toEqual({
      progressStatus: 'reversing',
      figure: -51,
    });
    const half = { baseline: -0.5, target: PERCENT };
    expect(tippingOf(5, half).worse).toEqual({ progressStatus: 'reversing', figure: -0.51 });
  });

  it('go down to zero and no further where it is not', () => {
    const worse = { progressStatus: 'offPace', figure: 0 };
    expect(tippingOf(1, { target: { value: 2 } }).worse).toEqual(worse);
    expect(tippingOf(10).worse).toBeNull();
  });

  it('of a falling share go up to 100 per cent', () => {
    const target = { ...PERCENT, ...FALLING, value: 50 };
    expect(tippingOf(99.5, { target, baseline: 99.5 }).worse).toEqual({
      progressStatus: 'reversing',
      figure: 99.51,
    });
  });

  it('of a falling count go beyond 100', () => {
    const target = { ...FALLING, value: 100 };
    expect(tippingOf(150, { target, baseline: 200 }).worse).toEqual({
      progressStatus: 'onPace',
      figure: 151,
    });
  });

  it.each([
    [47.49, 'the hundredth before'],
    [47.496, 'a figure just under it'],
    [47.494, 'a figure nearer to the hundredth before'],
  ])('of a share are the same for %d, %s 0.95 of the pace', (value) => {
    expect(tippingOf(value, { target: PERCENT })).toEqual({
      better: { progressStatus: 'onPace', figure: 47.5 },
      worse: { progressStatus: 'offPace', figure: 29.99 },
    });
  });

  it('stand next to the figure where it is at the edge', () => {
    expect(tippingOf(47.5, { target: PERCENT }).worse).toEqual({
      progressStatus: 'atRisk',
      figure: 47.49,
    });
    expect(tippingOf(47.504, { target: PERCENT }).worse?.figure).toBe(47.49);
    expect(tippingOf(47.506, { target: PERCENT }).worse?.figure).toBe(47.49);
  });

  it('are free of binary noise: half of 82.6 is 41.3, its index 4130 times 0.01 is not', () => {
    const target = { ...PERCENT, value: 82.6 };
    expect(tippingOf(41, { target }).better).toEqual({ progressStatus: 'ahead', figure: 41.3 });
  });

  it('end with the first hundredth that reaches a longer target', () => {
    const target = { ...PERCENT, value: 33.335 };
    expect(tippingOf(20, { target }).better).toEqual({ progressStatus: 'met', figure: 33.34 });
  });

  it('are none from the day the figure is out of date', () => {
    const changeOn = (asOf: string) => {
      const input = buildInput([observe('2022-Q2', 10)], {
        asOf,
        target: { deadline: '2025-12-31' },
      });
      return assessTarget(input).wouldChange.better?.progressStatus ?? null;
    };
    expect([changeOn('2022-10-14'), changeOn('2022-10-15')]).toEqual(['onPace', null]);
  });
});

describe('a figure without a status', () => {
  const tell = (current: number, statusAt: (figure: number) => ProgressStatus | null) =>
    findTippingFigures(buildTarget({ value: 20 }), current, 0, statusAt);

  it('has no figure that would change it', () => {
    const statusAt = (figure: number) => (figure > 10 ? 'ahead' : null);
    expect(tell(5, statusAt)).toEqual({ better: null, worse: null });
  });

  it('is not told as the worse one', () => {
    const statusAt = (figure: number) => (figure < 10 ? null : 'ahead');
    expect(tell(12, statusAt)).toEqual({ better: null, worse: null });
  });
});

import fc from 'fast-check';
import { compareRounded, roundTo, roundVisibly } from '../../src/model/rounding';

describe('rounding as a spreadsheet does', () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-2.675, 2, -2.68],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.15, 1, 0.2],
    [62.449999, 1, 62.4],
    [0.1 + 0.2, 9, 0.3],
    [1e-12, 9, 0],
    [-1e-12, 9, 0],
    [2.5e-9, 9, 3e-9],
    [1234567.891, 2, 1234567.89],
    [1e21, 2, 1e21],
  ])('%d to %d decimals is %d', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it('leaves what is no finite number as it is', () => {
    expect([roundTo(Number.NaN, 2), roundTo(Infinity, 2)]).toEqual([Number.NaN, Infinity]);
  });

  it('moves no number by more than half of the last decimal, and is the same done twice', () => {
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 9 }), (value, decimals) => {
        const rounded = roundTo(value, decimals);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        expect(roundTo(rounded, decimals)).toBe(rounded);
      }),
    );
  });

  it('never gives minus zero', () => {
    expect(Object.is(roundTo(-0.0000001, 2), 0)).toBe(true);
  });
});

describe('a comparison after rounding', () => {
  it.each([
    [0.1 + 0.2, 0.3, 0],
    [1, 1 + 4e-10, 0],
    [1, 1 + 6e-10, -1],
    [2, 1, 1],
  ])('of %d and %d is %d', (a, b, sign) => {
    expect(compareRounded(a, b)).toBe(sign);
  });
});

describe('rounding for the eye', () => {
  it.each([
    [-18.04, -18],
    [0.05, 0.1],
    [-0.04, -0.04],
    [0.0449, 0.04],
    [-0.000_2, -0.0002],
    [1e-12, 0],
    [0, 0],
  ])('%d to one decimal reads %d', (value, seen) => {
    expect(roundVisibly(value, 1)).toBe(seen);
  });
});

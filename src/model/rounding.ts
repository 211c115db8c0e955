/** ρ and distances are compared after rounding, so that code and sheet agree to the last digit. */
export const RATIO_DECIMALS = 9;

/**
 * Rounds half away from zero in decimal, as a spreadsheet's ROUND does; binary noise such as
 * 2.675 × 100 does not tip it.
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa, exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + decimals}`);
  // A double has no digits left there to round.
  if (scaled >= 1e15) return value;
  const rounded = Number(`${Math.round(scaled)}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Zero when the numbers differ by less than the ninth decimal, else the sign of a − b. */
export function compareRounded(a: number, b: number): number {
  const difference = roundTo(a - b, RATIO_DECIMALS);
  return difference === 0 ? 0 : Math.sign(difference);
}

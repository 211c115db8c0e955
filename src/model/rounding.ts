/** ρ and distances are compared after rounding, so that code and sheet agree to the last digit. */
export const RATIO_DECIMALS = 9;

/**
 * Rounds half away from zero in decimal, as a spreadsheet's ROUND does; binary noise such as
 * 2.675 × 100 does not tip it.
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  // Most figures are whole; the way through digits takes a hundred times as long.
  if (decimals >= 0 && Number.isInteger(value)) return value === 0 ? 0 : value;
  const [mantissa, exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + decimals}`);
  // A double has no digits left there to round.
  if (scaled >= 1e15) return value;
  const rounded = Number(`${Math.round(scaled)}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Zero when the numbers differ by less than the ninth decimal, else the sign of a − b. */
export function compareRounded(a: number, b: number): number {
  const exact = a - b;
  // Ten times the last decimal: no rounding makes it zero.
  if (Math.abs(exact) >= 1e-8) return Math.sign(exact);
  const difference = roundTo(exact, RATIO_DECIMALS);
  return difference === 0 ? 0 : Math.sign(difference);
}

/**
 * The same, but what would come to 0 and is none keeps its first digit: a gap of −0.04 points is not
 * told as 0. Nine decimals first, as in the sheet.
 */
export function roundVisibly(value: number, decimals: number): number {
  const exact = roundTo(value, RATIO_DECIMALS);
  const rounded = roundTo(exact, decimals);
  return rounded === 0 ? Number(exact.toPrecision(1)) : rounded;
}

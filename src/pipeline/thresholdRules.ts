import { areValidThresholds, DEFAULT_THRESHOLDS, type Thresholds } from '../assess/thresholds';

/** Apart from the flows, so that no page of the pane brings the whole core along. */

/** What a workbook has until somebody changes it; sources in `assess/thresholds.ts`. */
export function defaultThresholds(): Thresholds {
  return DEFAULT_THRESHOLDS;
}

/** True where the cut-offs are in order and points are percentage points, as the sheet's rules ask. */
export function mayWriteThresholds(thresholds: Thresholds): boolean {
  return areValidThresholds(thresholds) && thresholds.pointsFarBehind <= 100;
}

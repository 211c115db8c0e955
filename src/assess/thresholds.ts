/**
 * Cut-offs of the progress ratio ρ. 0.95 and 0.60 are those of the progress measure of Eurostat's
 * SDG monitoring reports as adapted by Statistics Canada and Open SDG ("on track" and
 * "progressing" of the required growth); the product applies them to the pace ratio.
 */
export interface Thresholds {
  /** ρ at or above it is nearly on schedule. */
  readonly onPace: number;
  /** ρ at or above it, and below `onPace`, is behind; below it far behind. */
  readonly atRisk: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { onPace: 0.95, atRisk: 0.6 };

/** True when the cut-offs are in order: 0 < atRisk < onPace ≤ 1. */
export function areValidThresholds(thresholds: Thresholds): boolean {
  return thresholds.atRisk > 0 && thresholds.atRisk < thresholds.onPace && thresholds.onPace <= 1;
}

/** How pace is read: as the ratio ρ = p/τ, or as the points that p lies behind τ. */
export type PaceReading = 'ratio' | 'points';

/** Cut-offs of a workbook; `SOURCES` says where each default comes from. */
export interface Thresholds {
  readonly reading: PaceReading;
  /** ρ (and growth's R) at or above it is nearly on schedule. */
  readonly onPace: number;
  /** ρ (and R) at or above it, and below `onPace`, is behind; below it far behind. */
  readonly atRisk: number;
  /** Percentage points behind from which the second reading is yellow: behind. */
  readonly pointsBehind: number;
  /** Percentage points behind over which it is red: far behind. */
  readonly pointsFarBehind: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  reading: 'ratio',
  onPace: 0.95,
  atRisk: 0.6,
  pointsBehind: 10,
  pointsFarBehind: 30,
};

/** Published source of each declared number. */
export const SOURCES = {
  /**
   * 0.95 and 0.60: the progress measure of Eurostat's SDG monitoring reports as adapted by
   * Statistics Canada and Open SDG ("on track", "progressing" of the required growth); the
   * product applies them to the pace ratio as well.
   */
  ratio: 'Statistics Canada / Open SDG progress measure, after Eurostat',
  /** 10 and 30 points: the two-colour warning of 银川's target reporting. */
  points: '银川市目标进度预警：落后10至30个百分点黄色，超过30个百分点红色',
  /** 5 % and 20 %: the weather symbols of Destatis' indicator reports. */
  trend: 'Destatis, Indikatorenbericht Nachhaltige Entwicklung in Deutschland',
} as const;

/** Shares of the way left that a trend may miss: under the first on pace, to the second at risk. */
export const TREND_CUT_OFFS = { onPace: 0.05, atRisk: 0.2 } as const;

/** Fewest yearly values of a trend, and most yearly changes it is the mean of (Destatis). */
export const TREND_POINTS = { fewest: 4, mostChanges: 5 } as const;

/** True when the cut-offs are in order: 0 < atRisk < onPace ≤ 1 and 0 < pointsBehind < pointsFarBehind. */
export function areValidThresholds(thresholds: Thresholds): boolean {
  const { onPace, atRisk, pointsBehind, pointsFarBehind } = thresholds;
  const isRatioOrdered = atRisk > 0 && atRisk < onPace && onPace <= 1;
  return isRatioOrdered && pointsBehind > 0 && pointsBehind < pointsFarBehind;
}

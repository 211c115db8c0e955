import type { IsoDate, PeriodCode } from '../model/basics';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';
import { findJudgedFigure } from './judgedFigure';

/** A figure of the past: what would have been judged at the end of its period. */
export interface TracedFigure {
  readonly period: PeriodCode;
  readonly periodEnd: IsoDate;
  /** In unitMeasure. */
  readonly value: number;
}

/**
 * A target's figures up to `asOf`, oldest first, one a period end, rolled up as the judged figure
 * is. Shares that cannot be rolled up are left out.
 */
export function traceFigures(
  target: Target,
  observations: readonly Observation[],
  asOf: IsoDate,
): readonly TracedFigure[] {
  const ends = observations.map((row) => row.periodEnd).filter((end) => end <= asOf);
  return [...new Set(ends)].sort().flatMap((end) => {
    const ofEnd = observations.filter((row) => row.periodEnd === end);
    const figure = findJudgedFigure(target, ofEnd, null, end);
    const period = figure?.observations[0]?.period;
    if (!figure || figure.value === null || period === undefined) return [];
    return [{ period, periodEnd: end, value: figure.value }];
  });
}

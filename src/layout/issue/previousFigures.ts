import type { PeriodCode } from '../../model/basics';
import { parsePeriod } from '../../model/calendar';
import type { Observation } from '../../model/observation';

/** A unit's latest figure before a period, with the period it is of. */
export interface PreviousFigure {
  readonly targetId: string;
  readonly unitId: string;
  readonly value: number;
  readonly period: PeriodCode;
}

/**
 * 上期累计 of each unit and target: its latest figure of a period that ends before this one begins.
 * Nothing is divided or guessed: a figure of the whole province is the province's.
 */
export function listPreviousFigures(
  observations: readonly Observation[],
  period: PeriodCode,
): PreviousFigure[] {
  const start = parsePeriod(period)?.start ?? '';
  const latest = new Map<string, Observation>();
  for (const row of observations) {
    if (row.value === null || row.periodEnd >= start) continue;
    const key = `${row.targetId}|${row.unitId}`;
    const before = latest.get(key);
    if (!before || row.periodEnd > before.periodEnd) latest.set(key, row);
  }
  return [...latest.values()].map(({ targetId, unitId, value, period: code }) => {
    return { targetId, unitId, value: value ?? 0, period: code };
  });
}

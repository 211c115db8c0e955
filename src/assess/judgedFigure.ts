import type { IsoDate } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Target } from '../model/catalog';
import { partsScale } from '../model/figureSteps';
import type { Observation } from '../model/observation';
import { staleFrom } from './dueCalendar';

/** A target's figure for one period end, rolled up over the rows that hold it. */
export interface JudgedFigure {
  readonly periodEnd: IsoDate;
  /** Null where several rows of a share lack numerators and denominators. */
  readonly value: number | null;
  /** First day on which the figure is out of date. */
  readonly staleFrom: IsoDate;
  readonly observations: readonly Observation[];
}

/** 100 where parts make a percentage, 1 for an average of months, 0 where a figure has no parts. */
export function ratioScale(target: Pick<Target, 'unitCode' | 'aggregation'>): number {
  return target.aggregation === 'ratio' ? partsScale(target) : 0;
}

/** The row's own figure: as entered, else numerator over denominator; null where neither is there. */
export function ownFigure(observation: Observation, scale: number): number | null {
  if (observation.value !== null) return observation.value;
  const { numerator, denominator } = observation;
  if (scale === 0 || numerator === null || denominator === null || denominator <= 0) return null;
  return (numerator / denominator) * scale;
}

function rollUp(target: Target, rows: readonly Observation[]): number | null {
  const scale = ratioScale(target);
  if (target.aggregation !== 'ratio') {
    return sumOf(rows.flatMap((row) => ownFigure(row, scale) ?? []));
  }
  const numerators = rows.flatMap((row) => row.numerator ?? []);
  const denominators = rows.flatMap((row) => row.denominator ?? []);
  const hasParts = numerators.length === rows.length && denominators.length === rows.length;
  if (hasParts && sumOf(denominators) > 0) {
    return (sumOf(numerators) / sumOf(denominators)) * scale;
  }
  const only = rows[0];
  return rows.length === 1 && only ? ownFigure(only, scale) : null;
}

/**
 * The latest figure whose period ends within (after, until], both ISO dates; null where there is
 * none. It is of one period: where a year and its last quarter both have figures the longer one
 * counts, since adding them would count twice. Sums add what is there: a missing figure stays
 * missing.
 */
export function findJudgedFigure(
  target: Target,
  observations: readonly Observation[],
  after: IsoDate | null,
  until: IsoDate,
): JudgedFigure | null {
  const scale = ratioScale(target);
  const usable = observations.filter(
    (row) =>
      row.targetId === target.id &&
      row.periodEnd <= until &&
      (after === null || row.periodEnd > after) &&
      ownFigure(row, scale) !== null,
  );
  if (usable.length === 0) return null;
  const periodEnd = latestOf(usable.map((row) => row.periodEnd));
  const ending = usable.filter((row) => row.periodEnd === periodEnd);
  // Of periods with the same end, the longer one is out of date later.
  const lastingUntil = latestOf(ending.map(staleDayOf));
  const rows = ending.filter((row) => staleDayOf(row) === lastingUntil);
  return {
    periodEnd,
    value: rollUp(target, rows),
    staleFrom: lastingUntil,
    observations: rows,
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function latestOf(days: readonly IsoDate[]): IsoDate {
  return days.reduce((last, day) => (day > last ? day : last), '');
}

function staleDayOf(row: Observation): IsoDate {
  const period = parsePeriod(row.period);
  return period ? staleFrom(period) : '';
}

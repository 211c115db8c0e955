import type { RequiredPace } from '../model/assessment';
import type { IsoDate } from '../model/basics';
import { parsePeriod, periodCode } from '../model/calendar';
import type { Frequency, Target } from '../model/catalog';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';
import type { FigureAt } from './methodTypes';

const PARTS_A_YEAR: Readonly<Record<Frequency, number>> = {
  year: 1,
  halfYear: 2,
  quarter: 4,
  month: 12,
};

/** Periods of a frequency are numbered on; two of one number are the same period. */
function periodNumber(day: IsoDate, frequency: Frequency): number {
  const parts = PARTS_A_YEAR[frequency];
  const month = Number(day.slice(5, 7));
  return Number(day.slice(0, 4)) * parts + Math.floor(((month - 1) * parts) / 12);
}

function endsPeriod(day: IsoDate, frequency: Frequency): boolean {
  const parts = PARTS_A_YEAR[frequency];
  const number = periodNumber(day, frequency);
  const code = periodCode(frequency, Math.floor(number / parts), (number % parts) + 1);
  return parsePeriod(code)?.end === day;
}

/**
 * Periods that end after `from`, up to the one that holds the deadline. A period still running at
 * `from` counts as a whole one: its figure is yet to come.
 */
export function countPeriodsLeft(frequency: Frequency, from: IsoDate, deadline: IsoDate): number {
  if (from >= deadline) return 0;
  const between = periodNumber(deadline, frequency) - periodNumber(from, frequency);
  return between + (endsPeriod(from, frequency) ? 0 : 1);
}

/** What each period left has to bring, in unitMeasure; null where none is left. */
export function computeRequiredPace(target: Target, figure: FigureAt): RequiredPace | null {
  const { frequency } = target.definition;
  const periodsLeft = countPeriodsLeft(frequency, figure.periodEnd, target.deadline);
  if (periodsLeft === 0) return null;
  const perPeriod = roundTo((target.value - figure.value) / periodsLeft, RATIO_DECIMALS);
  return { perPeriod, frequency, periodsLeft };
}

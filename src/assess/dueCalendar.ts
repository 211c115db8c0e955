import type { IsoDate } from '../model/basics';
import { nextPeriod, toSerial, type ReferencePeriod } from '../model/calendar';

/**
 * The default reporting calendar of practice.md: Q1 by 10 April, Q2 by 10 July, Q3 by 15 October,
 * the year (and what ends with it) by 15 January of the next. Half-years follow their last quarter,
 * months the 10th of the next; a coordinator may set other days when issuing.
 */
export function dueDateOf(period: ReferencePeriod): IsoDate {
  const lastMonth = Number(period.end.slice(5, 7));
  if (lastMonth === 12) return `${period.year + 1}-01-15`;
  const day = lastMonth === 9 && period.frequency !== 'month' ? '15' : '10';
  return `${period.year}-${String(lastMonth + 1).padStart(2, '0')}-${day}`;
}

/** The first day on which a figure of this period is out of date: the next one is due by then. */
export function staleFrom(period: ReferencePeriod): IsoDate {
  return dueDateOf(nextPeriod(period));
}

/** The same as an Excel serial. */
export function staleFromSerial(period: ReferencePeriod): number {
  return toSerial(staleFrom(period));
}

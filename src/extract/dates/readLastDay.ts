import type { IsoDate } from '../../model/basics';
import { isIsoDate, parsePeriod } from '../../model/calendar';

/** The day, or the last of the month; null for 2月30日. */
export function readLastDay(year: number, month: number, day?: number): IsoDate | null {
  const code = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return parsePeriod(code)?.end ?? null;
  const iso = `${code}-${String(day).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

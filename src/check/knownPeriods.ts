import type { PeriodCode } from '../model/basics';
import { parsePeriod, type PeriodFrequency, type ReferencePeriod } from '../model/calendar';
import type { CheckContext } from './checkContext';

const periods = new WeakMap<CheckContext, Map<PeriodCode, ReferencePeriod | null>>();

/** The period of a code, null for what is none; each code of a context is read once. */
export function readPeriod(context: CheckContext, code: PeriodCode): ReferencePeriod | null {
  const known = periods.get(context) ?? new Map<PeriodCode, ReferencePeriod | null>();
  periods.set(context, known);
  const period = known.get(code);
  if (period !== undefined) return period;
  const read = parsePeriod(code);
  known.set(code, read);
  return read;
}

export const PARTS_OF_YEAR: Readonly<Record<PeriodFrequency, number>> = {
  year: 1,
  halfYear: 2,
  quarter: 4,
  month: 12,
};

/** Numbers the periods of a frequency one after the other. */
export function numberPeriod({ frequency, year, part }: ReferencePeriod): number {
  return year * PARTS_OF_YEAR[frequency] + part - 1;
}

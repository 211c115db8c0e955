import type { IsoDate } from '../model/basics';
import { fromSerial, toSerial } from '../model/calendar';
import { roundTo } from '../model/rounding';

/** Beyond it a day is as good as never. */
const LAST_YEAR = 9999;

/** Years gone by the end of a day, on one scale: 2025 at the end of 2024-12-31, 2024.5 half-way. */
export function yearsAt(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  const before = toSerial(`${year - 1}-12-31`);
  return year + (toSerial(day) - before) / (toSerial(`${year}-12-31`) - before);
}

/** The same at the beginning of a day, when a plan starts. */
export function yearsBefore(day: IsoDate): number {
  return yearsAt(fromSerial(toSerial(day) - 1));
}

/** The first day by whose end so many years have gone: `yearsAt` the other way round. */
export function dayAtYears(years: number): IsoDate | null {
  const year = Math.ceil(years) - 1;
  if (!(year > 1000 && year <= LAST_YEAR)) return null;
  const before = toSerial(`${year - 1}-12-31`);
  const days = (years - year) * (toSerial(`${year}-12-31`) - before);
  // No day is gained by the noise of fractions: four decimals of a day are nine seconds.
  return fromSerial(before + Math.ceil(roundTo(days, 4)));
}

/** The day that is so many days after `day`; null where that is as good as never. */
export function dayAfter(day: IsoDate, days: number): IsoDate | null {
  const serial = toSerial(day) + days;
  return serial > toSerial(`${LAST_YEAR}-12-31`) || !Number.isFinite(serial)
    ? null
    : fromSerial(serial);
}

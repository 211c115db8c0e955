import type { Candidate } from '../targets/scene';

/** True where the value is one of the list. */
export function isOf<T>(value: T | undefined, list: readonly T[]): boolean {
  return value !== undefined && list.includes(value);
}

/** A year to be due by stands in the sentence. */
export function hasGoalYear({ governing }: Candidate): boolean {
  return governing.dates.some(
    ({ role, date, form }) =>
      date !== null && form !== 'day' && role !== 'since' && role !== 'until',
  );
}

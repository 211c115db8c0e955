import type { IsoDate } from '../model/basics';
import { parsePeriod, toSerial } from '../model/calendar';
import type { CheckContext, KnownMeasure, OwnedMeasure } from './checkContext';

/** The day up to which is reported: the period's last, in a master the as-of day; null if neither. */
export function lastDayOf({ kind, period, asOf }: CheckContext): IsoDate | null {
  const end = parsePeriod(period ?? '')?.end ?? null;
  return kind === 'master' ? (asOf ?? end) : end;
}

/** Days from the deadline to the day reported up to; null where there is no deadline. */
export function daysPastDeadline(
  { task, measure }: KnownMeasure,
  context: CheckContext,
): number | null {
  const deadline = measure.deadline ?? task.deadline;
  const day = lastDayOf(context);
  return deadline === null || day === null ? null : toSerial(day) - toSerial(deadline);
}

/** Done, as a unit says it, or closed by the coordinator. */
export function isDone({ taskStatus }: OwnedMeasure): boolean {
  return taskStatus === 'doneUnverified' || taskStatus === 'closed';
}

/** Said to be overdue, or past its deadline and neither done nor put off. */
export function isOverdue(
  report: OwnedMeasure,
  known: KnownMeasure,
  context: CheckContext,
): boolean {
  if (report.taskStatus === 'overdue') return true;
  const isSettled = isDone(report) || report.taskStatus === 'adjusted';
  const days = daysPastDeadline(known, context);
  return !isSettled && days !== null && days > 0;
}

import type { Finding } from '../model/finding';
import type { Placed } from './checkContext';

/** What can name a record, in the order in which it is put together. */
const NAMING = ['targetId', 'measureId', 'taskId', 'itemKey', 'evidenceId', 'unitId', 'period'];

/** The record and column a fault is of, by what they are and not by where they stand. */
export function subjectOf(record: Placed, key: string): string | null {
  const fields = record as Placed & Readonly<Record<string, unknown>>;
  const names = NAMING.map((name) => fields[name]).filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  return names.length === 0 ? null : [...names, key].join('|');
}

/**
 * Names a finding from one check to the next, so that an explanation written in 审核 finds it again:
 * its code and what it is of. A finding of no record is named by its place.
 */
export function findingKey({ code, subject, file, sheet, cell }: Finding): string {
  return [code, subject ?? [file, sheet, cell].map((part) => part ?? '').join('!')].join('|');
}

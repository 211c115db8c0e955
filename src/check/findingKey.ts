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
 * its code and what it is of. A finding of no record is named by its place and what stands there: once
 * rows are sorted another fault stands in the cell, and it is not what was explained.
 */
export function findingKey({ code, subject, file, sheet, cell, found }: Finding): string {
  const place = [file, sheet, cell, found].map((part) => part ?? '').join('!');
  return [code, subject ?? place].join('|');
}

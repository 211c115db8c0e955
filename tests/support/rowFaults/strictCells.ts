import type { CheckedReturnTable } from '../../../src/layout/return/returnFaults';
import { cellReference } from '../../../src/model/a1';

/** Keys of the cells a unit types in, table by table; their order gives each cell its letter. */
export const STRICT_KEYS: Readonly<Record<CheckedReturnTable, readonly string[]>> = {
  returnTargets: [
    ...['added', 'deducted', 'level', 'numerator', 'denominator', 'led', 'tookPart'],
    ...['deductReason', 'entryState', 'explanation', 'evidence'],
  ],
  returnTasks: [
    ...['state', 'percent', 'progressText', 'output', 'problem', 'cause', 'nextStep'],
    ...['plannedOn', 'coordination', 'completedOn', 'evidence'],
  ],
  ledger: [
    ...['target', 'item', 'itemKey', 'level', 'action', 'role', 'firstUnit', 'otherUnits'],
    ...['publishedOn', 'state', 'countedPeriod', 'evidence', 'explanation'],
  ],
};

/** A cell of a table's row for findings to stand on; tables take the place of sheets. */
export function strictCell(
  table: CheckedReturnTable,
  row: number,
  key: string,
): { readonly sheet: CheckedReturnTable; readonly cell: string } {
  return { sheet: table, cell: cellReference(row, STRICT_KEYS[table].indexOf(key)) };
}

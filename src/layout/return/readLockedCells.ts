import type { Locale } from '../../model/basics';
import type { Target, Task } from '../../model/catalog';
import { roundTo } from '../../model/rounding';
import { cellUnder, textOf, type LocatedRow } from '../locateTable';
import type { RowCells } from '../rows';
import { notApplicableKeys } from './figureEntries';
import type { ReturnCells } from './readReturnCells';
import { returnTargetRow, returnTaskRows } from './returnRows';

/** Set by whoever issued the return; the catalog does not know them. */
const ISSUED = new Set(['quota', 'plan', 'previous', 'role']);

/** Programs keep a number with 15 digits and break lines as they like. */
function plainCell(value: unknown): string {
  if (typeof value === 'number') return String(roundTo(value, 9));
  return textOf(typeof value === 'string' || typeof value === 'boolean' ? value : null)
    .replace(/\s+/g, ' ')
    .trim();
}

function compareRow(
  cells: ReturnCells,
  row: LocatedRow,
  planned: RowCells,
  targetId: string | null,
) {
  for (const column of cells.table.spec.columns) {
    const { key } = column;
    if (column.input !== 'fixed' || ISSUED.has(key) || !cells.table.columnOf.has(key)) continue;
    const value = cellUnder(cells.table, row, key);
    if (value === (planned[key] ?? null)) continue;
    const expected = plainCell(planned[key]);
    const found = plainCell(value);
    // A locked number may have become a text on its way through another program.
    if (found === expected || (expected !== '' && Number(found) === Number(expected))) continue;
    const text = textOf(value);
    cells.report('lockedCellChanged', row, key, text, { expected }, targetId);
  }
}

/** Holds the locked cells of a target's row against the catalog, and cells not asked for empty. */
export function checkLockedFigures(
  cells: ReturnCells,
  row: LocatedRow,
  target: Target,
  locale: Locale,
): void {
  const issued = { target, documentId: target.documentId, previous: null, quota: null, plan: null };
  compareRow(cells, row, returnTargetRow(issued, locale), target.id);
  for (const key of notApplicableKeys(target)) {
    const found = textOf(cellUnder(cells.table, row, key));
    if (found !== '') cells.report('cellNotAsked', row, key, found, {}, target.id);
  }
}

/** Holds the locked cells of a measure's row against the catalog. */
export function checkLockedMeasure(
  cells: ReturnCells,
  row: LocatedRow,
  measureId: string,
  task: Task,
  locale: Locale,
): void {
  const issued = { task, documentId: task.documentId, role: 'shared' } as const;
  const planned = returnTaskRows(issued, locale).find((each) => each['measureId'] === measureId);
  if (planned) compareRow(cells, row, planned, null);
}

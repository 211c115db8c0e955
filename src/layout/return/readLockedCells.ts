import type { Locale } from '../../model/basics';
import type { Target, Task } from '../../model/catalog';
import { roundTo } from '../../model/rounding';
import { cellUnder, textOf, type LocatedRow } from '../locateTable';
import type { RowCells } from '../rows';
import { notApplicableKeys } from './figureEntries';
import type { IssuedCells } from './readIssued';
import type { ReturnCells } from './readReturnCells';
import { returnTargetRow, returnTaskRows } from './returnRows';

/** Set by whoever issued the return; the catalog does not know them, `_dabiao` does. */
const ISSUED = ['quota', 'plan', 'previous', 'role'];

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
  fromCatalog: RowCells,
  issued: RowCells | undefined,
  targetId: string | null,
) {
  const planned: RowCells = { ...fromCatalog, ...issued };
  const isKnown = (key: string) => !ISSUED.includes(key) || issued?.[key] !== undefined;
  for (const column of cells.table.spec.columns) {
    const { key } = column;
    if (column.input !== 'fixed' || !isKnown(key) || !cells.table.columnOf.has(key)) continue;
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

/** Holds the locked cells of a target's row against what was issued, and cells not asked for empty. */
export function checkLockedFigures(
  cells: ReturnCells,
  row: LocatedRow,
  target: Target,
  issued: IssuedCells,
  locale: Locale,
): void {
  const plain = { target, documentId: target.documentId, previous: null, quota: null, plan: null };
  compareRow(cells, row, returnTargetRow(plain, locale), issued.get(target.id), target.id);
  for (const key of notApplicableKeys(target)) {
    const found = textOf(cellUnder(cells.table, row, key));
    if (found !== '') cells.report('cellNotAsked', row, key, found, {}, target.id);
  }
}

/** Holds the locked cells of a measure's row against what was issued. */
export function checkLockedMeasure(
  cells: ReturnCells,
  row: LocatedRow,
  measureId: string,
  task: Task,
  issued: IssuedCells,
  locale: Locale,
): void {
  const plain = { task, documentId: task.documentId, role: 'shared' } as const;
  const planned = returnTaskRows(plain, locale).find((each) => each['measureId'] === measureId);
  if (planned) compareRow(cells, row, planned, issued.get(task.id), null);
}

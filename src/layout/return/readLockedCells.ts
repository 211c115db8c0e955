import type { Locale } from '../../model/basics';
import type { Target, Task } from '../../model/catalog';
import { roundTo } from '../../model/rounding';
import { cellUnder, textOf, type LocatedRow } from '../locateTable';
import type { RowCells } from '../rows';
import { notApplicableKeys } from './figureEntries';
import type { ReturnCells } from './readReturnCells';
import { returnTargetRow, returnTaskRows } from './returnRows';

/** Cells that no unit fills in: what the catalog puts there has to stand there still. */

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
    const expected = plainCell(planned[key]);
    const found = plainCell(value);
    // A locked number may have become a text on its way through another program.
    if (found === expected || (expected !== '' && Number(found) === Number(expected))) continue;
    const text = textOf(value);
    cells.report('lockedCellChanged', row, key, text, { expected }, targetId);
  }
}

/** Holds the locked cells of 填报 against the catalog, and that cells not asked for are empty. */
export function checkLockedFigures(
  cells: ReturnCells,
  targets: ReadonlyMap<string, Target>,
  locale: Locale,
): void {
  for (const row of cells.table.rows) {
    const target = targets.get(textOf(cellUnder(cells.table, row, 'targetId')));
    if (!target) continue;
    const issued = { target, documentId: target.documentId };
    const planned = returnTargetRow({ ...issued, previous: null, quota: null, plan: null }, locale);
    compareRow(cells, row, planned, target.id);
    for (const key of notApplicableKeys(target)) {
      const found = textOf(cellUnder(cells.table, row, key));
      if (found !== '') cells.report('cellNotAsked', row, key, found, {}, target.id);
    }
  }
}

/** Holds the locked cells of 任务 against the catalog. */
export function checkLockedMeasures(
  cells: ReturnCells,
  measures: ReadonlyMap<string, Task>,
  locale: Locale,
): void {
  for (const row of cells.table.rows) {
    const id = textOf(cellUnder(cells.table, row, 'measureId'));
    const task = measures.get(id);
    if (!task) continue;
    const issued = { task, documentId: task.documentId, role: 'shared' } as const;
    const planned = returnTaskRows(issued, locale).find((cell) => cell['measureId'] === id);
    if (planned) compareRow(cells, row, planned, null);
  }
}

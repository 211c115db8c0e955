import { cellReference } from '../model/a1';
import type { Finding } from '../model/finding';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from './locateTable';
import { templateFinding } from './readingFindings';

/** Typed over, or cleared in a row whose other formulas stand; a row somebody put in has none. */
function isRemoved(table: LocatedTable, row: LocatedRow, key: string, column: number): boolean {
  const { formulas } = row.source;
  if (formulas?.[column] !== undefined) return false;
  return Object.keys(formulas ?? {}).length > 0 || textOf(cellUnder(table, row, key)) !== '';
}

/** Columns that formulas fill: a value typed over one, or none at all, is a rule removed. */
export function findRemovedFormulas(table: LocatedTable): Finding[] {
  return table.spec.columns.flatMap((column): Finding[] => {
    const at = table.columnOf.get(column.key);
    if (column.input !== 'formula' || at === undefined) return [];
    const removed = table.rows.filter((row) => isRemoved(table, row, column.key, at));
    const first = removed[0];
    if (!first) return [];
    const cell = cellReference(first.row, at);
    const header = table.headers.get(column.key) ?? column.key;
    const params = { column: header, count: removed.length };
    return [templateFinding('formulaRemoved', table.sheet.title, cell, params)];
  });
}

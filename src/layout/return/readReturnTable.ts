import { cellReference } from '../../model/a1';
import type { Finding } from '../../model/finding';
import type { CellRange, SheetGrid, TableGrid, WorkbookGrid } from '../../model/grid';
import { TABLES } from '../columns';
import type { ReturnTableKey, TableSpec } from '../columnTypes';
import { locateTable, textOf, type LocatedTable } from '../locateTable';
import { NAMES } from '../names';
import { templateFinding } from '../readingFindings';
import { findRemovedFormulas } from '../removedFormulas';
import type { ReadingCode } from '../reading/readingFaults';
import { placeOfName } from '../readNames';

/** Share of a table's headers that a row must hold to be taken for its header row. */
const LIKENESS = 0.6;

const FOOT = [NAMES.head, NAMES.reviewer, NAMES.compiler, NAMES.phone, NAMES.reportedOn];

/** A table of a return with what was found of its form. */
export interface ReturnTable {
  readonly table: LocatedTable | null;
  readonly findings: readonly Finding[];
}

/** Where a table's headers stand in a sheet that has no such table any more. */
function findHeaders(spec: TableSpec, sheet: SheetGrid): CellRange | null {
  const known = new Set(spec.columns.flatMap(({ header }) => [header.zh, header.en]));
  for (const { row, values } of sheet.rows) {
    const columns = values.flatMap((value, column) => (known.has(textOf(value)) ? [column] : []));
    if (columns.length < spec.columns.length * LIKENESS) continue;
    const first = Math.min(...columns);
    const last = sheet.rows[sheet.rows.length - 1]?.row ?? row;
    return { row, column: first, rows: last - row + 1, columns: Math.max(...columns) - first + 1 };
  }
  return null;
}

/** The table's cells, where somebody turned the table into a plain range. */
function findPlainRange(spec: TableSpec, grid: WorkbookGrid): TableGrid | null {
  for (const sheet of grid.sheets) {
    const isTaken = grid.tables.some((table) => table.sheet === sheet.title);
    const range = isTaken ? null : findHeaders(spec, sheet);
    if (range !== null) return { name: spec.tableName, sheet: sheet.title, range };
  }
  return null;
}

/** The row that holds the signatures is ours; it may stand below a table that was resized. */
function footRows(grid: WorkbookGrid, sheet: string): number[] {
  return FOOT.flatMap((name) => {
    const place = placeOfName(grid, name);
    return place?.sheet === sheet ? [place.row] : [];
  });
}

/** Finds a table of a return and says what is wrong with its form. */
export function readReturnTable(key: ReturnTableKey, grid: WorkbookGrid): ReturnTable {
  const spec = TABLES[key];
  const ownRows = (sheet: string) => footRows(grid, sheet);
  const listed = locateTable(key, grid, ownRows);
  const plain = listed === null ? findPlainRange(spec, grid) : null;
  const table =
    plain === null
      ? listed
      : locateTable(key, { ...grid, tables: [...grid.tables, plain] }, ownRows);
  if (table === null) {
    const missing = templateFinding('tableMissing', '', null, { table: spec.tableName });
    return { table, findings: [missing] };
  }
  const sheet = table.sheet.title;
  const at = cellReference(table.headerRow, table.grid.range.column);
  const report = (code: ReadingCode) =>
    templateFinding(code, sheet, at, { table: spec.tableName, sheet });
  return {
    table,
    findings: [
      ...table.findings,
      ...(plain === null ? [] : [report('tableUnmade')]),
      ...(table.keyRow === null ? [report('keyRowMissing')] : []),
      ...findRemovedFormulas(table),
    ],
  };
}

import type { Finding } from '../model/finding';
import type { CellValue, GridRow, SheetGrid, TableGrid, WorkbookGrid } from '../model/grid';
import { TABLES } from './columns';
import type { TableKey, TableSpec } from './columnTypes';
import { isFurtherPart, nameOfPart } from './continuedTables';
import { isEmbeddedName } from './embeddedNames';
import { cellReference } from '../model/a1';
import { templateFinding } from './readingFindings';
import type { ReadingCode } from './reading/readingFaults';

/** A table of ours as it stands in somebody's workbook. */
export interface LocatedTable {
  readonly spec: TableSpec;
  readonly grid: TableGrid;
  readonly sheet: SheetGrid;
  readonly headerRow: number;
  /** The row of hidden keys; null where somebody deleted it. */
  readonly keyRow: number | null;
  /** Sheet column by key; a key that is missing was deleted. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Header text as it stands, by key. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly LocatedRow[];
  readonly findings: readonly Finding[];
}

export interface LocatedRow {
  readonly row: number;
  readonly source: GridRow;
}

/** Share of a table's headers that another table must have to be taken for it. */
const LIKENESS = 0.6;

export function rowAt(sheet: SheetGrid, row: number): GridRow | undefined {
  return sheet.rows.find((candidate) => candidate.row === row);
}

export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.error : String(value).trim();
}

function keyOfHeader(spec: TableSpec, text: string): string | undefined {
  const plain = text.trim();
  return spec.columns.find((column) => column.header.zh === plain || column.header.en === plain)
    ?.key;
}

function countKnownHeaders(spec: TableSpec, table: TableGrid, sheet: SheetGrid): number {
  const header = rowAt(sheet, table.range.row);
  if (!header) return 0;
  const cells = header.values.slice(table.range.column, table.range.column + table.range.columns);
  return cells.filter((cell) => keyOfHeader(spec, textOf(cell)) !== undefined).length;
}

function chooseTable(spec: TableSpec, grid: WorkbookGrid): TableGrid | undefined {
  const exact = grid.tables.find(
    (table) => table.name.toLowerCase() === spec.tableName.toLowerCase(),
  );
  if (exact) return exact;
  const ours = new Set(Object.values(TABLES).map((table) => table.tableName.toLowerCase()));
  const likely = grid.tables
    .filter(({ name }) => !ours.has(name.toLowerCase()) && !isEmbeddedName(name))
    .map((table) => {
      const sheet = grid.sheets.find((candidate) => candidate.title === table.sheet);
      return { table, known: sheet ? countKnownHeaders(spec, table, sheet) : 0 };
    })
    .filter(({ known }) => known >= spec.columns.length * LIKENESS)
    .sort((a, b) => b.known - a.known);
  return likely[0]?.table;
}

/** Another table of this one's name, or one with its headers: a sheet was copied. */
function findCopies(spec: TableSpec, chosen: TableGrid, grid: WorkbookGrid): Finding[] {
  const ours = new Set(Object.values(TABLES).map((table) => table.tableName.toLowerCase()));
  return grid.tables.flatMap((table): Finding[] => {
    if (table === chosen || isEmbeddedName(table.name)) return [];
    if (isFurtherPart(table.name)) return [];
    const at = cellReference(table.range.row, table.range.column);
    const params = { table: spec.tableName, sheet: table.sheet, found: table.name };
    if (table.name.toLowerCase() === spec.tableName.toLowerCase()) {
      return [templateFinding('tableRepeated', table.sheet, at, params)];
    }
    const sheet = grid.sheets.find(({ title }) => title === table.sheet);
    const known = sheet ? countKnownHeaders(spec, table, sheet) : 0;
    const isCopy = known >= spec.columns.length * LIKENESS && !ours.has(table.name.toLowerCase());
    return isCopy ? [templateFinding('tableCopied', table.sheet, at, params)] : [];
  });
}

function countKeys(spec: TableSpec, row: GridRow): number {
  const written = new Set(row.values.map((value) => textOf(value)));
  return spec.columns.filter(({ key }) => written.has(key)).length;
}

/** The row of keys: right above the header, or further up where rows were put between. */
function findKeyRow(spec: TableSpec, table: TableGrid, sheet: SheetGrid): GridRow | undefined {
  const enough = spec.columns.length * LIKENESS;
  const above = sheet.rows.filter((row) => row.row < table.range.row).reverse();
  return above.find((row) => countKeys(spec, row) >= enough);
}

/** Headers first, in either language; the hidden row of keys settles what they leave open. */
function mapColumns(spec: TableSpec, table: TableGrid, sheet: SheetGrid) {
  const columnOf = new Map<string, number>();
  const headers = new Map<string, string>();
  const header = rowAt(sheet, table.range.row);
  const keyRow = findKeyRow(spec, table, sheet);
  const keys = keyRow ?? rowAt(sheet, table.range.row - 1);
  const unknown: number[] = [];
  let contradiction: string | null = null;
  const last = table.range.column + table.range.columns;
  for (let column = table.range.column; column < last; column++) {
    const text = textOf(header?.values[column]);
    const key = keyOfHeader(spec, text);
    const written = textOf(keys?.values[column]);
    if (key === undefined || columnOf.has(key)) {
      unknown.push(column);
      continue;
    }
    columnOf.set(key, column);
    headers.set(key, text);
    const isKnownKey = spec.columns.some((candidate) => candidate.key === written);
    if (isKnownKey && written !== key) contradiction ??= text;
  }
  for (const column of unknown) {
    const written = textOf(keys?.values[column]);
    const isOpen = spec.columns.some((candidate) => candidate.key === written);
    if (!isOpen || columnOf.has(written)) continue;
    columnOf.set(written, column);
    headers.set(written, textOf(header?.values[column]));
  }
  return { columnOf, headers, contradiction, keyRow: keyRow?.row ?? null };
}

function hasContent(row: GridRow, first: number, count: number): boolean {
  return row.values.slice(first, first + count).some((value) => textOf(value) !== '');
}

/**
 * Finds a table by name, else by its headers; null where the workbook has none. `ownRows` are the
 * rows of a sheet that are ours though below the table, such as signatures: nobody typed them too low.
 */
export function locateTable(
  key: TableKey,
  grid: WorkbookGrid,
  ownRows: (sheet: string) => readonly number[] = () => [],
): LocatedTable | null {
  return locateBySpec(TABLES[key], grid, ownRows);
}

/** The sheets a table goes on in, where its rows are more than one takes: 数据2, 数据3. */
export function locateFurtherParts(key: TableKey, grid: WorkbookGrid): readonly LocatedTable[] {
  const parts: LocatedTable[] = [];
  for (let part = 2; ; part++) {
    const tableName = nameOfPart(TABLES[key].tableName, part);
    if (!grid.tables.some(({ name }) => name.toLowerCase() === tableName.toLowerCase())) break;
    const located = locateBySpec({ ...TABLES[key], tableName }, grid, () => []);
    if (located) parts.push(located);
  }
  return parts;
}

function locateBySpec(
  spec: TableSpec,
  grid: WorkbookGrid,
  ownRows: (sheet: string) => readonly number[],
): LocatedTable | null {
  const table = chooseTable(spec, grid);
  const sheet = table && grid.sheets.find((candidate) => candidate.title === table.sheet);
  if (!table || !sheet) return null;
  const { columnOf, headers, contradiction, keyRow } = mapColumns(spec, table, sheet);
  const { row, column, rows, columns } = table.range;
  const findings: Finding[] = [];
  const at = cellReference(row, column);
  const report = (code: ReadingCode, params: Record<string, string | number>) =>
    findings.push(templateFinding(code, sheet.title, at, params));
  if (table.name.toLowerCase() !== spec.tableName.toLowerCase()) {
    report('tableRenamed', { table: spec.tableName, found: table.name });
  }
  if (contradiction !== null) {
    report('columnContradiction', { table: table.name, column: contradiction });
  }
  for (const candidate of spec.columns) {
    if (columnOf.has(candidate.key) || candidate.isOptional) continue;
    report('columnMissing', {
      table: table.name,
      column: `${candidate.header.zh} / ${candidate.header.en}`,
    });
  }
  findings.push(...findCopies(spec, table, grid));
  const own = ownRows(sheet.title);
  const below = sheet.rows.find(
    (candidate) =>
      candidate.row >= row + rows &&
      !own.includes(candidate.row) &&
      hasContent(candidate, column, columns),
  );
  if (below) {
    report('rowsBelowTable', { table: table.name, sheet: sheet.title, row: below.row + 1 });
  }
  const body = sheet.rows.filter((candidate) => candidate.row > row && candidate.row < row + rows);
  return {
    spec,
    grid: table,
    sheet,
    headerRow: row,
    keyRow,
    columnOf,
    headers,
    rows: body.map((source) => ({ row: source.row, source })),
    findings,
  };
}

/** The cell of a row under a key; null where it is empty or the column is gone. */
export function cellUnder(table: LocatedTable, row: LocatedRow, key: string): CellValue {
  const column = table.columnOf.get(key);
  return column === undefined ? null : (row.source.values[column] ?? null);
}

/** The cell's number format, General where none is given. */
export function formatUnder(table: LocatedTable, row: LocatedRow, key: string): string {
  const column = table.columnOf.get(key);
  return (column === undefined ? undefined : row.source.formats?.[column]) ?? 'General';
}

/** What names a row: the cells of its key columns as text. */
export function rowKeyOf(table: LocatedTable, row: LocatedRow): string {
  return table.spec.rowKey.map((key) => textOf(cellUnder(table, row, key))).join('|');
}

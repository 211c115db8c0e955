import { TABLES } from '../../src/layout/columns';
import { headerText, type ReturnTableKey } from '../../src/layout/columnTypes';
import { absoluteReference } from '../../src/layout/names';
import { cellReference, parseRangeReference } from '../../src/model/a1';
import type { CellRange, CellValue, GridRow, SheetGrid, WorkbookGrid } from '../../src/model/grid';

interface EditedRow {
  row: number;
  values: (CellValue | undefined)[];
  formulas: Record<number, string>;
  formats: Record<number, string>;
}

interface EditedSheet extends Omit<SheetGrid, 'rows'> {
  title: string;
  rows: EditedRow[];
}

/**
 * A workbook as read, changed the way a spreadsheet program changes it: what lies below an inserted
 * row moves, tables and names follow.
 */
export class GridEditor {
  private readonly sheets: EditedSheet[];
  private tables: { name: string; sheet: string; range: CellRange }[];
  private names: { name: string; refersTo: string }[];
  properties: Record<string, string>;

  constructor(private readonly source: WorkbookGrid) {
    this.sheets = source.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(copyRow) }));
    this.tables = source.tables.map((table) => ({ ...table }));
    this.names = source.names.map((name) => ({ ...name }));
    this.properties = { ...source.properties };
  }

  grid(): WorkbookGrid {
    return {
      ...this.source,
      sheets: this.sheets.map((sheet) => ({
        ...sheet,
        rows: [...sheet.rows].sort((a, b) => a.row - b.row),
      })),
      tables: this.tables,
      names: this.names,
      properties: this.properties,
    };
  }

  table(key: ReturnTableKey): { name: string; sheet: string; range: CellRange } {
    const table = this.tables.find(({ name }) => name === TABLES[key].tableName);
    if (!table) throw new Error(`no table ${key}`);
    return table;
  }

  /** The sheet column under a key's header, in either language. */
  columnOf(key: ReturnTableKey, columnKey: string): number {
    const { sheet, range } = this.table(key);
    const spec = TABLES[key].columns.find((column) => column.key === columnKey);
    const headers = spec ? [headerText(spec, 'zh-CN'), headerText(spec, 'en-US')] : [];
    const row = this.rowOf(sheet, range.row);
    const column = row.values.findIndex((value) => headers.includes(String(value)));
    if (column < 0) throw new Error(`no column ${columnKey}`);
    return column;
  }

  /** Zero-based place of a cell of the table's `index`-th row. */
  placeOf(key: ReturnTableKey, index: number, columnKey: string) {
    const { sheet, range } = this.table(key);
    return { sheet, row: range.row + 1 + index, column: this.columnOf(key, columnKey) };
  }

  /** As findings name it: `B7`. */
  cellName(key: ReturnTableKey, index: number, columnKey: string): string {
    const { row, column } = this.placeOf(key, index, columnKey);
    return cellReference(row, column);
  }

  /** Types over a cell of a table; a formula there is gone. */
  type(
    key: ReturnTableKey,
    index: number,
    columnKey: string,
    value: CellValue,
    format?: string,
  ): this {
    const { sheet, row, column } = this.placeOf(key, index, columnKey);
    return this.typeAt(sheet, row, column, value, format);
  }

  typeAt(sheet: string, row: number, column: number, value: CellValue, format?: string): this {
    const line = this.rowOf(sheet, row);
    line.values[column] = value ?? undefined;
    delete line.formulas[column];
    if (format !== undefined) line.formats[column] = format;
    return this;
  }

  typeNamed(name: string, value: CellValue): this {
    const { sheet, range } = this.resolve(name);
    return this.typeAt(sheet, range.row, range.column, value);
  }

  /** The result a program calculated for a formula. */
  calculate(key: ReturnTableKey, index: number, columnKey: string, value: CellValue): this {
    const { sheet, row, column } = this.placeOf(key, index, columnKey);
    this.rowOf(sheet, row).values[column] = value ?? undefined;
    return this;
  }

  insertRow(sheet: string, at: number): this {
    for (const row of this.find(sheet).rows) if (row.row >= at) row.row += 1;
    this.moveRanges(sheet, (range) => {
      if (range.row >= at) return { ...range, row: range.row + 1 };
      const isInside = at < range.row + range.rows;
      return isInside ? { ...range, rows: range.rows + 1 } : range;
    });
    return this;
  }

  deleteRow(sheet: string, at: number): this {
    const found = this.find(sheet);
    found.rows = found.rows.filter(({ row }) => row !== at);
    for (const row of found.rows) if (row.row > at) row.row -= 1;
    this.moveRanges(sheet, (range) => {
      if (range.row > at) return { ...range, row: range.row - 1 };
      const isInside = at < range.row + range.rows;
      return isInside ? { ...range, rows: range.rows - 1 } : range;
    });
    return this;
  }

  insertColumn(sheet: string, at: number): this {
    for (const row of this.find(sheet).rows) {
      if (row.values.length > at) row.values.splice(at, 0, undefined);
      row.formulas = shiftKeys(row.formulas, at);
      row.formats = shiftKeys(row.formats, at);
    }
    this.moveRanges(sheet, (range) => {
      if (range.column >= at) return { ...range, column: range.column + 1 };
      const isInside = at < range.column + range.columns;
      return isInside ? { ...range, columns: range.columns + 1 } : range;
    });
    return this;
  }

  /** Swaps two columns of a table as a person drags them; the row of keys above stays. */
  swapColumns(key: ReturnTableKey, one: string, other: string): this {
    const { sheet, range } = this.table(key);
    const [a, b] = [this.columnOf(key, one), this.columnOf(key, other)];
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line = this.rowOf(sheet, row);
      for (const cells of [line.values, line.formulas, line.formats] as Record<number, unknown>[]) {
        [cells[a], cells[b]] = [cells[b], cells[a]];
        for (const column of [a, b]) if (cells[column] === undefined) delete cells[column];
      }
    }
    return this;
  }

  reverseRows(key: ReturnTableKey): this {
    const { sheet, range } = this.table(key);
    const [first, last] = [range.row + 1, range.row + range.rows - 1];
    for (const row of this.find(sheet).rows)
      if (row.row >= first && row.row <= last) row.row = first + last - row.row;
    return this;
  }

  renameSheet(sheet: string, title: string): this {
    this.find(sheet).title = title;
    for (const table of this.tables) if (table.sheet === sheet) table.sheet = title;
    for (const name of this.names) {
      const place = this.placeOfReference(name.refersTo);
      if (place?.sheet === sheet) name.refersTo = refer(title, place.range);
    }
    return this;
  }

  renameTable(key: ReturnTableKey, name: string): this {
    this.table(key).name = name;
    return this;
  }

  /** 转换为区域: the cells stay. */
  unmakeTable(key: ReturnTableKey): this {
    const table = this.table(key);
    this.tables = this.tables.filter((candidate) => candidate !== table);
    return this;
  }

  deleteSheet(sheet: string): this {
    this.sheets.splice(this.sheets.indexOf(this.find(sheet)), 1);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    for (const name of this.names)
      if (this.placeOfReference(name.refersTo)?.sheet === sheet) name.refersTo = '=#REF!';
    return this;
  }

  private find(sheet: string): EditedSheet {
    const found = this.sheets.find(({ title }) => title === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found;
  }

  private rowOf(sheet: string, at: number): EditedRow {
    const { rows } = this.find(sheet);
    const found = rows.find(({ row }) => row === at);
    if (found) return found;
    const made = copyRow({ row: at, values: [] });
    rows.push(made);
    return made;
  }

  private resolve(name: string): { sheet: string; range: CellRange } {
    const defined = this.names.find((candidate) => candidate.name === name);
    const place = defined && this.placeOfReference(defined.refersTo);
    if (!place) throw new Error(`no name ${name}`);
    return place;
  }

  private placeOfReference(refersTo: string): { sheet: string; range: CellRange } | null {
    const match = /^='?(.+?)'?!(.+)$/.exec(refersTo);
    const range = match && parseRangeReference(match[2] ?? '');
    return match && range ? { sheet: match[1] ?? '', range } : null;
  }

  private moveRanges(sheet: string, move: (range: CellRange) => CellRange): void {
    for (const table of this.tables) if (table.sheet === sheet) table.range = move(table.range);
    for (const name of this.names) {
      const place = this.placeOfReference(name.refersTo);
      if (place?.sheet === sheet) name.refersTo = refer(sheet, move(place.range));
    }
  }
}

function refer(sheet: string, { row, column, rows, columns }: CellRange): string {
  return absoluteReference(sheet, row, column, rows, columns);
}

function copyRow({ row, values, formulas = {}, formats = {} }: GridRow): EditedRow {
  return { row, values: [...values], formulas: { ...formulas }, formats: { ...formats } };
}

function shiftKeys(cells: Record<number, string>, at: number): Record<number, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [
      Number(column) >= at ? Number(column) + 1 : Number(column),
      text,
    ]),
  );
}

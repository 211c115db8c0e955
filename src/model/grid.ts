/** What a host reads: plain cells with their places, sparse, nothing interpreted. */

export interface CellError {
  /** `#REF!`, `#DIV/0!`, … as the program shows it. */
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

/** One row that holds something. Indexes are zero-based and absolute on the sheet. */
export interface GridRow {
  readonly row: number;
  /** Sparse: index is the column; absent and null both mean an empty cell. */
  readonly values: readonly (CellValue | undefined)[];
  /** Formulas by column, with the leading `=`, where a cell has one. */
  readonly formulas?: Readonly<Record<number, string>>;
  /** Number formats by column, where not General. */
  readonly formats?: Readonly<Record<number, string>>;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetGrid {
  readonly title: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** In rising order of `row`. */
  readonly rows: readonly GridRow[];
  readonly hiddenRows?: readonly number[];
}

/** A rectangle of cells, zero-based. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableGrid {
  readonly name: string;
  readonly sheet: string;
  /** Header row included. */
  readonly range: CellRange;
}

export interface DefinedName {
  readonly name: string;
  /** With the leading `=`: `=说明!$B$4`. */
  readonly refersTo: string;
}

export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  readonly tables: readonly TableGrid[];
  readonly names: readonly DefinedName[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  /** What the host left unread on purpose, for the user to know: macros, links, objects. */
  readonly ignored: readonly string[];
}

/** A place in a workbook, zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

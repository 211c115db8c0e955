import type { CellValue, GridRow } from '../../model/grid';
import { cellReference } from '../../model/a1';
import { createColumnTextCollector, type ColumnTexts } from './columnTexts';
import type { ReadLimits } from './readLimits';
import type { StyleFormat } from './styleFormats';
import { XlsxProblem } from './xlsxProblem';

/** Days between the two date systems. */
const DAYS_1904 = 1_462;
/** A row with a wider gap than this is kept as a sparse array. */
const WIDEST_GAP = 64;

/** What all sheets of a file share while they are read; `count` counts over them. */
export interface SheetContext {
  /** The sheet's title. */
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly styles: readonly (StyleFormat | null)[];
  readonly isDates1904: boolean;
  readonly limits: ReadLimits;
  readonly count: { cells: number };
}

/** Takes rows and cells in the order of the file. */
export interface RowCollector {
  /** `number` is 1-based; 0 where the file gives none. */
  beginRow(number: number, isHidden: boolean): void;
  /** `column` is zero-based, -1 where the file gives none; `formula` has its leading `=`. */
  putCell(column: number, style: number, value: CellValue, formula: string | null): void;
  endRow(): void;
  readonly rows: GridRow[];
  readonly hiddenRows: number[];
}

/** @throws XlsxProblem from its methods: `outsideSheet`, `tooManyCells`, `textTooLong`, `corrupt` */
export function createRowCollector(context: SheetContext): RowCollector {
  const { styles, isDates1904, limits, count, sheet } = context;
  const rows: GridRow[] = [];
  const hiddenRows: number[] = [];
  const formats = createColumnTextCollector();
  const formulas = createColumnTextCollector();
  let row = -1;
  let column = -1;
  let values: (CellValue | undefined)[] = [];
  let hasContent = false;
  let isSparse = false;

  function refuse(code: 'outsideSheet' | 'corrupt' | 'textTooLong', atColumn: number): never {
    throw new XlsxProblem(code, { sheet, cell: cellReference(row, atColumn) });
  }
  return {
    rows,
    hiddenRows,
    beginRow(number, isHidden) {
      const next = number === 0 ? row + 1 : number - 1;
      if (next >= limits.rows) throw new XlsxProblem('outsideSheet', { sheet, row: next + 1 });
      if (next <= row) throw new XlsxProblem('corrupt', { sheet, row: next + 1 });
      row = next;
      column = -1;
      if (isHidden) hiddenRows.push(row);
    },
    putCell(given, style, value, formula) {
      const next = given < 0 ? column + 1 : given;
      if (next >= limits.columns) refuse('outsideSheet', next);
      if (next <= column) refuse('corrupt', next);
      column = next;
      if (value === null && formula === null) return;
      hasContent = true;
      if (++count.cells > limits.cells) {
        throw new XlsxProblem('tooManyCells', { limit: limits.cells });
      }
      const format = styles[style];
      if (format) formats.add(column, format.code);
      if (formula !== null) formulas.add(column, formula);
      if (value === null) return;
      if (typeof value === 'string' && value.length > limits.cellLength) {
        refuse('textTooLong', column);
      }
      if (!isSparse && column > values.length + WIDEST_GAP) {
        values = makeSparse(values);
        isSparse = true;
      }
      const isDate = typeof value === 'number' && isDates1904 && format?.isDate === true;
      values[column] = isDate ? value + DAYS_1904 : value;
    },
    endRow() {
      if (!hasContent) return;
      count.cells++;
      rows.push(buildRow(row, values, formulas.take(), formats.take()));
      values = [];
      hasContent = false;
      isSparse = false;
    },
  };
}

/** Every row of a kind with its properties in one order, which engines read faster. */
function buildRow(
  row: number,
  values: GridRow['values'],
  formulas: ColumnTexts | null,
  formats: ColumnTexts | null,
): GridRow {
  if (formulas !== null) {
    return formats !== null ? { row, values, formulas, formats } : { row, values, formulas };
  }
  return formats !== null ? { row, values, formats } : { row, values };
}

/** An array that takes memory for the cells that are there, not for the gaps between them. */
function makeSparse(values: (CellValue | undefined)[]): (CellValue | undefined)[] {
  const sparse: (CellValue | undefined)[] = [];
  // A far index makes engines keep the elements by key; cutting it off leaves them so.
  sparse[1_000_000] = null;
  values.forEach((value, column) => {
    sparse[column] = value;
  });
  sparse.length = values.length;
  return sparse;
}

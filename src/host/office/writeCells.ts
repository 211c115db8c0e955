import type { CellRange } from '../../model/grid';
import type { CellInput } from './cellInput';
import type { WriteStep } from './writeSteps';

/** Bytes of one assignment at most, so that blocks fill up evenly. */
const PART_BYTES = 1_000_000;
/** Quotes and commas around a value, doubled because the request is JSON within JSON. */
const BYTES_PER_CELL = 8;

/**
 * One assignment for a rectangle of cells, or several for a large one, cut between rows. Rows may
 * be of different lengths; what is missing is left as it is.
 */
export function planCells(
  sheet: string,
  row: number,
  column: number,
  rows: readonly (readonly CellInput[])[],
): WriteStep[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const hasCells = rows.some((cells) => cells.some((cell) => cell !== null));
  if (!hasCells) return [];
  const steps: WriteStep[] = [];
  let first = 0;
  let size = 0;
  rows.forEach((cells, index) => {
    size += rowBytes(cells, columns);
    if (size < PART_BYTES && index < rows.length - 1) return;
    const part = rows.slice(first, index + 1).map((each) => padRow(each, columns));
    const range = { row: row + first, column, rows: part.length, columns };
    steps.push({ size, write: (workbook) => assign(workbook, sheet, range, part) });
    first = index + 1;
    size = 0;
  });
  return steps;
}

/** The range of a plan on its sheet. */
export function rangeOn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
}

/** One value for every cell of a range; the declarations know grids only, the host takes both. */
export function forEveryCell(value: string): string[][] {
  return value as unknown as string[][];
}

function assign(
  workbook: Excel.Workbook,
  sheet: string,
  range: CellRange,
  inputs: readonly (readonly CellInput[])[],
): void {
  const target = rangeOn(workbook.worksheets.getItem(sheet), range);
  target.formulas = inputs.map((cells) => [...cells]);
}

function padRow(cells: readonly CellInput[], columns: number): CellInput[] {
  return Array.from({ length: columns }, (_, index) => cells[index] ?? null);
}

function rowBytes(cells: readonly CellInput[], columns: number): number {
  return cells.reduce<number>((sum, cell) => sum + textBytes(cell), columns * BYTES_PER_CELL);
}

/** UTF-8 bytes: three for a Chinese character. */
function textBytes(cell: CellInput): number {
  if (typeof cell !== 'string') return BYTES_PER_CELL;
  let bytes = cell.length;
  for (const char of cell) if (char > '\u007f') bytes += 2;
  return bytes;
}

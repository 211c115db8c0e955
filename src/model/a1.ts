import type { CellRange } from './grid';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Letters of a zero-based column: 0 is `A`, 16383 is `XFD`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `B4` for row 3, column 1. */
export function cellReference(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `B4:D9`, or `B4` where the range is one cell. */
export function rangeReference(range: CellRange): string {
  const first = cellReference(range.row, range.column);
  const last = cellReference(range.row + range.rows - 1, range.column + range.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The range a reference such as `$B$4:D9` names, or null where it is none of cells. */
export function parseRangeReference(reference: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(
    reference.toUpperCase(),
  );
  if (!match) return null;
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = match;
  const row = Number(digits) - 1;
  const column = columnIndex(letters);
  const rows = Number(lastDigits) - row;
  const columns = columnIndex(lastLetters) - column + 1;
  const isOnSheet =
    row >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  return isOnSheet ? { row, column, rows, columns } : null;
}

/** A sheet's name as a formula needs it; quoted always, which every program takes. */
export function quoteSheetName(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

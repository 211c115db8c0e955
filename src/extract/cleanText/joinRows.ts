import type { TextLine } from './readLines';

/** A row of a pasted table, as far as its lines go. */
export interface TableRow {
  /** Borders of cells in the first row of the table. */
  readonly full: number;
  readonly borders: number;
}

/** Shorter pieces of a last cell were broken off; longer lines are text between rows. */
const LONGEST_PIECE = 30;

/** The row the line belongs to; null outside tables. */
export function followRow(row: TableRow | null, line: TextLine, opens: boolean): TableRow | null {
  const borders = countBorders(line);
  if (row && !opens) return { ...row, borders: row.borders + borders };
  if (!line.isTableRow) return null;
  return { full: row?.full ?? borders, borders };
}

/** True where the next line is the rest of a row broken within a cell. */
export function goesOnInRow(
  row: TableRow,
  next: TextLine,
  afterNext: TextLine | undefined,
): boolean {
  const borders = countBorders(next);
  if (borders > 0) return row.borders < row.full && row.borders + borders <= row.full;
  const isPiece = next.text.length <= LONGEST_PIECE && !/^(?:注|附|说明|表)/.test(next.text);
  return isPiece && (row.borders < row.full || afterNext?.isTableRow === true);
}

function countBorders(line: TextLine): number {
  let borders = 0;
  for (let at = 0; at < line.text.length; at += 1) if (line.text.charAt(at) === '\t') borders += 1;
  return borders;
}

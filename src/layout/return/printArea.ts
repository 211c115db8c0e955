import { columnLetters, quoteSheetName } from '../../model/a1';
import type { CellRange } from '../../model/grid';

/**
 * A formula for what is printed: from the sheet's first cell to the last filled row of `entries`, and
 * `least` rows of it in any case. Blank rows made ready would print as empty pages, for formulas that
 * show nothing count as content. All rows are printed where a cell's error hides the last filled one,
 * and where a program takes no formula here (LibreOffice): a filled row is never left out.
 */
export function buildPrintArea(
  sheet: string,
  entries: CellRange,
  lastColumn: number,
  least: number,
): string {
  const title = quoteSheetName(sheet);
  const lastRow = entries.row + entries.rows;
  const at = (column: number, row: number) => `$${columnLetters(column)}$${row}`;
  const ends = `${title}!${at(lastColumn, 1)}:${at(lastColumn, lastRow)}`;
  const cells =
    `${title}!${at(entries.column, entries.row + 1)}:` +
    at(entries.column + entries.columns - 1, lastRow);
  const lastFilled = `IFERROR(SUMPRODUCT(MAX((LEN(${cells})>0)*ROW(${cells}))),ROWS(${ends}))`;
  return `=${title}!$A$1:INDEX(${ends},MAX(${entries.row + least},${lastFilled}))`;
}

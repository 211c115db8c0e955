import type { CellPlace, CellValue, WorkbookGrid } from '../model/grid';
import { parseRangeReference } from '../model/a1';
import { rowAt } from './locateTable';

/** More than any list of ours has; a name may lead to a whole column. */
const MOST_ROWS = 1000;

/** The cell a defined name leads to; null where there is no such name or it leads to no one cell. */
export function placeOfName(grid: WorkbookGrid, name: string): CellPlace | null {
  const defined = grid.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(
    defined?.refersTo ?? '',
  );
  if (!match) return null;
  const letters = (match[3] ?? '').toUpperCase();
  const column = [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? '';
  return { sheet, row: Number(match[4]) - 1, column };
}

/** The value at a place; null for an empty cell. */
export function valueAt(grid: WorkbookGrid, place: CellPlace | null): CellValue {
  if (place === null) return null;
  const sheet = grid.sheets.find((candidate) => candidate.title === place.sheet);
  return (sheet && rowAt(sheet, place.row)?.values[place.column]) ?? null;
}

export function valueOfName(grid: WorkbookGrid, name: string): CellValue {
  return valueAt(grid, placeOfName(grid, name));
}

/** The values of the cells a defined name leads to, row by row; none where it leads to no cells. */
export function valuesOfName(grid: WorkbookGrid, name: string): CellValue[] {
  const defined = grid.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(defined?.refersTo ?? '');
  const range = parseRangeReference(match?.[3] ?? '');
  if (!match || !range) return [];
  const title = match[1]?.replace(/''/g, "'") ?? match[2] ?? '';
  const sheet = grid.sheets.find((candidate) => candidate.title === title);
  const rows = Array.from(
    { length: Math.min(range.rows, MOST_ROWS) },
    (_, down) => range.row + down,
  );
  return rows.flatMap((row) => {
    const values = sheet && rowAt(sheet, row)?.values;
    return Array.from(
      { length: range.columns },
      (_, right) => values?.[range.column + right] ?? null,
    );
  });
}

import type { CellPlace, CellValue, WorkbookGrid } from '../model/grid';
import { rowAt } from './locateTable';

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

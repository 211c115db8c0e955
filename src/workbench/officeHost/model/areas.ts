import type { CellRange } from '../../../model/grid';

/** Rectangles of cells, zero-based, as the model's grid type has them. */
export type Area = CellRange;

export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;

export function areaAt(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The cells both have, or null. */
export function intersectAreas(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function areasOverlap(a: Area, b: Area): boolean {
  return intersectAreas(a, b) !== null;
}

/** The smallest rectangle around both. */
export function boundAreas(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function subtractArea(area: Area, cut: Area): readonly Area[] {
  const common = intersectAreas(area, cut);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    areaAt(area.row, area.column, common.row - area.row, area.columns),
    areaAt(below, area.column, area.row + area.rows - below, area.columns),
    areaAt(common.row, area.column, common.rows, common.column - area.column),
    areaAt(common.row, right, common.rows, area.column + area.columns - right),
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

export function isValidArea(area: Area): boolean {
  return containsArea(areaAt(0, 0, SHEET_ROWS, SHEET_COLUMNS), area) && cellCount(area) > 0;
}

export function cellCount(area: Area): number {
  return Math.max(0, area.rows) * Math.max(0, area.columns);
}

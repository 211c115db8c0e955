import { drawCells } from './drawCells';
import { drawRules } from './drawRules';
import { Mutation, UNIT_ID, rangeOf, type GridMutation } from './gridMutation';
import type { Area, SheetView, TableView } from './gridView';

export const NO_FREEZE = { startRow: -1, startColumn: -1, xSplit: 0, ySplit: 0 };
/** What the library gives a sheet that says nothing; the page's sheets are made as large. */
export const BLANK_ROWS = 200;
export const BLANK_COLUMNS = 30;

/** The view of a sheet just made: only its id and name are there. */
export function emptySheet(sheet: SheetView): SheetView {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: false,
    tabColor: '',
    showGridlines: true,
    freeze: null,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    cells: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
  };
}

/** The mutations of one sheet; its name, place and visibility are the workbook's matter. */
export function drawSheet(before: SheetView, after: SheetView): GridMutation[] {
  return [
    ...drawSize(before, after),
    ...drawSheetProperties(before, after),
    ...drawMerges(before, after),
    ...drawTables(before, after),
    ...drawCells(before, after),
    ...drawWidths(before, after),
    ...drawHidden(before, after),
    ...drawRules(before, after),
  ];
}

function placeOf(sheet: SheetView) {
  return { unitId: UNIT_ID, subUnitId: sheet.id };
}

function drawSize(before: SheetView, after: SheetView): GridMutation[] {
  const [rows, rowsBefore] = [sizeOf(after, 'row'), sizeOf(before, 'row')];
  const [columns, columnsBefore] = [sizeOf(after, 'column'), sizeOf(before, 'column')];
  return [
    ...(rows > Math.max(rowsBefore, BLANK_ROWS)
      ? [{ id: Mutation.countRows, params: { ...placeOf(after), rowCount: rows + 100 } }]
      : []),
    ...(columns > Math.max(columnsBefore, BLANK_COLUMNS)
      ? [{ id: Mutation.countColumns, params: { ...placeOf(after), columnCount: columns + 10 } }]
      : []),
  ];
}

function sizeOf(sheet: SheetView, axis: 'row' | 'column'): number {
  let size = 0;
  for (const cell of sheet.cells.values()) size = Math.max(size, cell[axis] + 1);
  return size;
}

function drawSheetProperties(before: SheetView, after: SheetView): GridMutation[] {
  const mutations: GridMutation[] = [];
  const place = placeOf(after);
  if (before.tabColor !== after.tabColor)
    mutations.push({ id: Mutation.colorTab, params: { ...place, color: after.tabColor } });
  if (before.showGridlines !== after.showGridlines) {
    const showGridlines = after.showGridlines ? 1 : 0;
    mutations.push({ id: Mutation.toggleGridlines, params: { ...place, showGridlines } });
  }
  if (JSON.stringify(before.freeze) !== JSON.stringify(after.freeze))
    mutations.push({ id: Mutation.freeze, params: { ...place, ...freezeOf(after) } });
  return mutations;
}

function freezeOf({ freeze }: SheetView): object {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return NO_FREEZE;
  const { rows, columns } = freeze;
  return {
    startRow: rows || -1,
    startColumn: columns || -1,
    ySplit: rows,
    xSplit: columns,
  };
}

function drawMerges(before: SheetView, after: SheetView): GridMutation[] {
  const gone = areasMissing(before.merges, after.merges);
  const added = areasMissing(after.merges, before.merges);
  const place = placeOf(after);
  return [
    ...(gone.length ? [{ id: Mutation.unmerge, params: { ...place, ranges: gone } }] : []),
    ...(added.length ? [{ id: Mutation.merge, params: { ...place, ranges: added } }] : []),
  ];
}

function areasMissing(areas: readonly Area[], others: readonly Area[]): object[] {
  const known = new Set(others.map((area) => JSON.stringify(area)));
  return areas.filter((area) => !known.has(JSON.stringify(area))).map(rangeOf);
}

/** Tables that are no more, then those that are new or changed. */
export function drawTables(before: SheetView, after: SheetView): GridMutation[] {
  const known = new Map(before.tables.map((table) => [table.id, JSON.stringify(table)]));
  const kept = new Map(after.tables.map((table) => [table.id, JSON.stringify(table)]));
  return [
    ...before.tables
      .filter((table) => kept.get(table.id) !== known.get(table.id))
      .map(({ id }) => ({ id: Mutation.removeTable, params: { ...placeOf(after), tableId: id } })),
    ...after.tables
      .filter((table) => kept.get(table.id) !== known.get(table.id))
      .map((table) => addTable(after, table)),
  ];
}

function addTable(sheet: SheetView, table: TableView): GridMutation {
  const { id: tableId, name, area, headers: header } = table;
  const params = { ...placeOf(sheet), tableId, name, header, range: rangeOf(area) };
  return { id: Mutation.addTable, params };
}

function drawWidths(before: SheetView, after: SheetView): GridMutation[] {
  const widths = changedSizes(before.columnWidths, after.columnWidths);
  const heights = changedSizes(before.rowHeights, after.rowHeights);
  const place = placeOf(after);
  return [
    ...widths.map(([column, width]) => ({
      id: Mutation.widenColumns,
      params: { ...place, ranges: [wholeColumn(column)], colWidth: width },
    })),
    ...heights.flatMap(([row, height]) => [
      { id: Mutation.fitRows, params: { ...place, ranges: [wholeRow(row)], autoHeightInfo: 0 } },
      {
        id: Mutation.heightenRows,
        params: { ...place, ranges: [wholeRow(row)], rowHeight: height },
      },
    ]),
  ];
}

function changedSizes(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>) {
  return [...after].filter(([index, size]) => before.get(index) !== size);
}

function drawHidden(before: SheetView, after: SheetView): GridMutation[] {
  const place = placeOf(after);
  const differ = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
    [...a].filter((i) => !b.has(i));
  const step = (id: string, ranges: object[]): GridMutation[] =>
    ranges.length ? [{ id, params: { ...place, ranges } }] : [];
  return [
    ...step(Mutation.hideRows, differ(after.hiddenRows, before.hiddenRows).map(wholeRow)),
    ...step(Mutation.showRows, differ(before.hiddenRows, after.hiddenRows).map(wholeRow)),
    ...step(
      Mutation.hideColumns,
      differ(after.hiddenColumns, before.hiddenColumns).map(wholeColumn),
    ),
    ...step(
      Mutation.showColumns,
      differ(before.hiddenColumns, after.hiddenColumns).map(wholeColumn),
    ),
  ];
}

function wholeRow(row: number): object {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: BLANK_COLUMNS - 1 };
}

function wholeColumn(column: number): object {
  return { startRow: 0, endRow: BLANK_ROWS - 1, startColumn: column, endColumn: column };
}

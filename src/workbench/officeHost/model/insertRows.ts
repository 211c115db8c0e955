import { refuseArgument } from '../wireObject';
import { areaAt, SHEET_COLUMNS, SHEET_ROWS, type Area } from './areas';
import { followRows, moveArea, type InsertedRows } from './movedReferences';
import { rewriteFormulas } from './rewriteFormulas';
import { fillTableRow } from './tableGrowth';
import type { Worksheet } from './worksheet';

/** Whole rows put in before `row`, as a person does it in Excel: everything below them moves. */
export function insertRows(sheet: Worksheet, row: number, count: number): void {
  sheet.protection.refuseUnless('allowInsertRows');
  const used = sheet.wholeRange().findUsed(true)?.area;
  if (used && used.row + used.rows + count > SHEET_ROWS) refuseArgument();
  const { workbook } = sheet;
  const inserted: InsertedRows = { sheet, row, count };
  const tables = sheet.tableCollection.list().filter(({ area }) => isWithin(area, row));
  sheet.cells.insertRows(row, count);
  moveLayout(sheet, inserted);
  moveCharts(inserted);
  rewriteFormulas(workbook, followRows(inserted));
  for (const table of sheet.tableCollection.list()) table.area = moveArea(table.area, inserted);
  copyLooks(sheet, row, count);
  for (const table of tables)
    for (let line = row; line < row + count; line++) fillTableRow(table, line);
  for (const kind of ['layout', 'tables', 'rules', 'charts'] as const) sheet.report(kind);
  const area = areaAt(row, 0, count, SHEET_COLUMNS);
  workbook.report({ kind: 'cells', sheetId: sheet.id, area, changeType: 'RowInserted' });
}

/** The new row is one of the table's: below its header, not below its last row. */
function isWithin(area: Area, row: number): boolean {
  return row > area.row && row < area.row + area.rows;
}

function moveLayout(sheet: Worksheet, inserted: InsertedRows): void {
  const { row, count } = inserted;
  const place = (index: number) => (index >= row ? index + count : index);
  const heights = [...sheet.rowHeights];
  sheet.rowHeights.clear();
  for (const [index, height] of heights) sheet.rowHeights.set(place(index), height);
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const index of hidden) sheet.hiddenRows.add(place(index));
  sheet.merges = sheet.merges.map((area) => moveArea(area, inserted));
  sheet.validations = sheet.validations.map((rule) => ({
    ...rule,
    areas: rule.areas.map((area) => moveArea(area, inserted)),
  }));
  for (const format of sheet.conditionalFormats)
    format.areas = format.areas.map((area) => moveArea(area, inserted));
}

/** Charts stand where their cells do, and draw the same figures as before. */
function moveCharts(inserted: InsertedRows): void {
  const { sheet } = inserted;
  const move = <T extends { readonly sheet: Worksheet; readonly area: Area }>(range: T | null) =>
    range?.sheet === sheet ? sheet.range(moveArea(range.area, inserted)) : range;
  for (const chart of sheet.workbook.sheets.flatMap((each) => each.charts.list())) {
    chart.anchor = move(chart.anchor) as typeof chart.anchor;
    for (const series of chart.listSeries()) {
      series.values = move(series.values) as typeof series.values;
      series.categories = move(series.categories) as typeof series.categories;
    }
  }
}

/** A new row looks like the one above it. */
function copyLooks(sheet: Worksheet, row: number, count: number): void {
  if (row === 0) return;
  const above = [...sheet.cells.within(areaAt(row - 1, 0, 1, SHEET_COLUMNS))];
  for (const { column, cell } of above)
    for (let line = row; line < row + count; line++) sheet.cells.copyLook(cell, line, column);
}

import type { CellBlock, LinkPlan, PlanCell, SheetPlan, TablePlan } from '../../model/plan';
import { cellReference, quoteSheetName } from '../../model/a1';
import { areaAt, SHEET_COLUMNS, SHEET_ROWS } from '../officeHost/model/areas';
import type { Worksheet } from '../officeHost/model/worksheet';
import { pointsOfCharacters } from './columnSizes';
import { putChart } from './putCharts';
import { putFormat } from './putFormats';
import { putConditionalFormat, putValidation } from './putRules';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const LINK_STYLE = { 'Font.Color': '#0563C1', 'Font.Underline': 'Single' };

/** What stands on a sheet and how it looks; nothing yet that needs another sheet. */
export function putContent(sheet: Worksheet, plan: SheetPlan): void {
  for (const block of plan.blocks) putBlock(sheet, block);
  for (const table of plan.tables) putTable(sheet, table);
  for (const link of plan.links) putLink(sheet, link);
  for (const format of plan.formats) putFormat(sheet, format);
  plan.columnWidths.forEach((width, column) =>
    sheet.columnWidths.set(column, pointsOfCharacters(width)),
  );
  for (const { row, height } of plan.rowHeights) sheet.rowHeights.set(row, height);
  for (const row of plan.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of plan.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.merges = plan.merges;
  sheet.state.ShowGridlines = plan.showGridlines;
  if (plan.tabColor !== null) sheet.state.TabColor = plan.tabColor;
  if (plan.freeze) {
    const { rows, columns } = plan.freeze;
    sheet.freezePanes.freeze(areaAt(0, 0, rows || SHEET_ROWS, columns || SHEET_COLUMNS));
  }
  putPrint(sheet, plan);
  sheet.workbook.report({ kind: 'cells', sheetId: sheet.id, area: sheet.wholeRange().area });
}

/** Rules, charts, protection and visibility, once all sheets and names stand. */
export function finishSheet(sheet: Worksheet, plan: SheetPlan): void {
  for (const validation of plan.validations) putValidation(sheet, validation);
  for (const format of plan.conditionalFormats) putConditionalFormat(sheet, format);
  for (const chart of plan.charts) putChart(sheet, chart);
  if (plan.protection) {
    const { allowFormatColumns, allowSort, allowFilter } = plan.protection;
    sheet.protection.protect({ allowFormatColumns, allowSort, allowAutoFilter: allowFilter });
  }
  sheet.state.Visibility = VISIBILITY[plan.visibility];
  sheet.report('sheet');
}

function putBlock(sheet: Worksheet, { row, column, cells }: CellBlock): void {
  cells.forEach((line, down) =>
    line.forEach((cell, right) => putCell(sheet, row + down, column + right, cell)),
  );
}

function putCell(sheet: Worksheet, row: number, column: number, planned: PlanCell): void {
  if (planned === null || planned === '') return;
  const cell = sheet.cells.ensure(row, column);
  if (typeof planned === 'object') cell.formula = planned.formula;
  else cell.value = planned;
}

function putTable(sheet: Worksheet, plan: TablePlan): void {
  const { row, column, columns } = plan;
  const rows = plan.rows.map((cells) =>
    columns.map(({ formula }, index) => (formula === null ? (cells[index] ?? null) : { formula })),
  );
  putBlock(sheet, { row, column, cells: [columns.map(({ header }) => header), ...rows] });
  const area = areaAt(row, column, Math.max(1, rows.length) + 1, columns.length);
  const table = sheet.tableCollection.add(sheet.range(area), true);
  table.state.Name = plan.name;
  table.state.Style = plan.style;
  table.state.ShowFilterButton = plan.showFilter;
}

function putLink(sheet: Worksheet, { row, column, target, text }: LinkPlan): void {
  const cell = sheet.cells.ensure(row, column);
  const place = cellReference(target.row, target.column);
  cell.value = text;
  cell.hyperlink = { documentReference: `${quoteSheetName(target.sheet)}!${place}` };
  cell.style = { ...cell.style, ...LINK_STYLE };
}

function putPrint({ pageLayout, workbook, state }: Worksheet, { print }: SheetPlan): void {
  if (!print) return;
  pageLayout.state.Orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.state.PaperSize = 'A4';
  if (print.fitToWidth) pageLayout.state.Zoom = { horizontalFitToPages: 1 };
  pageLayout.headerFooter.CenterFooter = print.footer ?? '';
  if (!print.repeatRows) return;
  const { first, last } = print.repeatRows;
  const rows = `${quoteSheetName(state.Name)}!$${first + 1}:$${last + 1}`;
  pageLayout.titleRows = workbook.resolveReference(rows).absoluteReference();
}

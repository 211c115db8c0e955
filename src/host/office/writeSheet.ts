import type { PrintPlan, ProtectionPlan, SheetPlan } from '../../model/plan';
import { quoteSheetName, cellReference } from '../../model/a1';
import { toCellInput, createFormatLookup, type CellInput } from './cellInput';
import { planChart } from './writeCharts';
import { planCells, rangeOn } from './writeCells';
import { planNumberFormats, planStyles, stepOn } from './writeFormats';
import { planRules } from './writeRules';
import { planTable, planTableFormulas, planTableValues } from './writeTables';
import { SMALL_STEP, type WriteStep } from './writeSteps';

/** Pixels of a column: 7 a character of the default font at 100 %, 5 of padding; 0.75 points each. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A new sheet with its values and tables; nothing yet that names a table. */
export function planSheetValues(sheet: SheetPlan): WriteStep[] {
  const { title } = sheet;
  const formatAt = createFormatLookup(sheet.formats);
  return [
    ...planNumberFormats(title, sheet.formats),
    ...sheet.blocks.flatMap((block) => planBlock(sheet, block, formatAt, 'values')),
    ...sheet.tables.flatMap((table) => planTableValues(title, table, formatAt)),
    ...sheet.tables.map((table) => planTable(title, table)),
  ];
}

/** Formulas, once every table and name of the workbook stands. */
export function planSheetFormulas(sheet: SheetPlan): WriteStep[] {
  const formatAt = createFormatLookup(sheet.formats);
  return [
    ...sheet.blocks.flatMap((block) => planBlock(sheet, block, formatAt, 'formulas')),
    ...sheet.tables.flatMap((table) => planTableFormulas(sheet.title, table)),
  ];
}

/** Looks, rules, charts; protection and visibility last, for they forbid what goes before. */
export function planSheetFinish(sheet: SheetPlan): WriteStep[] {
  const { title, protection, print } = sheet;
  return [
    ...sheet.links.map((link) => stepOn(title, (worksheet) => addLink(worksheet, link))),
    ...planStyles(title, sheet.formats),
    ...sheet.merges.map((range) =>
      stepOn(title, (worksheet) => rangeOn(worksheet, range).merge(false)),
    ),
    ...planRules(title, sheet.validations, sheet.conditionalFormats),
    ...sheet.charts.map((chart) => planChart(title, chart)),
    stepOn(title, (worksheet) => layOut(worksheet, sheet)),
    ...(print ? [stepOn(title, (worksheet) => setPrint(worksheet, print))] : []),
    ...(protection ? [stepOn(title, (worksheet) => protect(worksheet, protection))] : []),
  ];
}

/** Hides a sheet; by now another one is there to be seen. */
export function planVisibility(sheet: SheetPlan): WriteStep[] {
  if (sheet.visibility === 'visible') return [];
  const visibility = sheet.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
  return [
    stepOn(sheet.title, (worksheet) => {
      worksheet.visibility = visibility;
    }),
  ];
}

/** Adds the sheet at the end, empty. */
export function planNewSheet(sheet: SheetPlan): WriteStep {
  return {
    size: SMALL_STEP,
    write: (workbook) => {
      const worksheet = workbook.worksheets.add(sheet.title);
      if (sheet.tabColor !== null) worksheet.tabColor = sheet.tabColor;
      worksheet.showGridlines = sheet.showGridlines;
    },
  };
}

function planBlock(
  sheet: SheetPlan,
  block: SheetPlan['blocks'][number],
  formatAt: (row: number, column: number) => string,
  part: 'values' | 'formulas',
): WriteStep[] {
  const rows = block.cells.map((cells, down) =>
    cells.map((cell, right): CellInput => {
      const isFormula = typeof cell === 'object' && cell !== null;
      if (isFormula !== (part === 'formulas')) return null;
      return toCellInput(cell, formatAt(block.row + down, block.column + right));
    }),
  );
  return planCells(sheet.title, block.row, block.column, rows);
}

function addLink(worksheet: Excel.Worksheet, link: SheetPlan['links'][number]): void {
  const { sheet, row, column } = link.target;
  worksheet.getCell(link.row, link.column).hyperlink = {
    documentReference: `${quoteSheetName(sheet)}!${cellReference(row, column)}`,
    textToDisplay: link.text,
  };
}

function layOut(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  sheet.columnWidths.forEach((characters, column) => {
    const pixels = Math.trunc(characters * PIXELS_PER_CHARACTER + PADDING_PIXELS);
    worksheet.getCell(0, column).getEntireColumn().format.columnWidth = pixels * POINTS_PER_PIXEL;
  });
  for (const { row, height } of sheet.rowHeights)
    worksheet.getCell(row, 0).getEntireRow().format.rowHeight = height;
  for (const row of sheet.hiddenRows) worksheet.getCell(row, 0).getEntireRow().rowHidden = true;
  for (const column of sheet.hiddenColumns)
    worksheet.getCell(0, column).getEntireColumn().columnHidden = true;
  if (sheet.freeze) freeze(worksheet, sheet.freeze);
}

function freeze(worksheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan['freeze']>) {
  if (rows > 0 && columns > 0)
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
}

function setPrint(worksheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = Excel.PaperType.a4;
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.repeatRows) {
    const { first, last } = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.footer !== null)
    pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}

function protect(worksheet: Excel.Worksheet, plan: ProtectionPlan): void {
  worksheet.protection.protect({
    allowFormatColumns: plan.allowFormatColumns,
    allowSort: plan.allowSort,
    allowAutoFilter: plan.allowFilter,
  });
}

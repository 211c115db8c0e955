import type { CellRange } from '../../model/grid';
import type { SheetPlan, TablePlan, WorkbookPlan } from '../../model/plan';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import { PlanProblem } from './planProblem';

const SHEET_NAME = /^(?!')[^\s[\]:*?/\\]{1,31}(?<!')$/u;
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_.]{0,254}$/;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[CcRr])$/;

/**
 * Holds the plan against what spreadsheet programs refuse or repair: names, headers, places.
 * @throws PlanProblem at the first fault
 */
export function checkPlan(plan: WorkbookPlan): void {
  const titles = new Set<string>();
  const names = new Set<string>();
  for (const sheet of plan.sheets) {
    checkSheetName(sheet.title, titles);
    for (const table of sheet.tables) {
      checkName(table.name, names);
      checkTable(table, sheet.title);
    }
    checkPlaces(sheet);
  }
  for (const name of plan.names) checkName(name.name, names);
  if (!plan.sheets.some((sheet) => sheet.visibility === 'visible')) {
    throw new PlanProblem('sheetVisibleMissing');
  }
  for (const sheet of plan.sheets) {
    for (const link of sheet.links) {
      const target = link.target.sheet;
      if (!titles.has(target.toLowerCase())) {
        throw new PlanProblem('linkTargetMissing', { sheet: sheet.title, target });
      }
    }
  }
}

function checkSheetName(title: string, taken: Set<string>): void {
  if (!SHEET_NAME.test(title) || title.toLowerCase() === 'history') {
    throw new PlanProblem('sheetNameInvalid', { sheet: title });
  }
  if (taken.has(title.toLowerCase())) throw new PlanProblem('sheetNameTaken', { sheet: title });
  taken.add(title.toLowerCase());
}

/** Tables and defined names share one set of names in a workbook. */
function checkName(name: string, taken: Set<string>): void {
  if (!PLAIN_NAME.test(name) || LOOKS_LIKE_CELL.test(name)) {
    throw new PlanProblem('nameInvalid', { name });
  }
  if (taken.has(name.toLowerCase())) throw new PlanProblem('nameTaken', { name });
  taken.add(name.toLowerCase());
}

function checkTable(table: TablePlan, sheet: string): void {
  const headers = new Set<string>();
  for (const { header } of table.columns) {
    const where = { sheet, table: table.name, header };
    if (header.trim() === '' || /[\n\r\t]/.test(header) || header.length > 255) {
      throw new PlanProblem('headerInvalid', where);
    }
    if (headers.has(header.toLowerCase())) throw new PlanProblem('headerTaken', where);
    headers.add(header.toLowerCase());
  }
  table.rows.forEach((row, index) => {
    if (row.length !== table.columns.length) {
      throw new PlanProblem('rowWidthWrong', { sheet, table: table.name, row: index });
    }
  });
}

function checkPlaces(sheet: SheetPlan): void {
  const rooms = sheet.tables.map(tableRange);
  rooms.forEach((room, index) => {
    for (const other of rooms.slice(0, index)) {
      if (overlaps(room, other)) throw new PlanProblem('cellsOverlap', { sheet: sheet.title });
    }
  });
  const ranges = [
    ...rooms,
    ...sheet.merges,
    ...[...sheet.formats, ...sheet.validations, ...sheet.conditionalFormats].map(
      (one) => one.range,
    ),
  ];
  for (const range of ranges) {
    const isOnSheet =
      range.row >= 0 &&
      range.column >= 0 &&
      range.rows > 0 &&
      range.columns > 0 &&
      range.row + range.rows <= MAX_ROWS &&
      range.column + range.columns <= MAX_COLUMNS;
    if (!isOnSheet) throw new PlanProblem('outsideSheet', { sheet: sheet.title, ...range });
  }
}

/** Cells of a table, header included; a table without rows keeps one blank, as Excel has it. */
export function tableRange(table: TablePlan): CellRange {
  const { row, column } = table;
  return { row, column, rows: Math.max(table.rows.length, 1) + 1, columns: table.columns.length };
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

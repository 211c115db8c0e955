import { areaAt, type Area } from './areas';
import type { Table } from './table';
import type { Worksheet } from './worksheet';

/**
 * A row typed right below a table becomes one of the table's, as Excel does it by itself: not on a
 * protected sheet, and not where something else stands in that row or another table is in the way.
 * True where the table grew.
 */
export function takeInRowBelow(table: Table, typed: Area): boolean {
  const { sheet, area } = table;
  const row = area.row + area.rows;
  const isBelow =
    typed.row === row &&
    typed.rows === 1 &&
    typed.column >= area.column &&
    typed.column + typed.columns <= area.column + area.columns;
  if (!isBelow || sheet.protection.options !== null) return false;
  const next = areaAt(row, area.column, 1, area.columns);
  const others = [...sheet.cells.within(next)].filter(({ column, cell }) => {
    const isTyped = column >= typed.column && column < typed.column + typed.columns;
    return !isTyped && (cell.formula !== undefined || (cell.value ?? '') !== '');
  });
  if (others.length > 0 || sheet.tablesOver(next).length > 0) return false;
  table.area = { ...area, rows: area.rows + 1 };
  fillTableRow(table, row);
  growRules(sheet, area);
  table.report();
  sheet.workbook.report({ kind: 'cells', sheetId: sheet.id, area: next });
  return true;
}

/** Gives a new row of a table its looks and the formulas of calculated columns. */
export function fillTableRow(table: Table, row: number): void {
  const { sheet, area } = table;
  const { cells } = sheet;
  const first = area.row + 1;
  const like = row > first ? row - 1 : row + 1;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const model = cells.get(like, column);
    if (model) cells.copyLook(model, row, column);
    const formula = calculatedFormula(table, column, row);
    if (formula === null || cells.get(row, column)?.formula !== undefined) continue;
    const cell = cells.ensure(row, column);
    cell.formula = formula;
    cell.value = null;
  }
}

/** The formula that all other rows of the column have; null where they have none in common. */
function calculatedFormula({ sheet, area }: Table, column: number, row: number): string | null {
  let common: string | null = null;
  for (let line = area.row + 1; line < area.row + area.rows; line++) {
    if (line === row) continue;
    const formula = sheet.cells.get(line, column)?.formula;
    if (formula === undefined || (common !== null && formula !== common)) return null;
    common = formula;
  }
  return common;
}

/** Rules that cover all rows of a table's columns cover the row below them as well. */
function growRules(sheet: Worksheet, table: Area): void {
  const grow = (area: Area): Area => {
    const isOfTable =
      area.column >= table.column && area.column + area.columns <= table.column + table.columns;
    const isWhole = area.row <= table.row + 1 && area.row + area.rows === table.row + table.rows;
    return isOfTable && isWhole ? { ...area, rows: area.rows + 1 } : area;
  };
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: rule.areas.map(grow) }));
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(grow);
  sheet.report('rules');
}

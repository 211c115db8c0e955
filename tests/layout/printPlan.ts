import type { PlanCell, TablePlan, WorkbookPlan } from '../../src/model/plan';

/** A value that fits is printed on one line. */
const LINE = 160;
/** Stands for a cell that has its column's formula, which is printed once, with the column. */
const AS_COLUMN = '=';

/**
 * The plan as JSON to be read in review: one row of cells a line, small objects on one line, the
 * formula of a calculated column once.
 */
export function printPlan(plan: WorkbookPlan): string {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map(shortenRows),
  }));
  return `${print({ ...plan, sheets }, '', '')}\n`;
}

function shortenRows(table: TablePlan): object {
  const rows = table.rows.map((row) =>
    row.map((cell, index) => (isColumnFormula(cell, table, index) ? AS_COLUMN : cell)),
  );
  return { ...table, rows };
}

function isColumnFormula(cell: PlanCell, table: TablePlan, index: number): boolean {
  if (cell === null || typeof cell !== 'object') return false;
  return cell.formula === table.columns[index]?.formula;
}

function print(value: unknown, key: string, indent: string): string {
  const line = JSON.stringify(value);
  const isRow = Array.isArray(value) && (key === 'row' || value.every((item) => !isNested(item)));
  if (value === null || typeof value !== 'object' || isRow || line.length <= LINE) return line;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const itemKey = key === 'cells' || key === 'rows' ? 'row' : '';
    const items = value.map((item) => `${inner}${print(item, itemKey, inner)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).map(
    ([name, item]) => `${inner}${JSON.stringify(name)}: ${print(item, name, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

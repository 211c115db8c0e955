import { TABLES } from '../../src/layout/columns';
import type { TableKey } from '../../src/layout/columnTypes';
import type { CellValue, WorkbookGrid } from '../../src/model/grid';
import type { WorkbookPlan } from '../../src/model/plan';

/** What a spreadsheet engine computed: a cell of a sheet, zero-based; empty is null. */
export type ReadCalculated = (sheetTitle: string, row: number, column: number) => CellValue;

/** Cells of a workbook that an engine saved. */
export function readFromGrid(grid: WorkbookGrid): ReadCalculated {
  const sheets = new Map(
    grid.sheets.map((sheet) => [
      sheet.title,
      new Map(sheet.rows.map((row) => [row.row, row.values])),
    ]),
  );
  return (title, row, column) => sheets.get(title)?.get(row)?.[column] ?? null;
}

/** The rows of a table by column key; a formula's empty text is null. */
export function readTable(
  plan: WorkbookPlan,
  read: ReadCalculated,
  key: TableKey,
): Readonly<Record<string, CellValue>>[] {
  for (const sheet of plan.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name === TABLES[key].tableName);
    if (!table) continue;
    return table.rows.map((_, index) =>
      Object.fromEntries(
        table.columns.map((column, offset) => {
          const value = read(sheet.title, table.row + 1 + index, table.column + offset);
          return [column.key, value === '' ? null : value];
        }),
      ),
    );
  }
  throw new Error(`the plan has no table ${key}`);
}

import { TABLES } from '../../src/layout/columns';
import type { ReturnTableKey } from '../../src/layout/columnTypes';
import type { RowCells } from '../../src/layout/rows';
import type { PlanCell, SheetPlan, TablePlan, WorkbookPlan } from '../../src/model/plan';

/** What is typed into a return, row by row from the first of each table. */
export type ReturnEntries = Readonly<Partial<Record<ReturnTableKey, readonly RowCells[]>>>;

/** The plan with entries typed into its tables; a key no column has is a mistake of the test's. */
export function fillReturnPlan(plan: WorkbookPlan, entries: ReturnEntries): WorkbookPlan {
  const byName = new Map(
    Object.entries(entries).map(([key, rows]) => [TABLES[key as ReturnTableKey].tableName, rows]),
  );
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    const tables = sheet.tables.map((table) => fillTable(table, byName.get(table.name) ?? []));
    return { ...sheet, tables };
  });
  return { ...plan, sheets };
}

function fillTable(table: TablePlan, entries: readonly RowCells[]): TablePlan {
  const rows = table.rows.map((row, index) => {
    const filled = [...row];
    for (const [key, cell] of Object.entries(entries[index] ?? {})) {
      const column = table.columns.findIndex((candidate) => candidate.key === key);
      if (column < 0) throw new Error(`no column ${key} in ${table.name}`);
      filled[column] = cell as PlanCell;
    }
    return filled;
  });
  return { ...table, rows };
}

/**
 * The plan with 台账 and 佐证 cut to some rows, and bare of looks and rules: for an engine that is
 * given many workbooks and asked for their formulas alone.
 */
export function bareReturnPlan(plan: WorkbookPlan, rows: number): WorkbookPlan {
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    const isCut = sheet.key === 'ledger' || sheet.key === 'evidence';
    const tables = isCut
      ? sheet.tables.map((table) => ({ ...table, rows: table.rows.slice(0, rows) }))
      : sheet.tables;
    return {
      ...sheet,
      tables,
      formats: [],
      merges: [],
      rowHeights: [],
      validations: [],
      conditionalFormats: [],
      print: null,
    };
  });
  return { ...plan, sheets: sheets.filter((sheet) => sheet.key !== 'returnGuide') };
}

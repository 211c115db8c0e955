import type { CellRange } from '../../model/grid';
import type { TablePlan } from '../../model/plan';
import { toCellInput, type CellInput } from './cellInput';
import { forEveryCell, planCells, rangeOn } from './writeCells';
import { SMALL_STEP, type WriteStep } from './writeSteps';

type FormatLookup = (row: number, column: number) => string;

/** Headers and values of a table; formulas come once every table has its name. */
export function planTableValues(
  sheet: string,
  table: TablePlan,
  formatAt: FormatLookup,
): WriteStep[] {
  const { row, column } = table;
  const headers = table.columns.map(({ header }, index) =>
    toCellInput(header, formatAt(row, column + index)),
  );
  const rows = table.rows.map((cells, down) =>
    table.columns.map((spec, right): CellInput => {
      const cell = cells[right];
      const isFormula = spec.formula !== null || (typeof cell === 'object' && cell !== null);
      return isFormula ? null : toCellInput(cell, formatAt(row + 1 + down, column + right));
    }),
  );
  return planCells(sheet, row, column, [headers, ...rows]);
}

/** Makes the table of its cells, names it and gives it its look. */
export function planTable(sheet: string, table: TablePlan): WriteStep {
  return {
    size: SMALL_STEP,
    write: (workbook) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      const made = worksheet.tables.add(rangeOn(worksheet, tableRange(table)), true);
      made.name = table.name;
      made.style = table.style;
      made.showFilterButton = table.showFilter;
    },
  };
}

/** A calculated column is one assignment for all its cells, however many rows there are. */
export function planTableFormulas(sheet: string, table: TablePlan): WriteStep[] {
  const body = tableRange(table).rows - 1;
  const calculated = table.columns.flatMap(({ formula }, index): WriteStep[] => {
    if (formula === null) return [];
    const range = { row: table.row + 1, column: table.column + index, rows: body, columns: 1 };
    return [
      {
        size: SMALL_STEP + formula.length * 3,
        write: (workbook) => {
          const cells = rangeOn(workbook.worksheets.getItem(sheet), range);
          cells.formulas = forEveryCell(formula);
        },
      },
    ];
  });
  return [...calculated, ...planSingleFormulas(sheet, table)];
}

/** A table has a row of data at least, blank where the plan has none. */
function tableRange(table: TablePlan): CellRange {
  return {
    row: table.row,
    column: table.column,
    rows: Math.max(1, table.rows.length) + 1,
    columns: table.columns.length,
  };
}

/** Formulas that stand in single cells of columns that are not calculated. */
function planSingleFormulas(sheet: string, table: TablePlan): WriteStep[] {
  const rows = table.rows.map((cells) =>
    table.columns.map((spec, index): CellInput => {
      const cell = cells[index];
      const isSingle = spec.formula === null && typeof cell === 'object' && cell !== null;
      return isSingle ? cell.formula : null;
    }),
  );
  return planCells(sheet, table.row + 1, table.column, rows);
}

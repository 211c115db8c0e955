import { cellReference } from '../../model/a1';
import type { CellBlock, PlanCell, TablePlan } from '../../model/plan';
import { FORMULA_LIMIT } from '../formulaLimit';
import { HostProblem } from '../workbookHost';

/** Throws `formulaTooLong` with the first cell whose formula Excel would refuse half way. */
export function refuseLongFormulas(
  sheet: string,
  blocks: readonly CellBlock[],
  tables: readonly TablePlan[],
): void {
  for (const { row, column, cells } of blocks) refuseRows(sheet, row, column, cells);
  for (const { row, column, columns, rows } of tables) {
    const calculated = columns.map(({ formula }) => (formula === null ? null : { formula }));
    refuseRows(sheet, row + 1, column, [calculated]);
    refuseRows(sheet, row + 1, column, rows);
  }
}

function refuseRows(
  sheet: string,
  firstRow: number,
  firstColumn: number,
  rows: readonly (readonly PlanCell[])[],
): void {
  rows.forEach((cells, down) => {
    cells.forEach((cell, right) => {
      if (cell === null || typeof cell !== 'object') return;
      const { length } = cell.formula;
      if (length <= FORMULA_LIMIT) return;
      const reference = cellReference(firstRow + down, firstColumn + right);
      throw new HostProblem('formulaTooLong', {
        sheet,
        cell: reference,
        length,
        limit: FORMULA_LIMIT,
      });
    });
  });
}

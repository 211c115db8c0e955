import type { Cell } from 'hucre/xlsx';
import type { PlanCell, SheetPlan, TablePlan } from '../../model/plan';
import { cellReference, quoteSheetName } from '../../model/a1';
import { cellIndex, collectCellStyles, type BaseFont } from './cellStyles';
import { PlanProblem } from './planProblem';
import { cleanFormula, cleanText } from './sanitise';

/** Every cell of a sheet with its style, keyed `row,column` as the file library wants it. */
export function buildSheetCells(sheet: SheetPlan, font: BaseFont): Map<string, Partial<Cell>> {
  const cells = new Map<number, Partial<Cell>>();
  const put = (row: number, column: number, cell: PlanCell): void => {
    if (cell === null || cell === '') return;
    const where = `${sheet.title}!${cellReference(row, column)}`;
    cells.set(cellIndex(row, column), fileCell(cell, where));
  };
  for (const block of sheet.blocks) {
    block.cells.forEach((line, r) => {
      line.forEach((cell, c) => put(block.row + r, block.column + c, cell));
    });
  }
  for (const table of sheet.tables) putTable(table, put);
  for (const link of sheet.links) {
    const { sheet: target, row, column } = link.target;
    const location = `${quoteSheetName(target)}!${cellReference(row, column)}`;
    put(link.row, link.column, link.text);
    const index = cellIndex(link.row, link.column);
    cells.set(index, { ...cells.get(index), hyperlink: { target: '', location } });
  }
  for (const [index, style] of collectCellStyles(sheet, font)) {
    cells.set(index, { ...cells.get(index), style });
  }
  return new Map(
    [...cells.entries()]
      .sort(([a], [b]) => a - b)
      .map(([index, cell]) => [`${Math.floor(index / 16_384)},${index % 16_384}`, cell]),
  );
}

function putTable(
  table: TablePlan,
  put: (row: number, column: number, cell: PlanCell) => void,
): void {
  table.columns.forEach((column, c) => put(table.row, table.column + c, column.header));
  table.rows.forEach((line, r) => {
    line.forEach((cell, c) => {
      const formula = table.columns[c]?.formula ?? null;
      put(table.row + 1 + r, table.column + c, formula === null ? cell : { formula });
    });
  });
}

// The library writes a text such as `#N/A` as an error; as rich text it stays what it is.
const LOOKS_LIKE_ERROR = /^#[A-Z/0_]+[!?]?$/;

function fileCell(cell: Exclude<PlanCell, null>, where: string): Partial<Cell> {
  switch (typeof cell) {
    case 'string': {
      const text = cleanText(cell, where);
      return LOOKS_LIKE_ERROR.test(text)
        ? { value: text, type: 'richText', richText: [{ text }] }
        : { value: text, type: 'string' };
    }
    case 'number':
      if (!Number.isFinite(cell)) throw new PlanProblem('numberNotFinite', { where });
      return { value: cell, type: 'number' };
    case 'boolean':
      return { value: cell, type: 'boolean' };
    default:
      // No cached value: a program that opens the file has to calculate it.
      return { type: 'formula', formula: cleanFormula(cell.formula, where) };
  }
}

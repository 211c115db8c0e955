import type { PlanCell } from '../model/plan';
import type { ColumnSpec } from './columnTypes';
import type { RowCells } from './rows';

/** Points a line of the default font takes, and the least and most a row is given. */
const LINE = 14.5;
const MARGIN = 4;
const MOST_LINES = 12;
/** Lines kept for a wrapped cell whose text a formula makes. */
const FORMULA_LINES = 2;

/** Columns of the default font a text takes; a wide character takes two. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const sign of text) columns += /[\u1100-\u115f\u2e80-\uffdc]/.test(sign) ? 2 : 1;
  return columns;
}

function countLines(cell: PlanCell, column: ColumnSpec): number {
  if (column.input === 'formula') return FORMULA_LINES;
  if (typeof cell !== 'string') return 1;
  return cell
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textColumns(line) / (column.width - 1))), 0);
}

/** Height in points at which a row's wrapped texts can be read; not every program grows rows itself. */
export function estimateRowHeight(columns: readonly ColumnSpec[], row: RowCells): number {
  const lines = columns
    .filter((column) => column.wrap && !column.hidden)
    .map((column) => countLines(row[column.key] ?? null, column));
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE + MARGIN;
}

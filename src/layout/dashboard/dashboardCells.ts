import type { CellRange } from '../../model/grid';
import type { CellStyle, PlanCell } from '../../model/plan';
import { compileFormula } from '../formulas';
import { PALETTE } from '../palette';
import type { DashboardFacts } from './dashboardTypes';

/** Columns: rank, label, twelve narrow ones; then hidden ones that formulas pass on. */
export const WIDTHS = [9, 44, ...Array<number>(12).fill(12), ...Array<number>(4).fill(10)];
export const HIDDEN_FROM = 14;

/** Rows where the parts begin, and how many rows they have room for. */
export const ROWS = {
  counts: 4,
  attention: 21,
  attentionRows: 15,
  trajectory: 40,
  figureRows: 21,
  pace: 73,
} as const;

export const SECTION: CellStyle = { bold: true, color: PALETTE.brand, fontSize: 12 };

export function range(row: number, column: number, rows = 1, columns = 1): CellRange {
  return { row, column, rows, columns };
}

/** A formula written with keys, as a cell. */
export function formulaCell(template: string, facts: DashboardFacts): PlanCell {
  return { formula: compileFormula(template, 'targets', facts.names) };
}

/** A column of 目标 as INDEX takes it. */
export function columnOfTargets(key: string): string {
  // Univer's INDEX forgets on which sheet a table stands; IF hands the column through.
  return `IF(TRUE,{targets.${key}})`;
}

import type { Locale } from '../../model/basics';
import type { CellRange } from '../../model/grid';
import type {
  CellBlock,
  CellStyle,
  ChartPlan,
  ConditionalFormatPlan,
  FormatPlan,
  PlanCell,
  ValidationPlan,
} from '../../model/plan';
import { compileFormula, type StructuredNames } from '../formulas';
import { PALETTE } from '../palette';

/** A document's column in the counts. */
export interface DashboardDocument {
  readonly documentId: string;
  readonly shortTitle: string;
  readonly targetCount: number;
}

/** What the sheet is laid out for. */
export interface DashboardFacts {
  readonly title: string;
  readonly locale: Locale;
  /** What tables and headers are called in the workbook at hand. */
  readonly names: StructuredNames;
  /** Documents that set targets, archived ones last. */
  readonly documents: readonly DashboardDocument[];
  /** How many of them are not archived at the as-of date; charts show those. */
  readonly liveDocuments: number;
  /** Years of the x axis: the first of the plans, and the year after the last deadline. */
  readonly years: { readonly first: number; readonly last: number };
}

/** A part of the sheet; parts stand below each other and know their own rows. */
export interface DashboardPart {
  readonly blocks: readonly CellBlock[];
  readonly merges: readonly CellRange[];
  readonly formats: readonly FormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
}

export const EMPTY_PART: DashboardPart = {
  blocks: [],
  merges: [],
  formats: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  rowHeights: [],
};

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

export const HEAD: CellStyle = {
  bold: true,
  color: PALETTE.headerText,
  fill: PALETTE.headerFill,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
};
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

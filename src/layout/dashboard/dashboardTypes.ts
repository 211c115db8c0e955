import type { Locale } from '../../model/basics';
import type { CellRange } from '../../model/grid';
import type {
  CellBlock,
  ChartPlan,
  ConditionalFormatPlan,
  FormatPlan,
  ValidationPlan,
} from '../../model/plan';
import type { StructuredNames } from '../formulas';

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

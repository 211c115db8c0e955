/**
 * Read first. The product's flows, one function each:
 *
 *   policy text -> extract -> catalog -> layout -> host          (load, issue)
 *   workbook    -> host -> layout -> check -> assess             (validate, highlight)
 */
import type { WorkbookHost } from './host/workbookHost';
import type { Assessment, AssessmentMethod } from './model/assessment';
import type { IsoDate, Locale, PeriodCode } from './model/basics';
import type { Catalog, CatalogDocument, Target } from './model/catalog';
import type { Finding } from './model/finding';
import type { CellPlace } from './model/grid';

export interface LoadRequest {
  readonly documentIds: readonly string[];
  readonly period: PeriodCode;
  /** Language of the sheets; a workbook that is loaded already keeps its own. */
  readonly locale: Locale;
  /** What to do with a sheet of the user's that bears one of our titles. */
  readonly takenTitles: 'ask' | 'useOtherTitles';
}

export type LoadOutcome =
  | {
      readonly kind: 'loaded';
      readonly addedTargets: number;
      readonly addedTasks: number;
      readonly addedDataRows: number;
      readonly findings: readonly Finding[];
    }
  /** Everything asked for was there already; nothing was written. */
  | { readonly kind: 'unchanged'; readonly findings: readonly Finding[] }
  /** Sheets that are not ours bear our titles; nothing was written. */
  | {
      readonly kind: 'titlesTaken';
      readonly titles: readonly string[];
      readonly otherTitles: readonly string[];
    }
  /** The workbook cannot be loaded into as it stands; nothing was written. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** One target with its assessment and where it stands in the workbook. */
export interface TargetProgress {
  readonly target: Target;
  readonly documentId: string;
  readonly assessment: Assessment;
  /** The arithmetic in one sentence, in the language asked for. */
  readonly sentence: string;
  /** The target's cell on the sheet of targets. */
  readonly place: CellPlace | null;
  /** Where its figure of the latest loaded period is typed. */
  readonly entryPlace: CellPlace | null;
}

export interface WorkbookState {
  /** `empty`: nothing of ours is loaded yet. */
  readonly kind: 'empty' | 'master';
  readonly locale: Locale;
  readonly documentIds: readonly string[];
  readonly periods: readonly PeriodCode[];
  readonly asOf: IsoDate | null;
  readonly method: AssessmentMethod;
  readonly targets: readonly TargetProgress[];
  /** What is wrong with the figures as typed, and with the tables as they stand. */
  readonly findings: readonly Finding[];
}

export declare function catalog(): Catalog;
export declare function documents(): readonly CatalogDocument[];
export declare function connectOffice(): Promise<WorkbookHost>;
export declare function loadDocuments(
  host: WorkbookHost,
  request: LoadRequest,
): Promise<LoadOutcome>;
/** Reads the workbook, judges every figure and assesses every target; writes nothing. */
export declare function readWorkbookState(
  host: WorkbookHost,
  sentenceLocale: Locale,
): Promise<WorkbookState>;
/** Writes the as-of date into its named cell. */
export declare function setAsOf(host: WorkbookHost, asOf: IsoDate): Promise<void>;

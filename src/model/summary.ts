import type { Assessment } from './assessment';
import type { IsoDate, PeriodCode } from './basics';
import type { Catalog } from './catalog';
import type { Finding } from './finding';
import type { FileOutcome, KeyOutcome, MergeSource } from './merged';
import type {
  LedgerEntry,
  MeasureReport,
  ReturnFigure,
  ReturnStatus,
  TaskStatus,
} from './unitReturn';

/**
 * Unit of the row of 数据 that takes off what several units count together: no unit's figure, and the
 * one that is negative.
 */
export const DUPLICATES_UNIT = '*';

/** A unit that was to report, and what it was issued as far as that is known. */
export interface ExpectedReturn {
  readonly unitId: string;
  readonly name: string;
  readonly dueDate: IsoDate | null;
  /** Targets and tasks it was issued; null where only the unit is known. */
  readonly targetIds: readonly string[] | null;
  readonly taskIds: readonly string[] | null;
  /** The last issue that was recorded; null where none is known. */
  readonly templateId: string | null;
  readonly revision: number | null;
}

/** Who was to report, as the master's 单位 or a list given says. Nothing known is no list. */
export interface Expectation {
  /** Null where nobody said: the latest period that came in. */
  readonly period: PeriodCode | null;
  /** Documents that were issued; null where not known. */
  readonly documentIds: readonly string[] | null;
  /** Whether the issue is one of sample figures; null where not known. */
  readonly isSample: boolean | null;
  readonly units: readonly ExpectedReturn[];
  /** Documents of the master that are not built in; they go before those a return brings. */
  readonly own?: Catalog | null;
}

/** Where a figure of a summary stands: a cell of a file that was read. */
export interface FigureOrigin {
  readonly sha256: string;
  readonly file: string;
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly targetId: string;
  readonly unitId: string;
  readonly period: PeriodCode;
  readonly value: number | null;
}

/**
 * 17家应报，已报11家，逾期3家. Units of one target, or of all. The expected are the reported and the
 * missing; a unit that says 不适用 has answered, one that says 暂缺 has not.
 */
export interface Coverage {
  readonly expected: readonly string[];
  readonly reported: readonly string[];
  /** Reported after the due date; among `reported`. */
  readonly late: readonly string[];
  readonly missing: readonly string[];
  /** Reported and not on the roll; among none of the others. */
  readonly unexpected: readonly string[];
}

/** One thing that several units count: once in the sum, all of them named. */
export interface JointResult {
  readonly targetId: string;
  /** As normalised by `model/ledgerKey.ts`. */
  readonly key: string;
  readonly unitIds: readonly string[];
  /** The rows of 台账 that list it. */
  readonly rows: readonly LedgerOrigin[];
}

/** Where a row of 台账 stands: a row of a file that was read. */
export interface LedgerOrigin {
  readonly sha256: string;
  readonly file: string;
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly unitId: string;
}

/** A row of 台账 of a section that counts, with whose it is. */
export interface SummaryLedgerRow {
  readonly unitId: string;
  readonly period: PeriodCode;
  readonly documentId: string;
  readonly sha256: string;
  readonly file: string;
  readonly entry: LedgerEntry;
}

/** Why a target has no total though figures came in. */
export type NoTotalReason = 'severalReporters' | 'partsMissing' | 'denominatorZero';

/** A target's total of one period the state holds. */
export interface PeriodTotal {
  readonly period: PeriodCode;
  readonly value: number | null;
  readonly figureCount: number;
}

/** A target rolled up over the units, by its aggregation. */
export interface TargetSummary {
  readonly targetId: string;
  readonly period: PeriodCode;
  /** In unitMeasure, percent as 0 to 100; null where no figure came in or none can be made. */
  readonly value: number | null;
  readonly noTotalReason: NoTotalReason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly added: number | null;
  readonly deducted: number | null;
  readonly led: number | null;
  readonly tookPart: number | null;
  /**
   * Ledger rows beyond the first of each thing, amendments and foreign editions among them: taken off
   * the sum of a `distinct` target, and 0 of all else. The parts above are as the units report them.
   */
  readonly duplicates: number;
  readonly jointResults: readonly JointResult[];
  /** Of the units that were to report this target. */
  readonly coverage: Coverage;
  /** How many of the reported figures the value holds. */
  readonly figureCount: number;
  readonly lineage: readonly FigureOrigin[];
  /** Totals of every period the state holds, oldest first, this one among them. */
  readonly history: readonly PeriodTotal[];
  readonly assessment: Assessment | null;
}

/** 销号 and reopening: what the coordinator said of a task, in order. */
export interface ClosingEntry {
  readonly taskStatus: Extract<TaskStatus, 'closed' | 'inProgress' | 'adjusted'>;
  readonly by: string;
  readonly on: IsoDate;
  readonly opinion: string;
}

/** A measure over the units that answer for it. */
export interface MeasureSummary {
  readonly measureId: string;
  /** The lead unit's report stands; with several leads, the first named. Null where none came. */
  readonly standing: MeasureReport | null;
  readonly standingUnitId: string | null;
  readonly reports: readonly { readonly unitId: string; readonly report: MeasureReport }[];
  /** True where the reports do not agree on the status. */
  readonly differs: boolean;
}

export interface TaskSummary {
  readonly taskId: string;
  readonly taskStatus: TaskStatus | null;
  /** Days past its deadline at the as-of date, where it is not done; else null. */
  readonly overdueDays: number | null;
  readonly measures: readonly MeasureSummary[];
  readonly closings: readonly ClosingEntry[];
}

/** A unit's line in the roll-call. */
export interface UnitSummary {
  readonly unitId: string;
  readonly name: string;
  readonly isExpected: boolean;
  readonly roll: 'reported' | 'late' | 'missing';
  readonly dueDate: IsoDate | null;
  /** The day its first return came that was recognised as its own. */
  readonly receivedOn: IsoDate | null;
  /** Of the return that counts; null while none does. */
  readonly revision: number | null;
  readonly submission: number | null;
  readonly returnStatus: ReturnStatus;
}

/** A file's line in 报送登记. */
export interface ReceiptEntry {
  readonly source: MergeSource;
  readonly outcome: FileOutcome;
  readonly returnStatus: ReturnStatus;
  readonly findings: readonly Finding[];
  /** Names it was handed in under; none where it was not read itself. */
  readonly givenAs: readonly string[];
  /** True of a file that was not read itself: a summary brought what it held. */
  readonly isCarried: boolean;
}

/** Files by what became of them; the four add up to `read`. */
export interface FileCounts {
  /** Files as they were handed in; one that came under two names is two, of the same outcome. */
  readonly read: number;
  readonly accepted: number;
  readonly superseded: number;
  readonly undecided: number;
  readonly rejected: number;
}

/** 汇总: what a coordinator signs, every figure with the cells it came from. */
export interface Summary {
  readonly documentIds: readonly string[];
  readonly period: PeriodCode;
  readonly asOf: IsoDate;
  readonly isSample: boolean;
  readonly targets: readonly TargetSummary[];
  readonly tasks: readonly TaskSummary[];
  readonly units: readonly UnitSummary[];
  readonly coverage: Coverage;
  /** Figures that count, of every period the state holds. */
  readonly figures: readonly ReturnFigure[];
  readonly ledger: readonly SummaryLedgerRow[];
  readonly receipts: readonly ReceiptEntry[];
  /** Of the receipts that are not carried. */
  readonly fileCounts: FileCounts;
  readonly conflicts: readonly Extract<KeyOutcome, { kind: 'conflict' }>[];
  readonly findings: readonly Finding[];
}

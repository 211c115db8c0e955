import type { Assessment } from './assessment';
import type { IsoDate, PeriodCode } from './basics';
import type { Finding } from './finding';
import type { FileOutcome, KeyOutcome, MergeSource } from './merged';
import type { MeasureReport, ReturnFigure, ReturnStatus, TaskStatus } from './unitReturn';

/** Who was to report, as the master's 单位 or a list given says. Nothing known is no list. */
export interface Expectation {
  readonly period: PeriodCode;
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly dueDate: IsoDate | null;
    /** Targets and tasks it was issued; null where only the unit is known. */
    readonly targetIds: readonly string[] | null;
    readonly taskIds: readonly string[] | null;
  }[];
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

/** 17家应报，已报11家，逾期3家. Units of one target, or of all. */
export interface Coverage {
  readonly expected: readonly string[];
  readonly reported: readonly string[];
  /** Reported after the due date; among `reported`. */
  readonly late: readonly string[];
  readonly missing: readonly string[];
}

/** One thing that several units count: once in the sum, all of them named. */
export interface JointResult {
  readonly targetId: string;
  /** As normalised by `model/ledgerKey.ts`. */
  readonly key: string;
  readonly unitIds: readonly string[];
}

/** Why a target has no total though figures came in. */
export type NoTotalReason = 'severalReporters' | 'partsMissing';

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
  /** Ledger rows beyond the first of each thing, taken off the sum. */
  readonly duplicates: number;
  readonly jointResults: readonly JointResult[];
  /** Of the units that were to report this target. */
  readonly coverage: Coverage;
  /** How many of the reported figures the value holds. */
  readonly figureCount: number;
  readonly lineage: readonly FigureOrigin[];
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
  readonly receivedOn: IsoDate | null;
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
  readonly receipts: readonly ReceiptEntry[];
  readonly conflicts: readonly Extract<KeyOutcome, { kind: 'conflict' }>[];
  readonly findings: readonly Finding[];
}

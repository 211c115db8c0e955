import type { PlanShare } from '../assess/planShares';
import type { Thresholds } from '../assess/thresholds';
import type { QuotaEntry } from '../check/checkContext';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate } from '../model/basics';
import type { Catalog } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { ClosingEntry, Expectation } from '../model/summary';

/** What a coordinator set beside a target in the master. */
export interface TargetSetting {
  readonly baseline: number | null;
  readonly planStart: IsoDate | null;
  readonly planShares: readonly PlanShare[] | null;
}

/** What a summary is made with, besides the returns. */
export interface SummaryOptions {
  readonly catalog: Catalog;
  /** Null: nobody knows who was to report. */
  readonly expectation: Expectation | null;
  /** Null: the last day of the period. */
  readonly asOf: IsoDate | null;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  /** By target id; the catalog's own where a target has none. */
  readonly settings: ReadonlyMap<string, TargetSetting>;
  /** 销号 by task id, in order. */
  readonly closings: ReadonlyMap<string, readonly ClosingEntry[]>;
  /** 分解, for the rules that hold figures against it. */
  readonly quotas: readonly QuotaEntry[];
  /** What the check of each file found, by SHA-256. */
  readonly fileFindings: ReadonlyMap<string, readonly Finding[]>;
  /** Findings of this merge itself, such as decisions that answer nothing. */
  readonly mergeFindings: readonly Finding[];
  /** Names of the files that were read themselves, by SHA-256; null: all of the state's sources. */
  readonly readFiles: ReadonlyMap<string, readonly string[]> | null;
}

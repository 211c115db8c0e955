import type { IsoDate, Locale, PeriodCode } from './basics';
import type { EntryState, Observation } from './observation';

/** 报表状态 of a return, from its issue to its place in a summary. */
export type ReturnStatus =
  | 'toIssue'
  | 'issued'
  | 'received'
  | 'inReview'
  | 'sentBack'
  | 'resubmitted'
  | 'approved'
  | 'summarised'
  | 'superseded'
  | 'rejected';

/** How a target's figure is entered in a return. */
export type EntryKind = 'cumulative' | 'parts' | 'level';

/** What a return was issued as; every part of it is locked in the workbook. */
export interface ReturnTemplate {
  /** `hubei-2022.2024-Q4.hubei:省科技厅`; with the revision it names one issued file. */
  readonly templateId: string;
  /** 布置版次: 1 at first, raised each time the return is issued again with changes. */
  readonly revision: number;
  readonly schemaVersion: number;
  readonly documentIds: readonly string[];
  readonly unitId: string;
  readonly unitName: string;
  readonly period: PeriodCode;
  readonly dueDate: IsoDate;
  /** Who issues and collects it. */
  readonly issuer: string;
  readonly locale: Locale;
  /** Content hashes of the documents, in the order of `documentIds`. */
  readonly catalogHashes: readonly string[];
  /** True for sample figures: the workbook says 样例 and is never merged with real ones. */
  readonly isSample: boolean;
}

/** Foot of a return: who answers for it. */
export interface ReturnSignature {
  readonly head: string | null;
  readonly reviewer: string | null;
  readonly compiler: string | null;
  readonly phone: string | null;
  readonly reportedOn: IsoDate | null;
}

/** A row of 填报: an observation with what a return asks besides. */
export interface ReturnFigure extends Observation {
  readonly led: number | null;
  readonly tookPart: number | null;
  readonly level: number | null;
  readonly deductReason: string | null;
  readonly entryState: EntryState | null;
}

/** 任务状态. A unit can only say 已完成待核验; closing is the coordinator's. */
export type TaskStatus =
  'notStarted' | 'inProgress' | 'longTerm' | 'doneUnverified' | 'closed' | 'overdue' | 'adjusted';

export type TaskRole = 'lead' | 'shared';

/** A row of 任务: what a unit says of one measure. */
export interface MeasureReport {
  readonly taskId: string;
  readonly measureId: string;
  readonly role: TaskRole;
  readonly taskStatus: TaskStatus | null;
  readonly percent: number | null;
  readonly progressText: string | null;
  readonly output: string | null;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly nextStep: string | null;
  readonly plannedOn: IsoDate | null;
  readonly coordination: string | null;
  readonly completedOn: IsoDate | null;
  readonly evidence: string | null;
  readonly lineage: Observation['lineage'];
}

/** 台账: one thing counted. */
export interface LedgerEntry {
  readonly targetId: string | null;
  /** The words of the 指标 cell, where no target of the return bears them. */
  readonly targetText: string | null;
  readonly item: string | null;
  readonly itemKey: string | null;
  readonly level: string | null;
  readonly action: 'made' | 'revised' | null;
  readonly role: 'led' | 'tookPart' | null;
  readonly firstUnit: string | null;
  readonly otherUnits: string | null;
  readonly publishedOn: IsoDate | null;
  readonly state: 'valid' | 'withdrawn' | null;
  readonly countedPeriod: string | null;
  readonly evidence: string | null;
  readonly explanation: string | null;
  readonly lineage: Observation['lineage'];
}

/** 佐证: a piece of evidence; its file travels beside the workbook. */
export interface EvidenceItem {
  readonly evidenceId: string;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly datedOn: IsoDate | null;
  readonly fileName: string | null;
  readonly lineage: Observation['lineage'];
}

/** 一家单位一期的报表, as read from a workbook. */
export interface UnitReturn {
  readonly template: ReturnTemplate;
  /** 报送次数: 1 at first, raised by the respondent for a corrected return (更正报). */
  readonly submission: number | null;
  readonly signature: ReturnSignature;
  readonly figures: readonly ReturnFigure[];
  readonly measures: readonly MeasureReport[];
  readonly ledger: readonly LedgerEntry[];
  readonly evidence: readonly EvidenceItem[];
}

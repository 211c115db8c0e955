import type { IsoDate, PeriodCode } from '../../model/basics';
import type { CatalogDocument } from '../../model/catalog';
import type { Finding, FindingParams } from '../../model/finding';
import type { ReturnContent, ReturnHead } from '../../model/issue';

/** Why a target goes to nobody. */
export type TargetReason =
  | 'ownerUnconfirmed'
  | 'ownerMissing'
  | 'ownerUnknown'
  | 'ownerGeneric'
  | 'unitsNotChosen'
  | 'notDue'
  | 'withdrawn';

/** Reasons that the coordinator has to see to; the others are as they should be. */
const OPEN_REASONS: ReadonlySet<TargetReason> = new Set([
  'ownerUnconfirmed',
  'ownerMissing',
  'ownerUnknown',
  'ownerGeneric',
]);

/** True where a target waits for the coordinator. */
export function isOpenReason(reason: TargetReason): boolean {
  return OPEN_REASONS.has(reason);
}

export interface TargetNotIssued {
  readonly targetId: string;
  readonly reason: TargetReason;
  /** `name`: the name that stands for no unit. */
  readonly params: FindingParams;
}

/** Why a unit of 单位 gets no return. */
export type UnitReason = 'notChosen' | 'nothingToReport' | 'dueDateInvalid' | 'rowRepeated';

export interface UnitNotIssued {
  readonly unitId: string;
  readonly name: string;
  readonly reason: UnitReason;
}

export type ChangeCode =
  | 'firstIssue'
  | 'targetsAdded'
  | 'targetsRemoved'
  | 'tasksAdded'
  | 'tasksRemoved'
  | 'roleChanged'
  | 'quotaChanged'
  | 'planChanged'
  | 'previousChanged'
  | 'dueDateChanged'
  | 'unitRenamed'
  | 'issuerChanged'
  | 'catalogChanged'
  | 'otherChanged';

/** What is new in a return issued again; `items` are targets, tasks or documents, as shown. */
export interface IssueChange {
  readonly code: ChangeCode;
  readonly items: readonly string[];
}

/** A row of 单位 for the period, as it stands. */
export interface UnitRow {
  readonly row: number;
  readonly unitId: string;
  readonly name: string;
  /** Null where neither yes nor no is said. */
  readonly isIssued: boolean | null;
  /** Null where the cell holds no day. */
  readonly dueDate: IsoDate | null;
  /** False where the cell is empty and `dueDate` the calendar's. */
  readonly hasOwnDueDate: boolean;
  readonly returnState: string;
  readonly templateId: string;
  readonly revision: number | null;
  readonly issuedOn: IsoDate | null;
  readonly changes: string;
  readonly contentHash: string;
  readonly issuedContent: string;
}

/** One return to write, with what the master records of it. */
export interface ReturnIssue {
  readonly unit: UnitRow;
  readonly content: ReturnContent;
  readonly head: ReturnHead;
  readonly contentHash: string;
  /** What was issued, in the form that the next issue compares itself with. */
  readonly digest: string;
  /** Empty where the return is the one that was issued before. */
  readonly changes: readonly IssueChange[];
}

/** Everything an issue would do, before a byte is written. */
export interface IssuePlan {
  readonly period: PeriodCode;
  readonly returns: readonly ReturnIssue[];
  readonly targetsNotIssued: readonly TargetNotIssued[];
  readonly unitsNotIssued: readonly UnitNotIssued[];
  /** Targets whose owners are implied and were taken as they are. */
  readonly acceptedImplied: readonly string[];
  /** Targets that one unit reports, and several could: the first named does. */
  readonly firstNamedOnly: readonly string[];
  /** Names in task lists and beside owners that only a coordinator can map to a unit. */
  readonly unmappedNames: readonly string[];
  /** Of the cells of 分解 and 单位 that could not be taken. */
  readonly findings: readonly Finding[];
}

export interface IssueOptions {
  readonly period: PeriodCode;
  readonly acceptsImplied: boolean;
  readonly includesArchived: boolean;
  /** 布置单位, as it stands on the head of the returns; `''` where nobody has said. */
  readonly issuer: string;
  readonly isSample: boolean;
  readonly hashOf: (document: CatalogDocument) => string;
}

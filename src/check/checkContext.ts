import type { Assessment } from '../model/assessment';
import type { IsoDate, PeriodCode } from '../model/basics';
import type { Indicator, Measure, PolicyDocument, Target, Task } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { Lineage, Observation } from '../model/observation';
import type {
  EvidenceItem,
  LedgerEntry,
  MeasureReport,
  ReturnFigure,
  ReturnSignature,
  ReturnTemplate,
} from '../model/unitReturn';

/** What a finding can stand on: a record with its place in a sheet. */
export interface Placed {
  readonly lineage: Lineage;
}

/** A measure with the task it belongs to. */
export interface KnownMeasure {
  readonly task: Task;
  readonly measure: Measure;
}

/** A row of 分解: what the coordinator asks of a unit, for a period or for the whole plan. */
export interface QuotaEntry extends Placed {
  readonly targetId: string;
  readonly unitId: string;
  readonly period: PeriodCode | null;
  readonly quota: number | null;
  readonly plan: number | null;
}

/** Whose row it is, and of which period; absent where the workbook is one unit's of one period. */
export interface Owned {
  readonly unitId?: string | null;
  readonly period?: PeriodCode | null;
}

export type OwnedMeasure = MeasureReport & Owned;
export type OwnedEntry = LedgerEntry & Owned;

/** 销号 of a task or measure: the coordinator's word that it is done. */
export interface TaskClosing extends Placed {
  readonly taskId: string;
  readonly verifiedBy: string | null;
  readonly verifiedOn: IsoDate | null;
}

/** The row of 目标 that shows a target. */
export interface TargetRow extends Placed {
  readonly targetId: string;
}

/** The roll of those who are to report. */
export interface ExpectedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly period: PeriodCode;
  readonly dueDate: IsoDate | null;
}

/** A return as level 3 sees it: whose it is, and of which file. */
export interface ReceivedReturn extends Placed {
  readonly template: ReturnTemplate;
  readonly submission: number | null;
}

/**
 * What the rules look at: one workbook, or several merged. Lists are empty where a workbook has no
 * such table; `evidence` and `signature` are null there, since an empty list of evidence is a
 * statement and a missing one is not.
 */
export interface CheckContext {
  readonly kind: 'master' | 'return' | 'merged';
  /** The period being reported; null for a master without figures. */
  readonly period: PeriodCode | null;
  readonly asOf: IsoDate | null;
  readonly targets: ReadonlyMap<string, Target>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  /** By target id; empty where there is no sheet of targets. */
  readonly targetRows: ReadonlyMap<string, TargetRow>;
  /** Members of the groups that also report as one, by unit id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly measuresById: ReadonlyMap<string, KnownMeasure>;
  /** Every period's; the rows of a return are of one period. */
  readonly figures: readonly ReturnFigure[];
  /** Figures of earlier periods that stand elsewhere: an earlier summary, earlier returns. */
  readonly earlier: readonly Observation[];
  readonly measures: readonly OwnedMeasure[];
  /** What was said of the measures in the period before. */
  readonly earlierMeasures: readonly OwnedMeasure[];
  /** Tasks that are closed. */
  readonly closings: readonly TaskClosing[];
  readonly ledger: readonly OwnedEntry[];
  readonly evidence: readonly EvidenceItem[] | null;
  readonly signature: (ReturnSignature & Placed) | null;
  readonly quotas: readonly QuotaEntry[];
  readonly expectedUnits: readonly ExpectedUnit[];
  readonly returns: readonly ReceivedReturn[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** What reading the workbook found already: levels 0 and 1. */
  readonly reading: readonly Finding[];
  /** What 审核 holds to explain findings, by `findingKey`. */
  readonly explanations: ReadonlyMap<string, string>;
  /** A1 form; null where the record's table has no such column. */
  readonly cellOf: (record: Placed, key: string) => string | null;
}

const EMPTY: CheckContext = {
  kind: 'master',
  period: null,
  asOf: null,
  targets: new Map(),
  indicators: new Map(),
  documents: new Map(),
  targetRows: new Map(),
  groups: new Map(),
  measuresById: new Map(),
  figures: [],
  earlier: [],
  measures: [],
  earlierMeasures: [],
  closings: [],
  ledger: [],
  evidence: null,
  signature: null,
  quotas: [],
  expectedUnits: [],
  returns: [],
  assessments: new Map(),
  reading: [],
  explanations: new Map(),
  cellOf: () => null,
};

/** A context of what is there; all else is empty. */
export function buildCheckContext(
  parts: Pick<CheckContext, 'kind' | 'cellOf'> & Partial<CheckContext>,
): CheckContext {
  return { ...EMPTY, ...parts };
}

import type { Assessment } from '../model/assessment';
import type { IsoDate, PeriodCode } from '../model/basics';
import type { Indicator, Measure, Target, Task } from '../model/catalog';
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
  readonly measuresById: ReadonlyMap<string, KnownMeasure>;
  /** Every period's; the rows of a return are of one period. */
  readonly figures: readonly ReturnFigure[];
  /** Figures of earlier periods that stand elsewhere: an earlier summary, earlier returns. */
  readonly earlier: readonly Observation[];
  readonly measures: readonly MeasureReport[];
  readonly earlierMeasures: readonly MeasureReport[];
  readonly ledger: readonly LedgerEntry[];
  readonly evidence: readonly EvidenceItem[] | null;
  readonly signature: (ReturnSignature & Placed) | null;
  readonly quotas: readonly QuotaEntry[];
  readonly expectedUnits: readonly ExpectedUnit[];
  readonly returns: readonly ReceivedReturn[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** What reading the workbook found already: levels 0 and 1. */
  readonly reading: readonly Finding[];
  /** A1 form; null where the record's table has no such column. */
  readonly cellOf: (record: Placed, key: string) => string | null;
}

const EMPTY: CheckContext = {
  kind: 'master',
  period: null,
  asOf: null,
  targets: new Map(),
  indicators: new Map(),
  measuresById: new Map(),
  figures: [],
  earlier: [],
  measures: [],
  earlierMeasures: [],
  ledger: [],
  evidence: null,
  signature: null,
  quotas: [],
  expectedUnits: [],
  returns: [],
  assessments: new Map(),
  reading: [],
  cellOf: () => null,
};

/** A context of what is there; all else is empty. */
export function buildCheckContext(
  parts: Pick<CheckContext, 'kind' | 'cellOf'> & Partial<CheckContext>,
): CheckContext {
  return { ...EMPTY, ...parts };
}

/** A row of 数据 as the rules take it: without what only a return asks. */
export function toReturnFigure(observation: Observation): ReturnFigure {
  return { led: null, tookPart: null, level: null, deductReason: null, ...observation };
}

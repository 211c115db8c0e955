import { loadCatalog } from '../catalog/loadCatalog';
import type { Thresholds } from '../assess/thresholds';
import { readMaster } from '../layout/readMaster';
import { readUnitReturn } from '../layout/return/readUnitReturn';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import type { Finding, Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import { urgencyOf } from '../model/progressOrder';
import { asOfOf, assessMaster, type TargetProgress } from './assessMaster';
import { kindOf } from './checkFlow';

export interface AssessRequest {
  /** Null: as the workbook says. */
  readonly method: AssessmentMethod | null;
  /** Null: the workbook's, else the end of its last reference period. */
  readonly asOf: IsoDate | null;
  readonly includesArchived: boolean;
  /** Language of the sentences. */
  readonly locale: Locale;
}

export interface AssessedWorkbook {
  readonly kind: 'assessed';
  readonly asOf: IsoDate;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  /** Most urgent first, by gap within; see `progressOrder`. */
  readonly targets: readonly TargetProgress[];
  /** Targets of archived documents that were not asked for. */
  readonly archivedLeftOut: number;
  /** Where the workbook could not be taken as it stands: figures, settings, tables. */
  readonly findings: readonly Finding[];
}

export type AssessOutcome =
  | AssessedWorkbook
  /** Words of `cli.assessing.problems`. */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly findings: readonly Finding[] };

function refuse(
  code: string,
  params: Problem['params'] = {},
  findings: readonly Finding[] = [],
): AssessOutcome {
  return { kind: 'refused', problem: { code, params }, findings };
}

/** A figure that was not taken, or a table that is not as it was made; `check` tells of the rest. */
function isInTheWay({ severity, level }: Finding): boolean {
  return severity === 'hard' || level === 0;
}

function compareUrgency({ assessment: a }: TargetProgress, { assessment: b }: TargetProgress) {
  const byUrgency = urgencyOf(a.progressStatus) - urgencyOf(b.progressStatus);
  if (byUrgency !== 0 || a.gap === b.gap) return byUrgency;
  return (a.gap ?? Infinity) < (b.gap ?? Infinity) ? -1 : 1;
}

/**
 * Assess: workbook -> layout -> assess, by the workbook's own settings where nothing else is asked
 * for. Takes a master or a summary: a return holds one unit's share of a target, which is no measure
 * of the target.
 */
export function assessGrid(grid: WorkbookGrid, request: AssessRequest): AssessOutcome {
  const { documents } = loadCatalog();
  const kind = kindOf(grid);
  if (kind === 'return') {
    const { unitReturn } = readUnitReturn(grid, documents);
    return refuse('returnGiven', { unit: unitReturn?.template.unitName ?? '' });
  }
  const reading = kind === 'unknown' ? null : readMaster(grid, documents);
  if (reading === null) return refuse('notOurs');
  const findings = reading.findings.filter(isInTheWay);
  const method = request.method ?? reading.method;
  const asked = { ...reading, method, asOf: request.asOf ?? reading.asOf };
  const asOf = asOfOf(asked);
  if (reading.targetInputs.size === 0) return refuse('nothingLoaded', {}, findings);
  if (asOf === '') return refuse('noDay', {}, findings);
  const all = assessMaster(asked, documents, request.locale);
  const targets = all.filter(({ isArchived }) => request.includesArchived || !isArchived);
  return {
    kind: 'assessed',
    asOf,
    method,
    thresholds: reading.thresholds,
    targets: targets.sort(compareUrgency),
    archivedLeftOut: all.length - targets.length,
    findings,
  };
}

import type { Thresholds } from '../assess/thresholds';
import { commandLineLimits } from '../host/xlsx/readLimits';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { readUnitReturn } from '../layout/return/readUnitReturn';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import type { Finding, Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import { urgencyOf } from '../model/progressOrder';
import { asOfOf, assessMaster, type TargetProgress } from './assessMaster';
import { kindOf } from './checkFlow';
import { checkMaster } from './checkMaster';
import { openWorkbookFile, type OpenedFile } from './workbookFiles';
import { catalogOf } from './workbookCatalog';

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

/** The highest level whose rules look at a series by itself, and so at what is assessed. */
const SERIES_LEVEL = 2;

/**
 * What keeps the assessment from resting on the workbook as it stands: a file, table, setting or
 * figure that was not taken, or one that must be corrected (two figures of one key are added up).
 * Of tasks, owners and units, and of what is only to be explained, `check` tells.
 */
function findObstacles(
  grid: WorkbookGrid,
  reading: MasterReading,
  progress: readonly TargetProgress[],
): readonly Finding[] {
  const { tasks, owners, units } = reading.tables;
  const aside = new Set([tasks, owners, units].map((table) => table?.sheet.title));
  const assessments = new Map(progress.map(({ target, assessment }) => [target.id, assessment]));
  return checkMaster(grid, reading, assessments).findings.filter(({ severity, level, sheet }) => {
    if (level === 0) return true;
    return severity === 'hard' && level <= SERIES_LEVEL && !aside.has(sheet ?? '');
  });
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
  const { documents } = catalogOf(grid);
  const kind = kindOf(grid);
  if (kind === 'return') {
    const { unitReturn } = readUnitReturn(grid, documents);
    return refuse('returnGiven', { unit: unitReturn?.template.unitName ?? '' });
  }
  const reading = kind === 'unknown' ? null : readMaster(grid, documents);
  if (reading === null) return refuse('notOurs');
  const method = request.method ?? reading.method;
  const asked = { ...reading, method, asOf: request.asOf ?? reading.asOf };
  const asOf = asOfOf(asked);
  const all = assessMaster(asked, request.locale);
  const findings = findObstacles(grid, reading, all);
  if (reading.targetInputs.size === 0) return refuse('nothingLoaded', {}, findings);
  if (asOf === '') return refuse('noDay', {}, findings);
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

/** The same for a file, by the limits of the command line; or why it cannot be read. */
export async function assessFile(
  bytes: Uint8Array,
  file: string,
  request: AssessRequest,
): Promise<AssessOutcome | Extract<OpenedFile, { kind: 'problem' }>> {
  const opened = await openWorkbookFile(bytes, file, commandLineLimits);
  return opened.kind === 'grid' ? assessGrid(opened.grid, request) : opened;
}

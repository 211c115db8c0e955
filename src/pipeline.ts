/**
 * Read first. The product's flows, one function each:
 *
 *   policy text -> extract -> catalog -> layout -> host          (load, issue)
 *   workbook    -> host -> layout -> check -> assess             (validate, highlight)
 *
 * 1 loadDocuments, 2 readWorkbookState, 3 prepareIssue, 4 issueReturns. Issuing and files stand in
 * `pipeline/` and are loaded when they are needed.
 */
import { DEFAULT_THRESHOLDS, type Thresholds } from './assess/thresholds';
import { hashCatalog } from './catalog/hashCatalog';
import { summarizeCatalog } from './catalog/listDocuments';
import { loadCatalog } from './catalog/loadCatalog';
import { HostProblem, type WorkbookHost } from './host/workbookHost';
import { NAMES } from './layout/names';
import { planLoad } from './layout/planLoad';
import { readMaster } from './layout/readMaster';
import type { AssessmentMethod } from './model/assessment';
import type { IsoDate, Locale, PeriodCode } from './model/basics';
import type { Catalog, CatalogDocument, ListedDocument } from './model/catalog';
import type { Finding } from './model/finding';
import type { WorkbookGrid } from './model/grid';
import type { PrepareRequest } from './layout/issue/prepareIssue';
import { asOfOf, assessMaster, type TargetProgress } from './pipeline/assessMaster';
import { checkMaster } from './pipeline/checkMaster';
import {
  applySettings,
  clearOutdatedColumns,
  methodColumnsState,
  type MethodColumnsState,
  type MethodOutcome,
} from './pipeline/methodFlow';
import type { IssueOutcome, IssueRequest } from './pipeline/issueFlow';
import type { PrepareOutcome } from './pipeline/prepareFlow';
import { listDueTasks, type DueTask } from './pipeline/taskStates';
import { findStrangeVersions } from './pipeline/ownVersions';
import { catalogOf, joinCatalogs, ownPart } from './pipeline/workbookCatalog';

export type { Thresholds } from './assess/thresholds';
export { connectOffice } from './pipeline/startPane';
export type { TargetProgress } from './pipeline/assessMaster';
export type { DueTask } from './pipeline/taskStates';
export type { RelatedTarget } from './pipeline/relatedTargets';
export type { MethodColumnsState, MethodOutcome } from './pipeline/methodFlow';

export interface LoadRequest {
  readonly documentIds: readonly string[];
  readonly period: PeriodCode;
  /** Documents that are not built in, asked for among `documentIds`; null where there are none. */
  readonly own?: Catalog | null;
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

export interface WorkbookState {
  /** `empty`: nothing of ours is loaded yet. */
  readonly kind: 'empty' | 'master';
  readonly locale: Locale;
  readonly documentIds: readonly string[];
  readonly periods: readonly PeriodCode[];
  readonly asOf: IsoDate | null;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  /** `outdated`: the sheet's columns of another method no longer fit, see `clearOutdatedMethod`. */
  readonly methodColumns: MethodColumnsState;
  /** Documents the workbook brought along, which are not built in. */
  readonly ownDocuments: readonly ListedDocument[];
  readonly targets: readonly TargetProgress[];
  /** Tasks overdue or due within a quarter, the longest overdue first. */
  readonly dueTasks: readonly DueTask[];
  /** What is wrong with the figures as typed, and with the tables as they stand. */
  readonly findings: readonly Finding[];
}

/** The five documents and the indicators they share. */
export function catalog(): Catalog {
  return loadCatalog();
}

export function documents(): readonly CatalogDocument[] {
  return loadCatalog().documents;
}

/** Load: catalog -> layout -> host. Writes new rows only; entered cells are never touched. */
export async function loadDocuments(
  host: WorkbookHost,
  request: LoadRequest,
): Promise<LoadOutcome> {
  const grid = await host.readGrid();
  const standing = catalogOf(grid);
  const known = joinCatalogs(loadCatalog(), request.own, standing);
  const all = known.documents;
  const reading = readMaster(grid, all);
  const strange = request.own && reading ? findStrangeVersions(request.own, standing, reading) : [];
  if (strange.length > 0) return { kind: 'refused', findings: strange };
  const plan = planLoad(
    {
      documents: all.filter((entry) => request.documentIds.includes(entry.document.id)),
      periods: [request.period],
      locale: request.locale,
      asOf: null,
      hashOf: hashCatalog,
      own: ownPart(known, [...(reading?.documentIds ?? []), ...request.documentIds]),
    },
    all,
    grid,
    reading,
    request.takenTitles === 'useOtherTitles',
  );
  const findings = reading?.findings.filter((finding) => finding.level === 0) ?? [];
  if (plan.kind !== 'changes') return plan;
  if (plan.changes.length === 0) return { kind: 'unchanged', findings };
  await host.apply(plan.changes);
  return {
    kind: 'loaded',
    addedTargets: plan.added.targets,
    addedTasks: plan.added.tasks,
    addedDataRows: plan.added.data,
    findings,
  };
}

const EMPTY_STATE: WorkbookState = {
  kind: 'empty',
  locale: 'zh-CN',
  documentIds: [],
  periods: [],
  asOf: null,
  method: 'pace',
  thresholds: DEFAULT_THRESHOLDS,
  methodColumns: 'empty',
  ownDocuments: [],
  targets: [],
  dueTasks: [],
  findings: [],
};

/** Check and assess: host -> layout -> check -> assess. Writes nothing. */
export async function readWorkbookState(
  host: WorkbookHost,
  sentenceLocale: Locale,
): Promise<WorkbookState> {
  const grid = await host.readGrid();
  const all = catalogOf(grid).documents;
  const reading = readMaster(grid, all);
  if (reading === null) return EMPTY_STATE;
  const targets = assessMaster(reading, sentenceLocale);
  const assessments = new Map(targets.map(({ target, assessment }) => [target.id, assessment]));
  return {
    kind: 'master',
    locale: reading.locale,
    documentIds: reading.documentIds,
    periods: reading.periods,
    asOf: reading.asOf,
    method: reading.method,
    thresholds: reading.thresholds,
    methodColumns: methodColumnsState(grid, reading),
    ownDocuments: summarizeCatalog(ownPart(catalogOf(grid), reading.documentIds)),
    targets,
    dueTasks: listDueTasks(reading, all, asOfOf(reading)),
    findings: checkMaster(grid, reading, assessments).findings,
  };
}

/**
 * Writes the as-of date into its named cell; the sheets, the columns of another method and the pane
 * follow. Rejects with `nameMissing` where somebody deleted the name.
 */
export async function setAsOf(host: WorkbookHost, asOf: IsoDate): Promise<void> {
  refuseStranger(await applySettings(host, { asOf }), NAMES.asOf);
}

/** Writes the method into its named cell, and what it says of each target into its columns. */
export async function setMethod(
  host: WorkbookHost,
  method: AssessmentMethod,
): Promise<MethodOutcome> {
  return refuseStranger(await applySettings(host, { method }), NAMES.method);
}

/** Writes the cut-offs and their reading into their named cells; rejects like `setAsOf`. */
export async function setThresholds(
  host: WorkbookHost,
  thresholds: Thresholds,
): Promise<MethodOutcome> {
  return refuseStranger(await applySettings(host, { thresholds }), NAMES.onPace);
}

/** Empties the columns of another method once they are `outdated`; true if they were. */
export async function clearOutdatedMethod(host: WorkbookHost): Promise<boolean> {
  return clearOutdatedColumns(host);
}

function refuseStranger(outcome: MethodOutcome, name: string): MethodOutcome {
  if (outcome.kind === 'notMaster') throw new HostProblem('nameMissing', { name });
  return outcome;
}

/** Prepare an issue in the open workbook: adds 单位 and 分解, or what they lack. */
export async function prepareIssue(
  host: WorkbookHost,
  request: PrepareRequest,
): Promise<PrepareOutcome> {
  return (await import('./pipeline/prepareFlow')).prepareIssue(host, request);
}

/** Issue: master -> layout -> returns as files; the caller saves them, then records `masterChanges`. */
export async function issueReturns(
  grid: WorkbookGrid,
  request: IssueRequest,
): Promise<IssueOutcome> {
  return (await import('./pipeline/issueFlow')).issueReturns(grid, request);
}

import { hashCatalog } from '../catalog/hashCatalog';
import { loadCatalog } from '../catalog/loadCatalog';
import { PlanProblem } from '../host/xlsx/planProblem';
import type { WorkbookHost } from '../host/workbookHost';
import { textOf } from '../layout/locateTable';
import { buildReturnContents, type ReturnContents } from '../layout/issue/buildReturnContents';
import { fillSample } from '../layout/issue/fillSample';
import { nameReturnFiles } from '../layout/issue/fileNames';
import type { IssuePlan } from '../layout/issue/issueTypes';
import {
  buildPreparedMaster,
  planPrepare,
  type PrepareRequest,
  type PreparePlan,
} from '../layout/issue/prepareIssue';
import type { PlannedUnits } from '../layout/issue/planUnits';
import { recordIssue } from '../layout/issue/recordIssue';
import { latestUnitPeriod } from '../layout/issue/unitRows';
import { NAMES } from '../layout/names';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { valueOfName } from '../layout/readNames';
import { buildReturnPlan } from '../layout/return/buildReturnPlan';
import type { IsoDate, Locale, PeriodCode } from '../model/basics';
import type { Finding, FindingParams, Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { IssuedFile } from '../model/issue';
import type { WorkbookChange, WorkbookPlan } from '../model/plan';
import type { ReturnTemplate } from '../model/unitReturn';

export interface MasterFileRequest extends PrepareRequest {
  readonly documentIds: readonly string[];
  readonly locale: Locale;
  /** Null: the last day of the period. */
  readonly asOf: IsoDate | null;
  /** Sample figures: every workbook that comes of it says so. */
  readonly isSample: boolean;
}

export interface MasterFile {
  readonly bytes: Uint8Array;
  readonly units: PlannedUnits;
}

/** A custom property that marks the master, and through it all returns, as samples. */
const SAMPLE_PROPERTY = 'dabiaoIsSample';

/** Prepare, as a file: catalog -> layout -> host. A new master with 单位 and 分解. */
export async function writePreparedMaster(request: MasterFileRequest): Promise<MasterFile> {
  const { documentIds, locale, asOf, period } = request;
  const all = loadCatalog().documents;
  const documents = all.filter(({ document }) => documentIds.includes(document.id));
  const master = { documents, periods: [period], locale, asOf, hashOf: hashCatalog };
  const { plan, units } = buildPreparedMaster(master, request);
  const marked: WorkbookPlan = request.isSample
    ? { ...plan, properties: { ...plan.properties, [SAMPLE_PROPERTY]: '1' } }
    : plan;
  return { bytes: await writePlan(marked), units };
}

export type PrepareOutcome = PreparePlan | Refusal;

/** Prepare, in the open workbook: adds what 单位 and 分解 lack; entered cells stay. */
export async function prepareIssue(
  host: WorkbookHost,
  request: PrepareRequest,
): Promise<PrepareOutcome> {
  const all = loadCatalog().documents;
  const grid = await host.readGrid();
  const reading = readMaster(grid, all);
  const refusal = refuseMaster(grid, reading);
  if (refusal !== null || reading === null) return refusal ?? refuse('notOurs');
  const plan = planPrepare(grid, reading, all, request);
  if (plan.kind === 'changes' && plan.changes.length > 0) await host.apply(plan.changes);
  return plan;
}

export interface IssueRequest {
  /** Null: the latest period 单位 has. */
  readonly period: PeriodCode | null;
  readonly acceptsImplied: boolean;
  readonly includesArchived: boolean;
  /** Null: as the cell beside the title of 单位 says. */
  readonly issuer: string | null;
  /** Day of issue; the clock is the caller's. */
  readonly issuedOn: IsoDate;
}

export type Refusal = {
  readonly kind: 'refused';
  /** Words of `files.writing` where a return could not be written, of `issueProblems` else. */
  readonly problem: Problem;
  readonly isWriting: boolean;
  readonly findings: readonly Finding[];
};

export type IssueOutcome =
  | {
      readonly kind: 'issued';
      readonly files: readonly IssuedFile[];
      /** To be applied to the master once the files are safe. */
      readonly masterChanges: readonly CellsChange[];
      readonly report: IssuePlan;
      readonly isSample: boolean;
      readonly locale: Locale;
    }
  | Refusal;

export type CellsChange = Extract<WorkbookChange, { kind: 'writeCells' }>;

function refuse(
  code: string,
  params: FindingParams = {},
  findings: readonly Finding[] = [],
): Refusal {
  return { kind: 'refused', problem: { code, params }, isWriting: false, findings };
}

/** Why a workbook is no master to issue from; null where it is one. */
function refuseMaster(grid: WorkbookGrid, reading: MasterReading | null): Refusal | null {
  if (reading === null) return refuse('notOurs');
  const kind = textOf(valueOfName(grid, NAMES.kind)) || grid.properties['dabiaoKind'];
  if (kind !== undefined && kind !== '' && kind !== 'master') return refuse('notAMaster');
  const newer = reading.findings.filter(({ code }) => code === 'schemaTooNew');
  return newer.length > 0 ? refuse('masterUnreadable', {}, newer) : null;
}

/** What an issue would do: read, decide, compare with what was issued before. Writes nothing. */
export function planIssue(
  grid: WorkbookGrid,
  request: IssueRequest,
):
  | {
      readonly kind: 'planned';
      readonly contents: ReturnContents;
      readonly masterChanges: readonly CellsChange[];
      readonly locale: Locale;
    }
  | Refusal {
  const all = loadCatalog().documents;
  const reading = readMaster(grid, all);
  const refusal = refuseMaster(grid, reading);
  if (refusal !== null || reading === null) return refusal ?? refuse('notOurs');
  const { units } = reading.tables;
  if (!units) return refuse('unitsMissing');
  const blocking = units.findings.filter(({ code }) => {
    return code === 'columnMissing' || code === 'columnContradiction' || code === 'rowsBelowTable';
  });
  if (blocking.length > 0) return refuse('masterUnreadable', {}, blocking);
  const period = request.period ?? latestUnitPeriod(units);
  if (period === null) return refuse('noPeriod');
  const contents = buildReturnContents(reading, units, all, {
    period,
    acceptsImplied: request.acceptsImplied,
    includesArchived: request.includesArchived,
    issuer: request.issuer ?? textOf(valueOfName(grid, NAMES.issuer)),
    isSample: isSampleMaster(grid),
    hashOf: hashCatalog,
  });
  if (contents.returns.length === 0 && contents.unitsNotIssued.length === 0) {
    return refuse('noUnits', { period });
  }
  const record = recordIssue(contents, reading, units, request.issuedOn);
  if (record.findings.length > 0) return refuse('masterUnreadable', {}, record.findings);
  const { locale } = reading;
  return { kind: 'planned', contents, masterChanges: record.changes as CellsChange[], locale };
}

/** Issue: master -> layout -> returns as files, with what the master is to record of them. */
export async function issueReturns(
  grid: WorkbookGrid,
  request: IssueRequest,
): Promise<IssueOutcome> {
  const planned = planIssue(grid, request);
  if (planned.kind === 'refused') return planned;
  const { contents, masterChanges, locale } = planned;
  const names = nameReturnFiles(
    contents.period,
    contents.returns.map(({ unit }) => unit.name),
  );
  const files: IssuedFile[] = [];
  try {
    for (const [index, { content, head }] of contents.returns.entries()) {
      const bytes = await writePlan(buildReturnPlan(content, head));
      files.push(nameFile(names[index] ?? '', content.template, bytes));
    }
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    return { kind: 'refused', problem: error.problem, isWriting: true, findings: [] };
  }
  const isSample = isSampleMaster(grid);
  return { kind: 'issued', files, masterChanges, report: contents, isSample, locale };
}

/** Some returns of a sample master as units would send them back, with made-up figures. */
export async function fillSampleReturns(
  grid: WorkbookGrid,
  request: IssueRequest,
  count: number,
): Promise<IssuedFile[]> {
  const planned = planIssue(grid, request);
  if (planned.kind === 'refused' || !isSampleMaster(grid)) return [];
  const { returns, period } = planned.contents;
  const filled = returns.filter(({ content }) => content.targets.length > 0).slice(0, count);
  const names = nameReturnFiles(
    period,
    filled.map(({ unit }) => unit.name),
  );
  const files: IssuedFile[] = [];
  for (const [index, { content, head }] of filled.entries()) {
    const bytes = await writePlan(fillSample(buildReturnPlan(content, head), content));
    files.push(nameFile(names[index] ?? '', content.template, bytes));
  }
  return files;
}

function nameFile(
  fileName: string,
  { templateId, revision, unitId }: ReturnTemplate,
  bytes: Uint8Array,
): IssuedFile {
  return { fileName, unitId, templateId, revision, bytes };
}

function isSampleMaster(grid: WorkbookGrid): boolean {
  return grid.properties[SAMPLE_PROPERTY] === '1';
}

/** Loaded when it is needed: the pane's first page carries no writer of files. */
async function writePlan(plan: WorkbookPlan): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../host/xlsx/writeWorkbook');
  return writeWorkbook(plan);
}

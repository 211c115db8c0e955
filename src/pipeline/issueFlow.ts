import { hashCatalog } from '../catalog/hashCatalog';
import { PlanProblem } from '../host/xlsx/planProblem';
import { buildReturnContents, type ReturnContents } from '../layout/issue/buildReturnContents';
import { fillSample } from '../layout/issue/fillSample';
import { nameReturnFiles } from '../layout/issue/fileNames';
import type { IssuePlan } from '../layout/issue/issueTypes';
import { recordIssue } from '../layout/issue/recordIssue';
import { latestUnitPeriod } from '../layout/issue/unitRows';
import { textOf } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import { readMaster } from '../layout/readMaster';
import { valueOfName } from '../layout/readNames';
import { buildReturnPlan } from '../layout/return/buildReturnPlan';
import type { IsoDate, Locale, PeriodCode } from '../model/basics';
import type { WorkbookGrid } from '../model/grid';
import type { IssuedFile, ReturnContent, ReturnHead } from '../model/issue';
import type { WorkbookChange, WorkbookPlan } from '../model/plan';
import type { ReturnTemplate } from '../model/unitReturn';
import { isSampleMaster, refuse, refuseMaster, writePlan, type Refusal } from './masterFile';
import { bringAlong, catalogOf, ownPart } from './workbookCatalog';

export { describeChanges } from '../layout/issue/compareIssues';
export { isOpenReason } from '../layout/issue/issueTypes';

export interface IssueRequest {
  /** Null: the latest period 单位 has. */
  readonly period: PeriodCode | null;
  readonly acceptsImplied: boolean;
  readonly includesArchived: boolean;
  /** Null or blank: as the cell beside the title of 单位 says. */
  readonly issuer: string | null;
  /** Day of issue; the clock is the caller's. */
  readonly issuedOn: IsoDate;
}

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
  const all = catalogOf(grid).documents;
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
    issuer: request.issuer?.trim() || textOf(valueOfName(grid, NAMES.issuer)),
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

/**
 * Issue: master -> layout -> returns as files, with what the master is to record of them.
 * `onProgress` is waited for after each file, so that a window can be drawn meanwhile.
 */
export async function issueReturns(
  grid: WorkbookGrid,
  request: IssueRequest,
  onProgress?: (done: number, total: number) => Promise<void>,
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
      const bytes = await writePlan(planReturn(grid, content, head));
      files.push(nameFile(names[index] ?? '', content.template, bytes));
      await onProgress?.(files.length, contents.returns.length);
    }
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    return { kind: 'refused', problem: error.problem, isWriting: true, findings: [] };
  }
  const isSample = isSampleMaster(grid);
  return { kind: 'issued', files, masterChanges, report: contents, isSample, locale };
}

function planReturn(grid: WorkbookGrid, content: ReturnContent, head: ReturnHead): WorkbookPlan {
  const own = ownPart(catalogOf(grid), content.template.documentIds);
  return bringAlong(buildReturnPlan(content, head), own);
}

/** Some returns of a sample master as units would send them back, those with figures first, all made up. */
export async function fillSampleReturns(
  grid: WorkbookGrid,
  request: IssueRequest,
  count: number,
): Promise<IssuedFile[]> {
  const planned = planIssue(grid, request);
  if (planned.kind === 'refused' || !isSampleMaster(grid)) return [];
  const { returns, period } = planned.contents;
  const hasFigures = ({ content }: (typeof returns)[number]) => content.targets.length > 0;
  const ordered = [...returns.filter(hasFigures), ...returns.filter((one) => !hasFigures(one))];
  const filled = ordered.slice(0, count);
  const names = nameReturnFiles(
    period,
    filled.map(({ unit }) => unit.name),
  );
  const files: IssuedFile[] = [];
  for (const [index, { content, head }] of filled.entries()) {
    const bytes = await writePlan(fillSample(planReturn(grid, content, head), content));
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

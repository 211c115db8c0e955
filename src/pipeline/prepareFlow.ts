import { hashCatalog } from '../catalog/hashCatalog';
import { loadCatalog } from '../catalog/loadCatalog';
import type { WorkbookHost } from '../host/workbookHost';
import { documentsInForce } from '../layout/issue/issueScope';
import { markSample } from '../layout/issue/markSample';
import type { PlannedUnits } from '../layout/issue/planUnits';
import {
  buildPreparedMaster,
  planPrepare,
  type PreparePlan,
  type PrepareRequest,
} from '../layout/issue/prepareIssue';
import { readMaster } from '../layout/readMaster';
import type { IsoDate, Locale, PeriodCode } from '../model/basics';
import type { Catalog } from '../model/catalog';
import type { WorkbookPlan } from '../model/plan';
import { refuse, refuseMaster, SAMPLE_PROPERTY, writePlan, type Refusal } from './masterFile';
import { catalogOf, joinCatalogs, ownPart } from './workbookCatalog';

export { readUnitList, type ListedUnit } from '../layout/issue/unitList';
export type { PreviousSource } from '../layout/issue/bringInPrevious';
export type { PrepareRequest } from '../layout/issue/prepareIssue';

export interface MasterFileRequest extends PrepareRequest {
  readonly documentIds: readonly string[];
  /** Documents that are not built in, asked for among `documentIds`. */
  readonly own?: Catalog | null;
  readonly locale: Locale;
  /** Null: the last day of the period. */
  readonly asOf: IsoDate | null;
  /** Sample figures: every workbook that comes of it says so. */
  readonly isSample: boolean;
}

export interface MasterFile {
  readonly bytes: Uint8Array;
  readonly units: PlannedUnits;
  /** 上期累计 taken from an earlier summary. */
  readonly previousTotals: number;
}

/** Documents past their last horizon in that period: they are not issued unless asked for. */
export function listArchived(
  documentIds: readonly string[],
  period: PeriodCode,
  own: Catalog | null = null,
): readonly string[] {
  const known = joinCatalogs(loadCatalog(), own);
  const asked = known.documents.filter(({ document }) => documentIds.includes(document.id));
  const inForce = documentsInForce(asked, period, false);
  return asked.filter((entry) => !inForce.includes(entry)).map(({ document }) => document.id);
}

/** Prepare, as a file: catalog -> layout -> host. A new master with 单位 and 分解. */
export async function writePreparedMaster(request: MasterFileRequest): Promise<MasterFile> {
  const { documentIds, locale, asOf, period } = request;
  const known = joinCatalogs(loadCatalog(), request.own);
  const documents = known.documents.filter(({ document }) => documentIds.includes(document.id));
  const own = ownPart(known, documentIds);
  const master = { documents, periods: [period], locale, asOf, hashOf: hashCatalog, own };
  const { plan, ...made } = buildPreparedMaster(master, request);
  const marked: WorkbookPlan = request.isSample
    ? { ...markSample(plan), properties: { ...plan.properties, [SAMPLE_PROPERTY]: '1' } }
    : plan;
  return { bytes: await writePlan(marked), ...made };
}

export type PrepareOutcome = PreparePlan | Refusal;

/** Prepare, in the open workbook: adds what 单位 and 分解 lack; entered cells stay. */
export async function prepareIssue(
  host: WorkbookHost,
  request: PrepareRequest,
): Promise<PrepareOutcome> {
  const grid = await host.readGrid();
  const all = catalogOf(grid).documents;
  const reading = readMaster(grid, all);
  const refusal = refuseMaster(grid, reading);
  if (refusal !== null || reading === null) return refusal ?? refuse('notOurs');
  const plan = planPrepare(grid, reading, all, request);
  if (plan.kind === 'changes' && plan.changes.length > 0) await host.apply(plan.changes);
  return plan;
}

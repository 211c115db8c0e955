import { DEFAULT_THRESHOLDS } from '../assess/thresholds';
import { hashCatalog } from '../catalog/hashCatalog';
import { indexUnits } from '../layout/issue/unitIndex';
import { SCHEMA_VERSION } from '../layout/names';
import type { Locale } from '../model/basics';
import type { WorkbookPlan } from '../model/plan';
import type { Summary } from '../model/summary';
import type { ReturnTemplate } from '../model/unitReturn';
import { buildSummaryPlan } from '../summary/plan/buildSummaryPlan';
import type { MergeBasis } from './mergeExpectation';
import type { MergedFiles } from './mergeFiles';
import { writePlan } from './masterFile';
import { bringAlong, catalogOfMerge, ownPart } from './workbookCatalog';

/** What a summary's workbook is written from. */
export interface SummaryFileRequest {
  readonly merged: MergedFiles;
  readonly summary: Summary;
  /** The master's, where there is one. */
  readonly basis: MergeBasis | null;
  readonly locale: Locale;
}

/**
 * Who makes the summary, in the form of a return, so that the level above finds it on its roll: the
 * unit that issued the returns. Null where nobody is named.
 */
export function findMaker({
  summary,
  merged,
  basis,
}: Pick<SummaryFileRequest, 'summary' | 'merged' | 'basis'>): ReturnTemplate | null {
  const templates = summary.receipts.flatMap(({ source, outcome }) =>
    source.template !== null && outcome !== 'rejected' ? [source.template] : [],
  );
  const own = templates.filter(({ issuer, period }) => {
    return issuer.trim() !== '' && period === summary.period;
  });
  const issuers = [...new Set(own.map(({ issuer }) => issuer.trim()))].sort();
  const [issuer] = issuers;
  if (issuer === undefined) return null;
  const documents = catalogOfMerge(merged, basis).documents.filter(({ document }) => {
    return summary.documentIds.includes(document.id);
  });
  const jurisdiction = documents[0]?.document.jurisdiction ?? '';
  const resolved = indexUnits(documents).resolve(issuer, jurisdiction);
  const known = resolved.kind === 'units' ? resolved.unitIds[0] : undefined;
  const unitId = known ?? `${jurisdiction}:${issuer}`;
  const dueDate = own.reduce((last, one) => (one.dueDate > last ? one.dueDate : last), '');
  return {
    templateId: `${summary.documentIds.join('+')}.${summary.period}.${unitId}`,
    revision: 1,
    schemaVersion: SCHEMA_VERSION,
    documentIds: summary.documentIds,
    unitId,
    unitName: issuer,
    period: summary.period,
    dueDate,
    issuer,
    locale: own[0]?.locale ?? 'zh-CN',
    catalogHashes: documents.map(hashCatalog),
    isSample: summary.isSample,
  };
}

/**
 * A merge as the plan of a workbook: summary -> layout. After `rowsASheet` rows, a million where none is
 * given, 数据 goes on in another sheet.
 */
export function planSummary(request: SummaryFileRequest, rowsASheet?: number): WorkbookPlan {
  const { merged, summary, basis, locale } = request;
  const catalog = catalogOfMerge(merged, basis);
  const closings = new Map(summary.tasks.map(({ taskId, closings: said }) => [taskId, said]));
  const plan = buildSummaryPlan(
    {
      summary,
      documents: catalog.documents,
      locale,
      method: basis?.method ?? 'pace',
      thresholds: basis?.thresholds ?? DEFAULT_THRESHOLDS,
      settings: basis?.settings ?? new Map(),
      carried: {
        state: merged.state,
        maker: findMaker(request),
        closings: new Map([...closings].filter(([, said]) => said.length > 0)),
      },
      hashOf: hashCatalog,
    },
    rowsASheet,
  );
  return bringAlong(plan, ownPart(catalog, summary.documentIds));
}

/** The same as a file. */
export async function writeSummaryFile(request: SummaryFileRequest): Promise<Uint8Array> {
  return writePlan(planSummary(request));
}

import type { WorkbookHost } from '../host/workbookHost';
import { fillMessage, texts } from '../i18n/texts';
import { nameReturnFiles } from '../layout/issue/fileNames';
import type { IssuePlan } from '../layout/issue/issueTypes';
import type { Catalog, CatalogDocument } from '../model/catalog';
import type { Locale } from '../model/basics';
import { issueReturns, planIssue, type IssueOutcome, type IssueRequest } from './issueFlow';
import { refuse, type Refusal } from './masterFile';
import { catalogOf } from './workbookCatalog';
import { zipIssuedFiles } from './workbookFiles';

/** An issue from the open workbook: every return in one zip, recorded in 单位. */
export interface IssuePackage {
  readonly kind: 'packed';
  /** `2024_湖北实施意见（2022）_布置.zip` */
  readonly zipName: string;
  readonly zip: Uint8Array;
  readonly fileNames: readonly string[];
  readonly report: IssuePlan;
  readonly isSample: boolean;
}

export type Progress = (done: number, total: number) => Promise<void>;

/**
 * Issues from the open workbook and records it there. Making the files takes seconds, so the
 * workbook is read once more before the record is written: where somebody changed what was issued,
 * nothing is recorded and no file handed over. Issued again unchanged, the files are the same.
 * @throws HostProblem
 */
export async function packIssue(
  host: WorkbookHost,
  request: IssueRequest,
  onProgress: Progress,
): Promise<IssuePackage | Refusal> {
  const grid = await host.readGrid();
  const issued = await issueReturns(grid, request, onProgress);
  if (issued.kind === 'refused') return issued;
  if (issued.files.length === 0) return pack(issued, new Uint8Array(), catalogOf(grid));
  const zip = await zipIssuedFiles(issued.files);
  const now = planIssue(await host.readGrid(), request);
  if (now.kind === 'refused') return now;
  if (markOf(now.contents) !== markOf(issued.report)) return refuse('changedMeanwhile');
  if (now.masterChanges.length > 0) await host.apply(now.masterChanges);
  return pack(issued, zip, catalogOf(grid));
}

type Issued = Extract<IssueOutcome, { kind: 'issued' }>;

function pack(issued: Issued, zip: Uint8Array, catalog: Catalog): IssuePackage {
  const { files, report, isSample, locale } = issued;
  const fileNames = files.map(({ fileName }) => fileName);
  return {
    kind: 'packed',
    zipName: nameZip(report, locale, catalog),
    zip,
    fileNames,
    report,
    isSample,
  };
}

/** What was issued, so that two readings of the workbook can be told apart. */
function markOf({ returns }: IssuePlan): string {
  return JSON.stringify(
    returns.map(({ content, contentHash }) => [
      content.template.unitId,
      content.template.revision,
      contentHash,
    ]),
  );
}

function nameZip({ period, returns }: IssuePlan, locale: Locale, catalog: Catalog): string {
  const ids = new Set(returns.flatMap(({ content }) => content.template.documentIds));
  const documents = catalog.documents.filter(({ document }) => ids.has(document.id));
  const words = texts(locale).issue;
  const stem = fillMessage(words.zipStem, { documents: nameDocuments(documents, locale) });
  const [name = ''] = nameReturnFiles(period, [stem]);
  return name.replace(/\.xlsx$/, '.zip');
}

function nameDocuments(documents: readonly CatalogDocument[], locale: Locale): string {
  const [first] = documents;
  if (!first) return '';
  const { shortTitle } = first.document;
  const name = locale === 'en-US' ? shortTitle.en : shortTitle.zh;
  if (documents.length === 1) return name;
  return fillMessage(texts(locale).issue.zipDocuments, { name, count: documents.length });
}

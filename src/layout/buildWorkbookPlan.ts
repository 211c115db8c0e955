import { texts } from '../i18n/texts';
import type { IsoDate, Locale, PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Catalog, CatalogDocument, Target } from '../model/catalog';
import type { SheetPlan, WorkbookPlan } from '../model/plan';
import { buildDashboardSheet, dashboardFacts } from './dashboardSheet';
import { plannedNames } from './formulas';
import { buildGuideSheet } from './guideSheet';
import { buildMetaSheet } from './metaSheet';
import { buildOwnDocumentsSheet } from './ownDocuments';
import { dataRow, documentRow, ownerRow, targetRow, taskRow } from './rows';
import type { RowCells } from './rows';
import type { MasterTableKey } from './columnTypes';
import { buildTableSheet } from './tableSheet';

export interface MasterRequest {
  readonly documents: readonly CatalogDocument[];
  readonly periods: readonly PeriodCode[];
  readonly locale: Locale;
  /** Null: the last day of the last period. */
  readonly asOf: IsoDate | null;
  /** Content hash of a catalog document. */
  readonly hashOf: (document: CatalogDocument) => string;
  /** Those of the documents that are not built in, for the workbook to bring along. */
  readonly own?: Catalog;
  /** Other titles for sheets whose own are taken by sheets of the user's. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** The rows a master holds for its documents and periods, table by table. */
export function buildMasterRows(
  request: MasterRequest,
): Readonly<Record<MasterTableKey, readonly RowCells[]>> {
  const { documents, periods, locale } = request;
  return {
    documents: documents.map((entry) => documentRow(entry, request.hashOf(entry), locale)),
    targets: documents.flatMap((entry) =>
      entry.targets.map((target) => targetRow(entry.document, target, locale)),
    ),
    tasks: documents.flatMap((entry) => entry.tasks.map((task) => taskRow(entry, task, locale))),
    data: periods.flatMap((period) =>
      documents.flatMap((entry) =>
        // Nobody is asked for a target that is withdrawn; the rows it has stay.
        entry.targets
          .filter(({ withdrawn }) => !withdrawn)
          .map((target) => dataRow(entry.document, target, period, locale)),
      ),
    ),
    owners: documents.flatMap((entry) =>
      entry.targets.map((target) => ownerRow(entry, target, locale)),
    ),
  };
}

/** The last day of the latest period; periods compare by their last day. */
export function defaultAsOf(periods: readonly PeriodCode[]): IsoDate {
  const ends = periods.map((code) => parsePeriod(code)?.end ?? '');
  return ends.reduce((last, end) => (end > last ? end : last), '');
}

export function indexTargets(documents: readonly CatalogDocument[]): ReadonlyMap<string, Target> {
  return new Map(
    documents.flatMap((entry) => entry.targets.map((target) => [target.id, target] as const)),
  );
}

/** The whole plan of a fresh master workbook, in the order of its tabs. */
export function buildWorkbookPlan(request: MasterRequest): WorkbookPlan {
  const { documents, periods, locale } = request;
  const rows = buildMasterRows(request);
  const titles = { ...texts(locale).workbook.titles, ...request.titles };
  const context = { locale, targets: indexTargets(documents) };
  const asOf = request.asOf ?? defaultAsOf(periods);
  const guide = buildGuideSheet(rows.documents, asOf, context, titles.guide);
  const targets = buildTableSheet('targets', rows.targets, context, titles.targets);
  const dashboard = buildDashboardSheet(
    dashboardFacts(documents, asOf, {
      title: titles.dashboard,
      locale,
      names: plannedNames(locale),
    }),
  );
  const meta = buildMetaSheet({
    kind: 'master',
    documentIds: documents.map((entry) => entry.document.id),
    periods,
    locale,
    title: titles.meta,
  });
  const own = request.own?.documents.length
    ? [buildOwnDocumentsSheet(request.own, request.titles?.['ownDocuments'])]
    : [];
  const sheets: SheetPlan[] = [
    guide.sheet,
    targets,
    buildTableSheet('tasks', rows.tasks, context, titles.tasks),
    buildTableSheet('data', rows.data, context, titles.data),
    buildTableSheet('owners', rows.owners, context, titles.owners),
    dashboard.sheet,
    meta.sheet,
    ...own.map(({ sheet }) => sheet),
  ];
  return {
    locale,
    sheets,
    names: [
      ...guide.names,
      ...dashboard.names,
      ...meta.names,
      ...own.flatMap(({ names }) => names),
    ],
    properties: { dabiaoKind: 'master', dabiaoSchema: '1' },
  };
}

import { fillMessage, texts } from '../../i18n/texts';
import { indexTargets } from '../../layout/buildWorkbookPlan';
import { TABLES } from '../../layout/columns';
import type { SummaryTableKey } from '../../layout/columnTypes';
import { buildDashboardSheet, dashboardFacts } from '../../layout/dashboardSheet';
import { plannedNames } from '../../layout/formulas';
import { buildGuideSheet } from '../../layout/guideSheet';
import { markSample } from '../../layout/issue/markSample';
import { buildMetaSheet } from '../../layout/metaSheet';
import { documentRow, type RowCells } from '../../layout/rows';
import { layOutTableSheet } from '../../layout/tableSheet';
import type { CatalogDocument } from '../../model/catalog';
import type { SheetPlan, WorkbookPlan } from '../../model/plan';
import { buildBulletinSheet } from './bulletinSheet';
import { cutRows, nameSheetOfPart, ROWS_A_SHEET, takeAllParts } from './continueSheet';
import { listDataRows } from './dataRows';
import { listFindingRows } from './findingRows';
import { listLedgerRows } from './ledgerRows';
import { listReceiptRows } from './receiptRows';
import { buildSectionsSheet } from './sectionsSheet';
import { findPlaces, type SummaryPlanRequest } from './summaryPlanTypes';
import { hideEmptyColumns, roundRatios } from './summaryLooks';
import { paintTable } from './summaryRules';
import { listTargetRows } from './targetRows';
import { listTaskRows } from './taskRows';
import { listUnitRows } from './unitRows';

type SheetKey = 'targets' | 'data' | 'tasks' | 'ledger' | 'findings' | 'units' | 'receipts';

/** Of each table sheet: its table, the last column that stays in view, the tab's colour. */
const SHEETS: Readonly<Record<SheetKey, readonly [SummaryTableKey, string, string]>> = {
  targets: ['summaryTargets', 'name', '#0F548C'],
  data: ['summaryData', 'unit', '#B58900'],
  tasks: ['summaryTasks', 'number', '#2E7D32'],
  ledger: ['mergedLedger', 'period', '#6C3483'],
  findings: ['summaryFindings', 'file', '#B3261E'],
  units: ['rollCall', 'name', '#00796B'],
  receipts: ['receipts', 'file', '#00796B'],
};

/** Columns of 汇总 that another method is written into; seen only where there is one. */
const OTHER = ['otherMethod', 'otherStatus', 'otherArithmetic', 'otherWhy'];

/** Counts that stand in the hints above the roll-call and the register. */
function hintCounts({ coverage, fileCounts }: SummaryPlanRequest['summary']) {
  const { expected, reported, late, missing } = coverage;
  const roll = { expected: expected.length, reported: reported.length };
  const rest = { late: late.length, missing: missing.length };
  return { ...roll, ...rest, ...fileCounts };
}

function tableSheet(
  key: SheetKey,
  rows: readonly RowCells[],
  request: SummaryPlanRequest,
): SheetPlan {
  const { locale, summary, method } = request;
  const { titles, headings, hints } = texts(locale).summary;
  const [table, frozen, tabColor] = SHEETS[key];
  const hint = fillMessage(hints[key], hintCounts(summary));
  const facts = { key, table, frozen, tabColor, hint, title: titles[key], heading: headings[key] };
  const sheet = layOutTableSheet(facts, rows, { locale, targets: new Map() });
  const shown = roundRatios(hideEmptyColumns(sheet, table, rows), table, rows);
  const painted = paintTable(shown, table, rows.length);
  if (key !== 'targets' || method === 'pace') return painted;
  const { columns } = TABLES[table];
  const isOther = (column: number) => OTHER.includes(columns[column]?.key ?? '');
  return { ...painted, hiddenColumns: painted.hiddenColumns.filter((at) => !isOther(at)) };
}

/** Sheets whose rows grow with the units; the others are as long as the catalog or the files. */
const CONTINUED: readonly SheetKey[] = ['data', 'ledger'];

function buildTables(
  request: SummaryPlanRequest,
  documents: readonly CatalogDocument[],
  rowsASheet: number,
) {
  const places = findPlaces(request);
  const targets = indexTargets(documents);
  const data = listDataRows(request, targets, places, rowsASheet);
  const rows: Readonly<Record<SheetKey, readonly RowCells[]>> = {
    targets: listTargetRows(request, targets, data, places),
    data: data.rows,
    tasks: listTaskRows(request, places),
    ledger: listLedgerRows(request, targets, places),
    findings: listFindingRows(request, targets, places),
    units: listUnitRows(request),
    receipts: listReceiptRows(request.summary, request.locale),
  };
  const sheets = (key: SheetKey): readonly SheetPlan[] => {
    const limit = CONTINUED.includes(key) ? rowsASheet : Infinity;
    return cutRows(rows[key], limit).map((part, at) =>
      nameSheetOfPart(tableSheet(key, part, request), at + 1),
    );
  };
  return { sheets, facts: { request, targets, tasks: indexTasks(documents), places } };
}

function indexTasks(documents: readonly CatalogDocument[]) {
  return new Map(documents.flatMap(({ tasks }) => tasks.map((task) => [task.id, task] as const)));
}

/**
 * The workbook of a summary, in the order of its tabs: 汇总, 通报, 看板, 数据, 任务, 台账, 审核, 单位,
 * 报送登记, 说明, and very hidden what it was made of. It is itself a return for the level above. After
 * `rowsASheet` rows 数据 and 台账 go on in 数据2 and 台账2.
 */
export function buildSummaryPlan(
  request: SummaryPlanRequest,
  rowsASheet: number = ROWS_A_SHEET,
): WorkbookPlan {
  const { summary, locale, thresholds, method } = request;
  const { titles, steps } = texts(locale).summary;
  const documents = request.documents.filter(({ document }) => {
    return summary.documentIds.includes(document.id);
  });
  const { sheets, facts } = buildTables(request, documents, rowsASheet);
  const names = plannedNames(locale);
  const dashboard = buildDashboardSheet(
    dashboardFacts(documents, summary.asOf, { title: titles.dashboard, locale, names }),
  );
  const loaded = documents.map((entry) => documentRow(entry, request.hashOf(entry), locale));
  const context = { locale, targets: new Map() };
  const settings = { thresholds, method, steps };
  const guide = buildGuideSheet(loaded, summary.asOf, context, titles.guide, settings);
  const meta = buildMetaSheet({
    kind: 'summary',
    documentIds: documents.map(({ document }) => document.id),
    periods: [...new Set([...summary.figures.map(({ period }) => period), summary.period])],
    locale,
    title: texts(locale).workbook.titles.meta,
  });
  const sections = buildSectionsSheet(request.carried);
  const data = sheets('data');
  const standing = [
    ...sheets('targets'),
    buildBulletinSheet(facts, titles.bulletin),
    dashboard.sheet,
    ...data,
    ...(['tasks', 'ledger', 'findings', 'units', 'receipts'] as const).flatMap(sheets),
    guide.sheet,
    meta.sheet,
    sections.sheet,
  ];
  const plan: WorkbookPlan = {
    locale,
    sheets: takeAllParts(standing, data),
    names: [...guide.names, ...dashboard.names, ...meta.names, ...sections.names],
    properties: { dabiaoKind: 'summary', dabiaoSchema: '1' },
  };
  return summary.isSample ? markSample(plan) : plan;
}

import { texts } from '../i18n/texts';
import type { IsoDate, Locale } from '../model/basics';
import type { CatalogDocument } from '../model/catalog';
import type { NamePlan, PlanCell, SheetPlan } from '../model/plan';
import { buildAttentionPart } from './dashboard/attentionPart';
import { buildCountsPart } from './dashboard/countsPart';
import { HIDDEN_FROM, range, WIDTHS } from './dashboard/dashboardCells';
import type { DashboardFacts, DashboardPart } from './dashboard/dashboardTypes';
import { buildPacePart, countRows, PACE_FIRST_ROW } from './dashboard/pacePart';
import { CHOSEN } from './dashboard/trajectoryFormulas';
import { buildTrajectoryPart } from './dashboard/trajectoryPart';
import type { StructuredNames } from './formulas';
import { quoteText } from './formulas';
import { absoluteReference, NAMES } from './names';
import { PALETTE } from './palette';
import { inLocale, lastHorizonOf } from './rows';
import { printAcross } from './sheetParts';

/** What the dashboard is laid out for: documents with targets, live ones first. */
export function dashboardFacts(
  documents: readonly CatalogDocument[],
  asOf: IsoDate,
  place: { readonly title: string; readonly locale: Locale; readonly names: StructuredNames },
): DashboardFacts {
  const setting = documents.filter((entry) => entry.targets.length > 0);
  const isLive = ({ document }: CatalogDocument) => asOf <= lastHorizonOf(document);
  const live = setting.filter(isLive);
  const drawn = (live.length > 0 ? live : setting).flatMap((entry) => entry.targets);
  const years = (days: readonly string[]) => days.map((day) => Number(day.slice(0, 4)));
  return {
    ...place,
    documents: [...live, ...setting.filter((entry) => !isLive(entry))].map((entry) => ({
      documentId: entry.document.id,
      shortTitle: inLocale(entry.document.shortTitle, place.locale),
      targetCount: entry.targets.length,
    })),
    liveDocuments: live.length,
    years: {
      first: Math.min(...years(drawn.map((target) => target.planStart))),
      last: Math.max(...years(drawn.map((target) => target.deadline))) + 1,
    },
  };
}

/** The sheet's parts from top to bottom. */
export function dashboardParts(facts: DashboardFacts): readonly DashboardPart[] {
  return [
    buildCountsPart(facts),
    buildAttentionPart(facts),
    buildTrajectoryPart(facts),
    buildPacePart(facts),
  ];
}

/** The list of targets to choose from follows the rows of the bars. */
export function dashboardNames(facts: DashboardFacts): readonly NamePlan[] {
  const { title } = facts;
  const list = absoluteReference(title, PACE_FIRST_ROW, 1, countRows(facts));
  return [
    { name: NAMES.dashboard, refersTo: absoluteReference(title, 0, 0) },
    { name: NAMES.chosenTarget, refersTo: absoluteReference(title, CHOSEN.row, CHOSEN.column) },
    { name: NAMES.dashboardTargets, refersTo: list },
  ];
}

function headCells(locale: Locale): PlanCell[][] {
  const { workbook, dashboard, status } = texts(locale);
  const isPace = `${NAMES.method}=${quoteText(status.method.pace)}`;
  const note = `=IF(${isPace},"",${quoteText(dashboard.otherMethod)})`;
  return [
    [workbook.headings.dashboard],
    [workbook.hints.dashboard],
    [dashboard.asOf, { formula: `=${NAMES.asOfDay}` }, { formula: note }],
  ];
}

/** 看板: counts by progress status, what needs attention, the course of one target, pace bars. */
export function buildDashboardSheet(facts: DashboardFacts): {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
} {
  const parts = dashboardParts(facts);
  const sheet: SheetPlan = {
    key: 'dashboard',
    title: facts.title,
    visibility: 'visible',
    tabColor: '#C0392B',
    showGridlines: false,
    columnWidths: WIDTHS,
    hiddenColumns: WIDTHS.flatMap((_, column) => (column >= HIDDEN_FROM ? [column] : [])),
    hiddenRows: [],
    rowHeights: [{ row: 0, height: 28 }, ...parts.flatMap((part) => part.rowHeights)],
    freeze: null,
    blocks: [
      { row: 0, column: 0, cells: headCells(facts.locale) },
      ...parts.flatMap((part) => part.blocks),
    ],
    tables: [],
    merges: parts.flatMap((part) => part.merges),
    formats: [
      { range: range(0, 0), style: { bold: true, fontSize: 16, color: PALETTE.brand } },
      { range: range(1, 0, 2, 3), style: { color: PALETTE.hintText } },
      { range: range(2, 1), style: { numberFormat: 'yyyy-mm-dd', horizontal: 'left' } },
      ...parts.flatMap((part) => part.formats),
    ],
    validations: parts.flatMap((part) => part.validations),
    conditionalFormats: parts.flatMap((part) => part.conditionalFormats),
    links: [],
    charts: parts.flatMap((part) => part.charts),
    protection: null,
    print: printAcross(null),
  };
  return { sheet, names: dashboardNames(facts) };
}

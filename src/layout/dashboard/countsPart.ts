import { PROGRESS_STATUSES, statusLabel } from '../../i18n/statusIcons';
import { texts } from '../../i18n/texts';
import { cellReference } from '../../model/a1';
import type { ChartPlan, PlanCell } from '../../model/plan';
import { quoteText } from '../formulas';
import { absoluteReference } from '../names';
import { STATUS_CHART_COLORS, STATUS_COLORS } from '../palette';
import { HEADER_STYLE } from '../sheetParts';
import { formulaCell, range, ROWS, SECTION } from './dashboardCells';
import { EMPTY_PART, type DashboardFacts, type DashboardPart } from './dashboardTypes';

const HEADER_ROW = ROWS.counts + 1;
const FIRST_ROW = HEADER_ROW + 1;
const TOTAL_ROW = FIRST_ROW + PROGRESS_STATUSES.length;
const FIRST_DOCUMENT = 3;
const CHART_COLUMN = 8;

/** Counts by progress status, in all and for each document; a bar a document beside them. */
export function buildCountsPart(facts: DashboardFacts): DashboardPart {
  const columns = 2 + facts.documents.length;
  const words = texts(facts.locale).dashboard;
  return {
    ...EMPTY_PART,
    blocks: [
      { row: ROWS.counts, column: 0, cells: [[words.countsTitle]] },
      { row: HEADER_ROW, column: 1, cells: countCells(facts) },
    ],
    formats: [
      { range: range(ROWS.counts, 0), style: SECTION },
      { range: range(HEADER_ROW, 1, 1, columns), style: HEADER_STYLE },
      {
        range: range(FIRST_ROW, 1, PROGRESS_STATUSES.length + 1, columns),
        style: { border: 'thin' },
      },
      ...PROGRESS_STATUSES.map((code, index) => ({
        range: range(FIRST_ROW + index, 1),
        style: { ...STATUS_COLORS[code], bold: true },
      })),
      { range: range(TOTAL_ROW, 1, 1, columns), style: { bold: true } },
    ],
    rowHeights: [{ row: HEADER_ROW, height: 60 }],
    charts: buildChart(facts),
  };
}

function countCells(facts: DashboardFacts): PlanCell[][] {
  const words = texts(facts.locale).dashboard;
  const header = [words.statusHeader, words.total, ...facts.documents.map((one) => one.shortTitle)];
  const rows = PROGRESS_STATUSES.map((code): PlanCell[] => {
    const live = `{targets.progressStatus},${quoteText(code)},{targets.archived},0`;
    const ofDocument = facts.documents.map(({ documentId }) =>
      formulaCell(`COUNTIFS(${live},{targets.documentId},${quoteText(documentId)})`, facts),
    );
    return [
      statusLabel(code, null, facts.locale),
      formulaCell(`COUNTIFS(${live})`, facts),
      ...ofDocument,
    ];
  });
  const sums = header.slice(1).map((_, index) => {
    const first = cellReference(FIRST_ROW, 2 + index);
    return { formula: `=SUM(${first}:${cellReference(TOTAL_ROW - 1, 2 + index)})` };
  });
  return [header, ...rows, [words.total, ...sums]];
}

/** Live documents as bars, cut into statuses. */
function buildChart({ title, locale, liveDocuments }: DashboardFacts): ChartPlan[] {
  if (liveDocuments === 0) return [];
  const words = texts(locale).dashboard;
  const across = (row: number) => absoluteReference(title, row, FIRST_DOCUMENT, 1, liveDocuments);
  return [
    {
      name: 'chtStatusCounts',
      chartKind: 'stackedBar',
      title: words.chartCounts,
      series: PROGRESS_STATUSES.map((code, index) => ({
        name: statusLabel(code, null, locale),
        categories: across(HEADER_ROW),
        values: across(FIRST_ROW + index),
        color: STATUS_CHART_COLORS[code],
      })),
      valueAxis: { numberFormat: '0' },
      anchor: range(ROWS.counts, CHART_COLUMN, TOTAL_ROW - ROWS.counts + 1, 6),
      altText: words.chartCountsAlt,
    },
  ];
}

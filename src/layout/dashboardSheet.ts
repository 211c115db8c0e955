import { PROGRESS_STATUSES, RISK_STATUSES, STATUS_ICONS, statusWord } from '../i18n/statusIcons';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { CellRange } from '../model/grid';
import type {
  CellBlock,
  ChartPlan,
  ConditionalFormatPlan,
  FormatPlan,
  NamePlan,
  PlanCell,
  SheetPlan,
  TablePlan,
} from '../model/plan';
import { compileFormula, plannedNames, quoteText } from './formulas';
import { cellReference } from '../model/a1';
import { absoluteReference, NAMES } from './names';
import { PALETTE, STATUS_COLORS } from './palette';

const COUNTS_ROW = 4;
const TOTAL_ROW = COUNTS_ROW + PROGRESS_STATUSES.length + 1;
const RISK_ROW = TOTAL_ROW + 4;
const RISK_ROWS = 15;
const PACE_ROW = RISK_ROW + RISK_ROWS + 2;
const WIDTHS = [26, 34, 18, 24, 16, 70];

function formula(template: string, locale: Locale): PlanCell {
  return { formula: compileFormula(template, 'targets', plannedNames(locale)) };
}

function countBlock(locale: Locale): CellBlock {
  const words = texts(locale).workbook.dashboard;
  const count = (code: string) =>
    formula(`COUNTIFS({targets.progressStatus},${quoteText(code)},{targets.archived},0)`, locale);
  const rows = PROGRESS_STATUSES.map((code): PlanCell[] => [
    `${STATUS_ICONS[code]} ${statusWord(code, null, locale)}`,
    count(code),
  ]);
  const first = cellReference(COUNTS_ROW + 1, 1);
  const last = cellReference(TOTAL_ROW - 1, 1);
  return {
    row: COUNTS_ROW - 1,
    column: 0,
    cells: [
      [words.countsTitle, null],
      [words.statusHeader, words.countHeader],
      ...rows,
      [words.total, { formula: `=SUM(${first}:${last})` }],
    ],
  };
}

function riskBlock(locale: Locale): CellBlock {
  const words = texts(locale).workbook.dashboard;
  const rows = Array.from({ length: RISK_ROWS }, (_, index): PlanCell[] => {
    const rank = cellReference(RISK_ROW + 1 + index, 0);
    const look = (key: string) =>
      formula(
        // Univer's INDEX forgets on which sheet a table stands; IF hands the column through.
        `IFERROR(INDEX(IF(TRUE,{targets.${key}}),MATCH($${rank},{targets.riskRank},0)),"")`,
        locale,
      );
    return [
      formula(`IF(COUNT({targets.riskRank})>${index},${index + 1},"")`, locale),
      look('name'),
      look('document'),
      look('status'),
      look('gap'),
      look('why'),
    ];
  });
  return {
    row: RISK_ROW - 2,
    column: 0,
    cells: [
      [words.riskCount, formula('COUNT({targets.riskRank})', locale), null, null, null, null],
      [fillMessage(words.riskTitle, { rows: RISK_ROWS }), null, null, null, null, null],
      [words.rank, words.target, words.document, words.status, words.gap, words.why],
      ...rows,
    ],
  };
}

function buildCharts(
  title: string,
  targets: TablePlan,
  targetsTitle: string,
  locale: Locale,
): ChartPlan[] {
  const { dashboard } = texts(locale).workbook;
  const countRange = (column: number) =>
    absoluteReference(title, COUNTS_ROW + 1, column, PROGRESS_STATUSES.length);
  const ofTargets = (key: string) => {
    const index = targets.columns.findIndex((column) => column.key === key);
    return {
      header: targets.columns[index]?.header ?? key,
      range: absoluteReference(
        targetsTitle,
        targets.row + 1,
        index,
        Math.max(1, targets.rows.length),
      ),
    };
  };
  const names = ofTargets('name');
  const progress = ofTargets('progress');
  const elapsed = ofTargets('elapsedShare');
  return [
    {
      name: 'chtStatusCounts',
      chartKind: 'bar',
      title: dashboard.chartCounts,
      series: [
        {
          name: dashboard.countHeader,
          categories: countRange(0),
          values: countRange(1),
          color: PALETTE.brand,
        },
      ],
      anchor: { row: COUNTS_ROW - 1, column: 2, rows: 15, columns: 3 },
      altText: dashboard.chartCountsAlt,
    },
    {
      name: 'chtPace',
      chartKind: 'bar',
      title: dashboard.chartPace,
      series: [
        {
          name: progress.header,
          categories: names.range,
          values: progress.range,
          color: PALETTE.brand,
        },
        {
          name: elapsed.header,
          categories: names.range,
          values: elapsed.range,
          color: PALETTE.elapsed,
        },
      ],
      anchor: { row: PACE_ROW, column: 0, rows: 10 + targets.rows.length, columns: 5 },
      altText: dashboard.chartPaceAlt,
    },
  ];
}

function range(row: number, column: number, rows: number, columns: number): CellRange {
  return { row, column, rows, columns };
}

function dashboardFormats(): FormatPlan[] {
  const head: FormatPlan['style'] = {
    bold: true,
    color: PALETTE.headerText,
    fill: PALETTE.headerFill,
    horizontal: 'center',
    vertical: 'center',
    border: 'thin',
  };
  const section: FormatPlan['style'] = { bold: true, color: PALETTE.brand, fontSize: 12 };
  return [
    { range: range(0, 0, 1, 1), style: { bold: true, fontSize: 16, color: PALETTE.brand } },
    { range: range(1, 0, 1, 1), style: { color: PALETTE.hintText } },
    { range: range(COUNTS_ROW - 1, 0, 1, 1), style: section },
    { range: range(COUNTS_ROW, 0, 1, 2), style: head },
    { range: range(COUNTS_ROW + 1, 0, PROGRESS_STATUSES.length + 1, 2), style: { border: 'thin' } },
    ...PROGRESS_STATUSES.map((code, index) => ({
      range: range(COUNTS_ROW + 1 + index, 0, 1, 1),
      style: { ...STATUS_COLORS[code], bold: true },
    })),
    { range: range(TOTAL_ROW, 0, 1, 2), style: { bold: true } },
    { range: range(RISK_ROW - 2, 0, 1, 2), style: { bold: true } },
    { range: range(RISK_ROW - 1, 0, 1, 1), style: section },
    { range: range(RISK_ROW, 0, 1, 6), style: head },
    {
      range: range(RISK_ROW + 1, 0, RISK_ROWS, 6),
      style: { border: 'thin', vertical: 'top', wrap: true },
    },
    {
      range: range(RISK_ROW + 1, 0, RISK_ROWS, 1),
      style: { horizontal: 'center' },
    },
    {
      range: range(RISK_ROW + 1, 4, RISK_ROWS, 1),
      style: { numberFormat: '+0.0;-0.0;0.0', horizontal: 'right' },
    },
  ];
}

function riskColours(locale: Locale): ConditionalFormatPlan[] {
  const first = cellReference(RISK_ROW + 1, 3);
  return RISK_STATUSES.map((code) => ({
    range: range(RISK_ROW + 1, 3, RISK_ROWS, 1),
    formula: `=$${first}=${quoteText(`${STATUS_ICONS[code]} ${statusWord(code, null, locale)}`)}`,
    style: { ...STATUS_COLORS[code], bold: true },
    stopIfTrue: false,
  }));
}

/** 看板: counts by progress status, the targets at risk, charts. */
export function buildDashboardSheet(
  targets: TablePlan,
  titles: { readonly dashboard: string; readonly targets: string },
  locale: Locale,
): { readonly sheet: SheetPlan; readonly names: readonly NamePlan[] } {
  const { workbook } = texts(locale);
  const title = titles.dashboard;
  const sheet: SheetPlan = {
    key: 'dashboard',
    title,
    visibility: 'visible',
    tabColor: '#C0392B',
    showGridlines: false,
    columnWidths: WIDTHS,
    hiddenColumns: [],
    hiddenRows: [],
    rowHeights: [
      { row: 0, height: 28 },
      ...Array.from({ length: RISK_ROWS }, (_, index) => ({
        row: RISK_ROW + 1 + index,
        height: 33,
      })),
    ],
    freeze: null,
    blocks: [
      { row: 0, column: 0, cells: [[workbook.headings.dashboard], [workbook.hints.dashboard]] },
      countBlock(locale),
      riskBlock(locale),
    ],
    tables: [],
    merges: [],
    formats: dashboardFormats(),
    validations: [],
    conditionalFormats: riskColours(locale),
    links: [],
    charts: buildCharts(title, targets, titles.targets, locale),
    protection: null,
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: null,
      footer: '&P / &N',
    },
  };
  return { sheet, names: [{ name: NAMES.dashboard, refersTo: absoluteReference(title, 0, 0) }] };
}

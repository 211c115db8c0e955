import { PROGRESS_STATUSES, statusLabel } from '../i18n/statusIcons';
import { texts } from '../i18n/texts';
import type { AssessmentMethod, ProgressStatus } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { CellRange } from '../model/grid';
import type {
  CellBlock,
  FormatPlan,
  NamePlan,
  PlanCell,
  SheetPlan,
  ValidationPlan,
} from '../model/plan';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../assess/thresholds';
import { TABLES } from './columns';
import { joinMessage } from './formulas';
import { absoluteReference, NAMES } from './names';
import { PALETTE, STATUS_COLORS } from './palette';
import { estimateRowHeight } from './rowHeights';
import type { RowCells } from './rows';
import { buildTableRules, type RuleContext } from './tableRules';
import { buildTablePlan, plannedPlacement } from './tableSheet';
import { HEADER_STYLE, printAcross } from './sheetParts';

const STEPS_ROW = 4;
const SETTINGS_ROW = 11;
const LEGEND_ROW = 21;
const KEY_ROW = LEGEND_ROW + PROGRESS_STATUSES.length + 2;
const HEADER_ROW = KEY_ROW + 1;

/** Rows of the settings, from `SETTINGS_ROW`; the names lead to column B. */
const SETTINGS = [
  'asOf',
  'method',
  'onPace',
  'atRisk',
  'reading',
  'pointsBehind',
  'pointsFarBehind',
] as const;

function cell(row: number, column: number, columns = 1): CellRange {
  return { row, column, rows: 1, columns };
}

function settingValidations(context: RuleContext): ValidationPlan[] {
  const { entry } = texts(context.locale).workbook;
  const rule = (row: number, plan: ValidationPlan['rule'], message: string): ValidationPlan => ({
    range: cell(row, 1),
    rule: plan,
    allowBlank: false,
    prompt: null,
    alert: { style: 'stop', title: entry.alertTitle, message },
  });
  const share: ValidationPlan['rule'] = {
    kind: 'decimal',
    operator: 'between',
    formula1: 0,
    formula2: 1,
  };
  const points: ValidationPlan['rule'] = { ...share, formula2: 100 };
  const day: ValidationPlan['rule'] = {
    kind: 'date',
    operator: 'between',
    formula1: toSerial('2000-01-01'),
    formula2: toSerial('2100-12-31'),
  };
  return [
    rule(SETTINGS_ROW, day, entry.dateAlert),
    rule(SETTINGS_ROW + 1, { kind: 'list', source: `=${NAMES.methodWords}` }, entry.methodAlert),
    rule(SETTINGS_ROW + 2, share, entry.thresholdAlert),
    rule(SETTINGS_ROW + 3, share, entry.thresholdAlert),
    rule(SETTINGS_ROW + 4, { kind: 'list', source: `=${NAMES.readingWords}` }, entry.listAlert),
    rule(SETTINGS_ROW + 5, points, entry.pointsAlert),
    rule(SETTINGS_ROW + 6, points, entry.pointsAlert),
  ];
}

/** Cut-offs in the legend are those in force, so they come by formula. */
function legendText(code: ProgressStatus, locale: Locale): PlanCell {
  const { workbook, dashboard } = texts(locale);
  const byRatio = workbook.statusWhen[code];
  const byPoints: Partial<Record<ProgressStatus, string>> = dashboard.legendByPoints;
  const points = byPoints[code];
  if (points === undefined) return byRatio;
  const ratio = joinMessage(byRatio, { onPace: NAMES.onPaceUsed, atRisk: NAMES.atRiskUsed });
  const gap = joinMessage(points, {
    behind: NAMES.pointsBehindUsed,
    far: NAMES.pointsFarBehindUsed,
  });
  return { formula: `=IF(${NAMES.isByPoints}=1,${gap},${ratio})` };
}

/** What the guide says where it is not a fresh master's. */
export interface GuideSettings {
  readonly thresholds: Thresholds;
  readonly method: AssessmentMethod;
  /** Six at most; they stand between two headings. */
  readonly steps: readonly string[];
}

function guideBlocks(
  context: RuleContext,
  asOf: IsoDate,
  { thresholds, method, steps }: GuideSettings,
): CellBlock[] {
  const { workbook, status } = texts(context.locale);
  const { guide } = workbook;
  const legend = PROGRESS_STATUSES.map((code): PlanCell[] => [
    statusLabel(code, null, context.locale),
    legendText(code, context.locale),
  ]);
  return [
    { row: 0, column: 0, cells: [[workbook.headings.guide], [guide.secrecy]] },
    { row: STEPS_ROW - 1, column: 0, cells: [[guide.howTo], ...steps.map((step) => [step])] },
    {
      row: SETTINGS_ROW - 1,
      column: 0,
      cells: [
        [guide.settings, null, null],
        [guide.asOf, toSerial(asOf), guide.asOfNote],
        [guide.method, status.method[method], guide.methodNote],
        [guide.onPace, thresholds.onPace, guide.onPaceNote],
        [guide.atRisk, thresholds.atRisk, guide.atRiskNote],
        [guide.reading, status.reading[thresholds.reading], guide.readingNote],
        [guide.pointsBehind, thresholds.pointsBehind, guide.pointsNote],
        [guide.pointsFarBehind, thresholds.pointsFarBehind, guide.pointsFarNote],
      ],
    },
    {
      row: LEGEND_ROW - 2,
      column: 0,
      cells: [[guide.legend, null], [guide.legendWord, guide.legendWhen], ...legend],
    },
    { row: KEY_ROW - 1, column: 0, cells: [[guide.documents]] },
    { row: KEY_ROW, column: 0, cells: [TABLES.documents.columns.map((column) => column.key)] },
  ];
}

function guideFormats(): FormatPlan[] {
  const section = (row: number): FormatPlan => ({
    range: cell(row, 0, 3),
    style: { bold: true, color: PALETTE.brand, fill: PALETTE.sectionFill, vertical: 'center' },
  });
  const head = (row: number, columns: number): FormatPlan => ({
    range: cell(row, 0, columns),
    style: HEADER_STYLE,
  });
  const setting = (row: number, numberFormat: string): FormatPlan => ({
    range: cell(row, 1),
    style: {
      fill: PALETTE.entryFill,
      numberFormat,
      horizontal: 'left',
      border: 'thin',
      locked: false,
    },
  });
  return [
    {
      range: cell(0, 0),
      style: { bold: true, fontSize: 16, color: PALETTE.brand, vertical: 'center' },
    },
    { range: cell(1, 0), style: { bold: true, color: PALETTE.alertText, vertical: 'center' } },
    section(STEPS_ROW - 1),
    section(SETTINGS_ROW - 1),
    section(LEGEND_ROW - 2),
    section(KEY_ROW - 1),
    head(LEGEND_ROW - 1, 2),
    head(HEADER_ROW, TABLES.documents.columns.length),
    setting(SETTINGS_ROW, 'yyyy-mm-dd'),
    setting(SETTINGS_ROW + 1, 'General'),
    setting(SETTINGS_ROW + 2, '0.00'),
    setting(SETTINGS_ROW + 3, '0.00'),
    setting(SETTINGS_ROW + 4, 'General'),
    setting(SETTINGS_ROW + 5, 'General'),
    setting(SETTINGS_ROW + 6, 'General'),
    {
      range: { row: SETTINGS_ROW, column: 2, rows: SETTINGS.length, columns: 1 },
      style: { color: PALETTE.hintText },
    },
    ...PROGRESS_STATUSES.map((code, index) => ({
      range: cell(LEGEND_ROW + index, 0),
      style: { ...STATUS_COLORS[code], bold: true, border: 'thin' as const },
    })),
  ];
}

function freshSettings(locale: Locale): GuideSettings {
  const { steps } = texts(locale).workbook.guide;
  return { thresholds: DEFAULT_THRESHOLDS, method: 'pace', steps };
}

/** 说明: how to fill, the settings (named cells), the legend, what is loaded. */
export function buildGuideSheet(
  rows: readonly RowCells[],
  asOf: IsoDate,
  context: RuleContext,
  title: string,
  settings: GuideSettings = freshSettings(context.locale),
): { readonly sheet: SheetPlan; readonly names: readonly NamePlan[] } {
  const spec = TABLES.documents;
  const placed = rows.map((cells, index) => ({ row: HEADER_ROW + 1 + index, cells }));
  const placement = plannedPlacement('documents', HEADER_ROW);
  const rules = buildTableRules(spec, placement, placed, context);
  const names = SETTINGS.map((key, index) => ({
    name: NAMES[key],
    refersTo: absoluteReference(title, SETTINGS_ROW + index, 1),
  }));
  const sheet: SheetPlan = {
    key: 'guide',
    title,
    visibility: 'visible',
    tabColor: '#5A5A5A',
    showGridlines: false,
    columnWidths: spec.columns.map((column, index) => (index === 0 ? 24 : column.width)),
    hiddenColumns: spec.columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    hiddenRows: [KEY_ROW],
    rowHeights: [
      { row: 0, height: 28 },
      { row: HEADER_ROW, height: 24 },
      ...placed.map(({ row, cells }) => ({ row, height: estimateRowHeight(spec.columns, cells) })),
    ],
    freeze: null,
    blocks: guideBlocks(context, asOf, settings),
    tables: [buildTablePlan('documents', rows, HEADER_ROW, context.locale)],
    merges: [],
    formats: [...rules.formats, ...guideFormats()],
    validations: [...settingValidations(context), ...rules.validations],
    conditionalFormats: rules.conditionalFormats,
    links: [],
    charts: [],
    protection: null,
    print: printAcross(null),
  };
  return { sheet, names };
}

import type { PrintPlan, ProtectionPlan, SheetPlan } from '../../model/plan';
import { cellReference } from '../../model/a1';
import { parseAddress, splitReference } from '../officeHost/model/addresses';
import { DEFAULT_COLUMN_WIDTH } from '../officeHost/model/layoutDefaults';
import type { Worksheet } from '../officeHost/model/worksheet';
import { charactersOfPoints } from './columnSizes';
import { planChart } from './planCharts';
import { planBlocks, planLinks, planTable } from './planContent';
import { planFormats } from './planFormats';
import { planConditionalFormats, planValidations } from './planRules';

/** What a plan has no place for, so that a saved file is without it. */
export interface Omission {
  readonly kind: 'chart' | 'link' | 'validation' | 'name';
  readonly sheet: string;
  /** The chart's or the name's own, a cell, or how many there are. */
  readonly what: string;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A sheet of the open workbook as a plan, and what the plan leaves out. */
export function planSheet(sheet: Worksheet): {
  readonly plan: SheetPlan;
  readonly omitted: readonly Omission[];
} {
  const { state } = sheet;
  const tables = sheet.tableCollection.list();
  const areas = tables.map(({ area }) => area);
  const { links, others } = planLinks(sheet);
  const { validations, others: unknownRules } = planValidations(sheet);
  const charts = sheet.charts.list().map((chart) => ({ chart, plan: planChart(chart) }));
  const omit = (kind: Omission['kind'], what: string): Omission => {
    return { kind, sheet: state.Name, what };
  };
  const plan: SheetPlan = {
    key: sheet.id,
    title: state.Name,
    visibility: VISIBILITY[state.Visibility],
    tabColor: state.TabColor === '' ? null : state.TabColor,
    showGridlines: state.ShowGridlines,
    columnWidths: planWidths(sheet),
    hiddenColumns: inOrder(sheet.hiddenColumns),
    hiddenRows: inOrder(sheet.hiddenRows),
    rowHeights: inOrder(sheet.rowHeights.keys()).map((row) => ({
      row,
      height: sheet.rowHeights.get(row) ?? 0,
    })),
    freeze: planFreeze(sheet),
    blocks: planBlocks(sheet, areas),
    tables: tables.map(planTable),
    merges: sheet.merges,
    formats: planFormats(sheet),
    validations,
    conditionalFormats: planConditionalFormats(sheet),
    links,
    charts: charts.flatMap((one) => one.plan ?? []),
    protection: planProtection(sheet),
    print: planPrint(sheet),
  };
  return {
    plan,
    omitted: [
      ...charts.flatMap(({ chart, plan: kept }) => (kept ? [] : [omit('chart', chart.state.Name)])),
      ...others.map(({ row, column }) => omit('link', cellReference(row, column))),
      ...(unknownRules > 0 ? [omit('validation', String(unknownRules))] : []),
    ],
  };
}

function inOrder(indexes: Iterable<number>): number[] {
  return [...indexes].sort((a, b) => a - b);
}

function planWidths({ columnWidths }: Worksheet): number[] {
  const last = Math.max(-1, ...columnWidths.keys());
  return Array.from({ length: last + 1 }, (_, column) =>
    charactersOfPoints(columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH),
  );
}

function planFreeze({ freezePanes }: Worksheet): SheetPlan['freeze'] {
  const counts = freezePanes.counts();
  return counts.rows === 0 && counts.columns === 0 ? null : counts;
}

function planProtection({ protection }: Worksheet): ProtectionPlan | null {
  const { options } = protection;
  return (
    options && {
      allowFormatColumns: options['allowFormatColumns'] === true,
      allowSort: options['allowSort'] === true,
      allowFilter: options['allowAutoFilter'] === true,
    }
  );
}

/** Null for a sheet that nobody laid out for printing: only A4 is ever asked for. */
function planPrint({ pageLayout }: Worksheet): PrintPlan | null {
  const { Orientation, PaperSize, Zoom } = pageLayout.state;
  if (PaperSize.toLowerCase() !== 'a4') return null;
  const rows = parseAddress(splitReference(pageLayout.titleRows ?? '').rest);
  const { CenterFooter } = pageLayout.headerFooter;
  return {
    orientation: Orientation === 'Landscape' ? 'landscape' : 'portrait',
    paper: 'A4',
    fitToWidth: Zoom['horizontalFitToPages'] === 1,
    repeatRows: rows && { first: rows.row, last: rows.row + rows.rows - 1 },
    footer: CenterFooter === '' ? null : CenterFooter,
  };
}

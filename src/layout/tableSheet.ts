import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { FormatPlan, PlanCell, SheetPlan, TablePlan } from '../model/plan';
import { TABLES } from './columns';
import { headerText, type ColumnSpec, type TableKey } from './columnTypes';
import { dataFormulas, documentFormulas, taskFormulas } from './dataFormulas';
import { findingFormulas } from './findingFormulas';
import {
  compileFormula,
  plannedNames,
  type FormulaTemplate,
  type StructuredNames,
} from './formulas';
import { PALETTE } from './palette';
import { estimateRowHeight } from './rowHeights';
import { evidenceFormulas } from './return/evidenceFormulas';
import { ledgerFormulas } from './return/ledgerFormulas';
import { returnFormulas } from './return/returnFormulas';
import { taskReportFormulas } from './return/taskReportFormulas';
import type { RowCells } from './rows';
import { buildTableRules, type RuleContext, type TablePlacement } from './tableRules';
import { targetFormulas } from './targetFormulas';
import { HEADER_STYLE, printAcross } from './sheetParts';
import { originFormulas, summaryTargetFormulas, summaryTaskFormulas } from './summaryFormulas';

/** A sheet with one table: title, hint, the hidden row of keys, header, rows. */
export type TableSheetKey =
  'targets' | 'tasks' | 'data' | 'owners' | 'units' | 'allocation' | 'findings';

const KEY_ROW = 2;
/** Row of the header on a sheet with one table. */
export const HEADER_ROW = 3;
const FROZEN: Readonly<Record<TableSheetKey, string>> = {
  targets: 'name',
  tasks: 'number',
  data: 'unit',
  owners: 'name',
  units: 'name',
  allocation: 'unitId',
  findings: 'cell',
};
const TAB_COLORS: Readonly<Record<TableSheetKey, string>> = {
  targets: '#0F548C',
  tasks: '#2E7D32',
  data: '#B58900',
  owners: '#6C3483',
  units: '#00796B',
  allocation: '#00796B',
  findings: '#B3261E',
};

/** True where the tables have the columns that the plan's share of pace is written into. */
function knowsPlans(names: StructuredNames): boolean {
  const own = ['planKey', 'paceBasis'].every((key) => names.has('targets', key));
  return own && names.has('data', 'planShare');
}

/** Formulas of a table's calculated columns by key. */
export function tableFormulas(
  table: TableKey,
  locale: Locale,
  names: StructuredNames,
): Readonly<Record<string, FormulaTemplate>> {
  if (table === 'targets') return targetFormulas(locale, knowsPlans(names));
  if (table === 'data') return dataFormulas(locale);
  if (table === 'tasks') return taskFormulas(locale);
  if (table === 'findings') return findingFormulas();
  if (table === 'returnTargets') return returnFormulas(locale);
  if (table === 'returnTasks') return taskReportFormulas(locale);
  if (table === 'ledger') return ledgerFormulas(locale);
  if (table === 'evidence') return evidenceFormulas();
  if (table === 'documents') return documentFormulas(locale);
  return summaryTableFormulas(table, locale, names);
}

/** The same of a summary's tables; those a master has too are calculated as there. */
function summaryTableFormulas(
  table: TableKey,
  locale: Locale,
  names: StructuredNames,
): Readonly<Record<string, FormulaTemplate>> {
  if (table === 'summaryTargets') {
    return { ...tableFormulas('targets', locale, names), ...summaryTargetFormulas(locale) };
  }
  if (table === 'summaryTasks') return { ...taskFormulas(locale), ...summaryTaskFormulas(locale) };
  return table === 'summaryData' || table === 'mergedLedger' ? originFormulas(locale) : {};
}

/** The compiled formula of a column, or null where it holds values. */
export function columnFormula(
  table: TableKey,
  column: ColumnSpec,
  locale: Locale,
  names: StructuredNames = plannedNames(locale),
): string | null {
  if (column.input !== 'formula') return null;
  const template = tableFormulas(table, locale, names)[column.key];
  if (template === undefined) throw new Error(`${table}.${column.key} has no formula`);
  return compileFormula(template, table, names);
}

export function buildTablePlan(
  table: TableKey,
  rows: readonly RowCells[],
  headerRow: number,
  locale: Locale,
): TablePlan {
  const spec = TABLES[table];
  const columns = spec.columns.map((column) => ({
    key: column.key,
    header: headerText(column, locale),
    formula: columnFormula(table, column, locale),
  }));
  // A table needs one row below its header; a document without targets leaves it empty.
  const shown = rows.length > 0 ? rows : [{}];
  const cells = shown.map((row: RowCells) =>
    columns.map((column): PlanCell => {
      return column.formula === null ? (row[column.key] ?? null) : { formula: column.formula };
    }),
  );
  return {
    name: spec.tableName,
    row: headerRow,
    column: 0,
    columns,
    rows: cells,
    style: 'TableStyleLight1',
    showFilter: true,
  };
}

/** Where the table's columns stand on a fresh sheet. */
export function plannedPlacement(table: TableKey, headerRow: number): TablePlacement {
  const columnOf = new Map(TABLES[table].columns.map((column, index) => [column.key, index]));
  return { headerRow, columnOf };
}

function headFormats(columnCount: number): FormatPlan[] {
  return [
    {
      range: { row: 0, column: 0, rows: 1, columns: 1 },
      style: { bold: true, fontSize: 16, color: PALETTE.brand, vertical: 'center' },
    },
    {
      range: { row: 1, column: 0, rows: 1, columns: 1 },
      style: { color: PALETTE.hintText, vertical: 'center' },
    },
    {
      range: { row: HEADER_ROW, column: 0, rows: 1, columns: columnCount },
      style: HEADER_STYLE,
    },
  ];
}

/** What a sheet with one table is called and says above it. */
export interface TableSheetFacts {
  /** Stable key of the sheet. */
  readonly key: string;
  readonly table: TableKey;
  readonly title: string;
  readonly heading: string;
  readonly hint: string;
  /** Key of the last column that stays in view. */
  readonly frozen: string;
  readonly tabColor: string;
}

/** The plan of one table sheet of a master. */
export function buildTableSheet(
  key: TableSheetKey,
  rows: readonly RowCells[],
  context: RuleContext,
  title: string = texts(context.locale).workbook.titles[key],
): SheetPlan {
  const { headings, hints } = texts(context.locale).workbook;
  const facts = { heading: headings[key], hint: hints[key], tabColor: TAB_COLORS[key] };
  return layOutTableSheet({ key, table: key, title, frozen: FROZEN[key], ...facts }, rows, context);
}

/** The plan of a sheet with one table. */
export function layOutTableSheet(
  facts: TableSheetFacts,
  rows: readonly RowCells[],
  context: RuleContext,
): SheetPlan {
  const { locale } = context;
  const { key, table, title } = facts;
  const spec = TABLES[table];
  const placement = plannedPlacement(table, HEADER_ROW);
  const placed = rows.map((cells, index) => ({ row: HEADER_ROW + 1 + index, cells }));
  const rules = buildTableRules(spec, placement, placed, context);
  const firstShown = spec.columns.findIndex((column) => !column.hidden);
  const headCell = (text: string): PlanCell[] => [...Array<PlanCell>(firstShown).fill(null), text];
  const shift = (format: FormatPlan): FormatPlan =>
    format.range.row < KEY_ROW
      ? { ...format, range: { ...format.range, column: firstShown } }
      : format;
  return {
    key,
    title,
    visibility: 'visible',
    tabColor: facts.tabColor,
    showGridlines: false,
    columnWidths: spec.columns.map((column) => column.width),
    hiddenColumns: spec.columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    hiddenRows: [KEY_ROW],
    rowHeights: [
      { row: 0, height: 28 },
      { row: 1, height: 20 },
      { row: HEADER_ROW, height: 32 },
      ...placed.map(({ row, cells }) => ({ row, height: estimateRowHeight(spec.columns, cells) })),
    ],
    freeze: {
      rows: HEADER_ROW + 1,
      columns: spec.columns.findIndex((column) => column.key === facts.frozen) + 1,
    },
    blocks: [
      { row: 0, column: 0, cells: [headCell(facts.heading), headCell(facts.hint)] },
      { row: KEY_ROW, column: 0, cells: [spec.columns.map((column) => column.key)] },
    ],
    tables: [buildTablePlan(table, rows, HEADER_ROW, locale)],
    merges: [],
    formats: [...rules.formats, ...headFormats(spec.columns.length).map(shift)],
    validations: rules.validations,
    conditionalFormats: rules.conditionalFormats,
    links: [],
    charts: [],
    protection: null,
    print: printAcross(HEADER_ROW),
  };
}

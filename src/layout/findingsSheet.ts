import { columnLetters } from '../model/a1';
import type { Locale } from '../model/basics';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { ConditionalFormatPlan, FormatPlan, SheetPlan, WorkbookChange } from '../model/plan';
import { texts } from '../i18n/texts';
import { TABLES } from './columns';
import { freeTitle } from './freeTitle';
import { locateTable, type LocatedTable } from './locateTable';
import { absoluteReference, NAMES } from './names';
import { PALETTE } from './palette';
import { estimateRowHeight } from './rowHeights';
import type { RowCells } from './rows';
import { buildTableRules, type TablePlacement, type TableRules } from './tableRules';
import { buildTableSheet, plannedPlacement } from './tableSheet';
import { newRowCells } from './updateTable';

const SPEC = TABLES.findings;
const HEADER_ROW = 3;

/** Severity and state by colour beside the sign and the word; a row whose finding is gone is grey. */
function findingFormats(placement: TablePlacement, rowCount: number): ConditionalFormatPlan[] {
  const first = placement.headerRow + 2;
  const at = (key: string) => placement.columnOf.get(key);
  const paint = (
    column: string,
    code: string,
    value: string,
    style: ConditionalFormatPlan['style'],
  ): ConditionalFormatPlan[] => {
    const [shown, hidden] = [at(column), at(code)];
    if (shown === undefined || hidden === undefined) return [];
    const range = { row: placement.headerRow + 1, column: shown, rows: rowCount, columns: 1 };
    const formula = `=$${columnLetters(hidden)}${first}="${value}"`;
    return [{ range, formula, style, stopIfTrue: false }];
  };
  const gone = { fill: '#F2F3F4', color: PALETTE.hintText };
  const closed = { fill: PALETTE.closedFill, color: PALETTE.closedText };
  return [
    ...paint('severity', 'stateCode', 'gone', gone),
    ...paint('severity', 'stateCode', 'closed', closed),
    ...paint('severity', 'severityCode', 'hard', {
      fill: PALETTE.alertFill,
      color: PALETTE.alertText,
      bold: true,
    }),
    ...paint('severity', 'severityCode', 'soft', {
      fill: PALETTE.softFill,
      color: PALETTE.noteText,
      bold: true,
    }),
    ...paint('state', 'stateCode', 'gone', gone),
    ...paint('state', 'stateCode', 'closed', closed),
    ...paint('message', 'stateCode', 'gone', gone),
  ];
}

function linkFormat(placement: TablePlacement, rowCount: number): FormatPlan[] {
  const column = placement.columnOf.get('cell');
  if (column === undefined) return [];
  const range = { row: placement.headerRow + 1, column, rows: rowCount, columns: 1 };
  return [{ range, style: { color: PALETTE.linkText, bold: true } }];
}

function findingRules(
  placement: TablePlacement,
  rows: readonly RowCells[],
  locale: Locale,
): TableRules {
  const placed = rows.map((cells, index) => ({ row: placement.headerRow + 1 + index, cells }));
  const rules = buildTableRules(SPEC, placement, placed, { locale, targets: new Map() });
  return {
    formats: [...rules.formats, ...linkFormat(placement, rows.length)],
    validations: rules.validations,
    conditionalFormats: findingFormats(placement, rows.length),
  };
}

/** The sheet 审核 as it is added. */
export function buildFindingsSheet(
  rows: readonly RowCells[],
  title: string,
  locale: Locale,
): SheetPlan {
  const sheet = buildTableSheet('findings', rows, { locale, targets: new Map() }, title);
  const rules = findingRules(plannedPlacement('findings', HEADER_ROW), rows, locale);
  return {
    ...sheet,
    formats: [...sheet.formats, ...rules.formats],
    conditionalFormats: rules.conditionalFormats,
  };
}

function rowHeights(rows: readonly RowCells[], start: number): SheetPlan['rowHeights'] {
  return rows.map((cells, index) => {
    return { row: start + index, height: estimateRowHeight(SPEC.columns, cells) };
  });
}

function nameMarks(sheet: string, headerRow: number, column: number, rows: number): WorkbookChange {
  const refersTo = absoluteReference(sheet, headerRow + 1, column, Math.max(2, rows));
  return { kind: 'setName', name: { name: NAMES.findingMarks, refersTo } };
}

function addSheet(rows: readonly RowCells[], title: string, locale: Locale): WorkbookChange[] {
  const sheet = buildFindingsSheet(rows, title, locale);
  const column = SPEC.columns.findIndex(({ key }) => key === 'mark');
  return [{ kind: 'addSheet', sheet }, nameMarks(title, HEADER_ROW, column, rows.length)];
}

function rewriteSheet(
  table: LocatedTable,
  rows: readonly RowCells[],
  locale: Locale,
): WorkbookChange[] {
  const { range, name, sheet } = table.grid;
  const start = table.headerRow + 1;
  const left = range.rows - 1 - rows.length;
  const placement = { headerRow: table.headerRow, columnOf: table.columnOf };
  const rules = findingRules(placement, rows, locale);
  const tables = { findings: table };
  const cells = newRowCells(table, rows, tables, { locale, targets: new Map() }).map((row) =>
    row.map((cell) => cell ?? ''),
  );
  const blank = Array<string>(range.columns).fill('');
  const marks = table.columnOf.get('mark');
  const below = { row: start + rows.length, column: range.column, columns: range.columns };
  const changes: WorkbookChange[] = [
    { kind: 'resizeTable', table: name, range: { ...range, rows: rows.length + 1 } },
    { kind: 'format', sheet, formats: rules.formats, rowHeights: rowHeights(rows, start) },
    {
      kind: 'writeCells',
      sheet,
      block: {
        row: start,
        column: range.column,
        cells: [...cells, ...Array.from({ length: Math.max(0, left) }, () => blank)],
      },
    },
    { kind: 'setRules', sheet, ...rules },
  ];
  if (left > 0) {
    const style = { fill: '#FFFFFF', border: 'none', locked: true } as const;
    changes.push({
      kind: 'format',
      sheet,
      formats: [{ range: { ...below, rows: left }, style }],
    });
  }
  if (marks !== undefined) changes.push(nameMarks(sheet, table.headerRow, marks, rows.length));
  return changes;
}

export type FindingsPlan =
  | { readonly kind: 'changes'; readonly changes: readonly WorkbookChange[] }
  /** Something stands where rows would go; nothing may be written then. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** What writing the rows changes: the sheet where there is none, else the rows of its table. */
export function planFindings(
  grid: WorkbookGrid,
  rows: readonly RowCells[],
  locale: Locale,
): FindingsPlan {
  const table = locateTable('findings', grid);
  if (!table) {
    const title = freeTitle(texts(locale).workbook.titles.findings, grid);
    return { kind: 'changes', changes: addSheet(rows, title, locale) };
  }
  const isGrowing = rows.length > table.grid.range.rows - 1;
  const inTheWay = table.findings.filter(
    ({ code }) => code === 'columnMissing' || (isGrowing && code === 'rowsBelowTable'),
  );
  if (inTheWay.length > 0) return { kind: 'refused', findings: inTheWay };
  return { kind: 'changes', changes: rewriteSheet(table, rows, locale) };
}

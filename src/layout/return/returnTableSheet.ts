import { columnLetters } from '../../model/a1';
import type { Locale } from '../../model/basics';
import type { CellRange } from '../../model/grid';
import type {
  CellBlock,
  ConditionalFormatPlan,
  FormatPlan,
  SheetPlan,
  ValidationPlan,
} from '../../model/plan';
import { TABLES } from '../columns';
import { headerText, type ColumnSpec, type ReturnTableKey } from '../columnTypes';
import { entryKeys } from '../entryKeys';
import { PALETTE } from '../palette';
import { estimateRowHeight } from '../rowHeights';
import type { RowCells } from '../rows';
import { buildTableRules } from '../tableRules';
import { buildTablePlan, plannedPlacement } from '../tableSheet';
import { entryValidation } from './entryRules';
import { buildPrintArea } from './printArea';
import type { ReturnContext } from './returnContext';
import type { HeadPlan } from './sheetHead';
import { HEADER_STYLE, printAcross } from '../sheetParts';

/** What a sheet of a return adds to its table and its head. */
export interface ReturnSheetParts {
  readonly key: string;
  readonly title: string;
  readonly table: ReturnTableKey;
  readonly rows: readonly RowCells[];
  readonly head: HeadPlan;
  readonly hiddenColumns: readonly number[];
  readonly frozenColumn: string;
  readonly tabColor: string;
  /** Least height of a row in points. */
  readonly rowHeight: number;
  /** Prompts by column key, for a column whose rows are all alike. */
  readonly prompts: Readonly<Record<string, string>>;
  /** Replaces the column's own rules: rows that differ. */
  readonly validations: ((firstRow: number) => readonly ValidationPlan[]) | null;
  readonly formats: (firstRow: number) => readonly FormatPlan[];
  /** Cells between the head and the table, by column key. */
  readonly example: RowCells | null;
  /** Rows printed in any case, of a table made ready with more than most units fill; null: all. */
  readonly leastPrinted: number | null;
}

/** Rows between the head and the header: an example where there is one, then the keys. */
export function headerRowOf(parts: Pick<ReturnSheetParts, 'head' | 'example'>): number {
  return parts.head.rows + (parts.example === null ? 1 : 2);
}

const EXAMPLE_STYLE: FormatPlan['style'] = {
  italic: true,
  color: PALETTE.hintText,
  fill: '#F2F3F4',
  vertical: 'center',
  border: 'thin',
};

function checkFormats(table: ReturnTableKey, rows: CellRange): ConditionalFormatPlan[] {
  const column = TABLES[table].columns.findIndex((candidate) => candidate.key === 'autoCheck');
  if (column < 0) return [];
  return [
    {
      range: { ...rows, column, columns: 1 },
      formula: `=LEN($${columnLetters(column)}${rows.row + 1})>0`,
      style: { fill: PALETTE.alertFill, color: PALETTE.alertText, bold: true },
      stopIfTrue: false,
    },
  ];
}

/** A sheet with one table, protected but for its entry cells; its rows are all there will be. */
export function buildReturnTableSheet(context: ReturnContext, parts: ReturnSheetParts): SheetPlan {
  const { locale } = context;
  const { head, table, rows } = parts;
  const spec = TABLES[table];
  const headerRow = headerRowOf(parts);
  const firstRow = headerRow + 1;
  const shownRows = rows.length > 0 ? rows : [{}];
  const placed = shownRows.map((cells, index) => ({ row: firstRow + index, cells }));
  const targets = new Map(context.content.targets.map(({ target }) => [target.id, target]));
  const rules = buildTableRules(spec, plannedPlacement(table, headerRow), placed, {
    locale,
    targets,
  });
  const width = spec.columns.length;
  const area = { row: firstRow, column: 0, rows: placed.length, columns: width };
  const validations =
    parts.validations?.(firstRow) ??
    spec.columns.flatMap((column, index) => {
      const range = { ...area, column: index, columns: 1 };
      const prompt = parts.prompts[column.key] ?? null;
      const validation = entryValidation(column, range, prompt, locale);
      return validation === null ? [] : [validation];
    });
  const keyBlock: CellBlock = {
    row: headerRow - 1,
    column: 0,
    cells: [spec.columns.map((column) => column.key)],
  };
  return {
    key: parts.key,
    title: parts.title,
    visibility: 'visible',
    tabColor: parts.tabColor,
    showGridlines: false,
    columnWidths: spec.columns.map((column) => widthOf(column, locale)),
    hiddenColumns: parts.hiddenColumns,
    hiddenRows: [headerRow - 1],
    rowHeights: [
      ...head.rowHeights,
      { row: headerRow, height: 32 },
      ...placed.map(({ row, cells }) => ({
        row,
        height: Math.max(parts.rowHeight, estimateRowHeight(spec.columns, cells)),
      })),
    ],
    freeze: {
      rows: firstRow,
      columns: spec.columns.findIndex((column) => column.key === parts.frozenColumn) + 1,
    },
    blocks: [...head.blocks, ...exampleBlocks(parts, headerRow), keyBlock],
    tables: [buildTablePlan(table, rows, headerRow, locale)],
    merges: head.merges,
    formats: [
      ...rules.formats,
      ...head.formats,
      { range: { row: headerRow, column: 0, rows: 1, columns: width }, style: HEADER_STYLE },
      ...(parts.example === null ? [] : exampleFormats(spec.columns, head.rows)),
      ...parts.formats(firstRow),
    ],
    validations,
    conditionalFormats: [...head.conditionalFormats, ...checkFormats(table, area)],
    links: [],
    charts: [],
    protection: { allowFormatColumns: true, allowSort: true, allowFilter: true },
    print: {
      ...printAcross(headerRow),
      ...(parts.leastPrinted !== null && {
        area: printedPart(parts, area, parts.leastPrinted),
      }),
    },
  };
}

/** To the last row with an entry; columns with formulas are never blank, so they do not count. */
function printedPart(parts: ReturnSheetParts, rows: CellRange, least: number): string {
  const { columns } = TABLES[parts.table];
  const keys = entryKeys(parts.table);
  const entries = columns.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []));
  const [first = 0, last = first] = [entries.at(0), entries.at(-1)];
  const shown = columns.flatMap((_, index) => (parts.hiddenColumns.includes(index) ? [] : [index]));
  const filled = { ...rows, column: first, columns: last - first + 1 };
  return buildPrintArea(parts.title, filled, shown.at(-1) ?? last, least);
}

/** English headers are longer, and without a space they cannot be broken well: each fits on a line. */
function widthOf(column: ColumnSpec, locale: Locale): number {
  if (locale !== 'en-US') return column.width;
  return Math.max(column.width, headerText(column, locale).length + 3);
}

/** Grey, aligned as the column below. */
function exampleFormats(columns: readonly ColumnSpec[], row: number): FormatPlan[] {
  return columns.map((column, index) => ({
    range: { row, column: index, rows: 1, columns: 1 },
    style: {
      ...EXAMPLE_STYLE,
      horizontal: column.align,
      ...(column.numberFormat === null ? {} : { numberFormat: column.numberFormat }),
    },
  }));
}

function exampleBlocks(parts: ReturnSheetParts, headerRow: number): CellBlock[] {
  const { example, table } = parts;
  if (example === null) return [];
  const cells = TABLES[table].columns.map((column) => example[column.key] ?? null);
  return [{ row: headerRow - 2, column: 0, cells: [cells] }];
}

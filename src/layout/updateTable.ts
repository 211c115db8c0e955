import type { Locale } from '../model/basics';
import type { Finding } from '../model/finding';
import type { CellValue } from '../model/grid';
import type { FormatPlan, PlanCell, WorkbookChange } from '../model/plan';
import type { ColumnSpec, TableKey } from './columnTypes';
import { plannedNames, type StructuredNames } from './formulas';
import { cellUnder, rowKeyOf, textOf, type LocatedTable } from './locateTable';
import type { RowCells } from './rows';
import { buildTableRules, type PlacedRow, type RuleContext } from './tableRules';
import { columnFormula } from './tableSheet';

type Tables = Readonly<Partial<Record<TableKey, LocatedTable>>>;

export interface TableUpdate {
  readonly changes: readonly WorkbookChange[];
  readonly added: number;
  /** What stops the update; nothing is changed then. */
  readonly findings: readonly Finding[];
}

/** Names of tables and headers as they stand, so that new formulas fit renamed ones. */
export function standingNames(tables: Tables, locale: Locale): StructuredNames {
  const planned = plannedNames(locale);
  return {
    table: (key) => tables[key]?.grid.name ?? planned.table(key),
    header: (key, column) => tables[key]?.headers.get(column) ?? planned.header(key, column),
    has: (key, column) => tables[key]?.columnOf.has(column) ?? true,
  };
}

function keyOfPlanned(table: LocatedTable, row: RowCells): string {
  return table.spec.rowKey.map((key) => String(row[key] ?? '')).join('|');
}

function isSame(standing: CellValue, planned: PlanCell): boolean {
  if (typeof standing === 'number' && typeof planned === 'number') return standing === planned;
  const text = planned === null || typeof planned === 'object' ? '' : String(planned).trim();
  return textOf(standing) === text;
}

/** Catalog facts that a newer catalog has changed; entered cells and formulas are left alone. */
function planFactChanges(
  table: LocatedTable,
  planned: ReadonlyMap<string, RowCells>,
): WorkbookChange[] {
  return table.rows.flatMap((row) => {
    const cells = planned.get(rowKeyOf(table, row));
    if (!cells) return [];
    return table.spec.columns.flatMap((column): WorkbookChange[] => {
      const at = table.columnOf.get(column.key);
      const value = cells[column.key] ?? null;
      if (column.input !== 'fixed' || at === undefined) return [];
      if (isSame(cellUnder(table, row, column.key), value)) return [];
      const block = { row: row.row, column: at, cells: [[value ?? '']] };
      return [{ kind: 'writeCells', sheet: table.sheet.title, block }];
    });
  });
}

function plannedCell(
  column: ColumnSpec,
  row: RowCells,
  table: TableKey,
  names: StructuredNames,
  context: RuleContext,
): PlanCell {
  const formula = columnFormula(table, column, context.locale, names);
  return formula === null ? (row[column.key] ?? null) : { formula };
}

/** The cells of rows in the columns of a table as they now stand, formulas included. */
export function newRowCells(
  table: LocatedTable,
  rows: readonly RowCells[],
  tables: Tables,
  context: RuleContext,
): PlanCell[][] {
  const names = standingNames(tables, context.locale);
  const { column: first, columns } = table.grid.range;
  return rows.map((row) => {
    const cells = Array<PlanCell>(columns).fill(null);
    for (const column of table.spec.columns) {
      const at = table.columnOf.get(column.key);
      if (at === undefined) continue;
      cells[at - first] = plannedCell(column, row, table.spec.key, names, context);
    }
    return cells;
  });
}

function standingCells(table: LocatedTable): PlacedRow[] {
  return table.rows.map((row) => ({
    row: row.row,
    cells: Object.fromEntries(
      table.spec.columns.map((column) => {
        const value = cellUnder(table, row, column.key);
        return [column.key, typeof value === 'object' ? null : value];
      }),
    ),
  }));
}

/** The last row with anything but formulas in it, whether or not it has its key yet. */
function lastFilledRow(table: LocatedTable): number {
  const entries = table.spec.columns.filter(({ input }) => input !== 'formula');
  return table.rows.reduce((last, row) => {
    const isFilled = entries.some(({ key }) => textOf(cellUnder(table, row, key)) !== '');
    return isFilled ? Math.max(last, row.row) : last;
  }, table.headerRow);
}

function planNewRows(
  table: LocatedTable,
  missing: readonly RowCells[],
  tables: Tables,
  context: RuleContext,
): WorkbookChange[] {
  const { range, name, sheet } = table.grid;
  const start = lastFilledRow(table) + 1;
  const end = Math.max(start + missing.length, range.row + range.rows);
  const placement = { headerRow: table.headerRow, columnOf: table.columnOf };
  const standing = standingCells(table).filter((row) => row.row < start);
  const placed = missing.map((cells, index) => ({ row: start + index, cells }));
  const rules = buildTableRules(table.spec, placement, [...standing, ...placed], context);
  const onlyNew = (format: FormatPlan): FormatPlan => ({
    ...format,
    range: { ...format.range, row: start, rows: missing.length },
  });
  return [
    { kind: 'resizeTable', table: name, range: { ...range, rows: end - range.row } },
    { kind: 'format', sheet, formats: rules.formats.map(onlyNew) },
    {
      kind: 'writeCells',
      sheet,
      block: {
        row: start,
        column: range.column,
        cells: newRowCells(table, missing, tables, context),
      },
    },
    {
      kind: 'setRules',
      sheet,
      validations: rules.validations,
      conditionalFormats: rules.conditionalFormats,
    },
  ];
}

/** Adds the rows a table lacks and mends changed catalog facts, where its columns now stand. */
export function updateTable(
  table: LocatedTable,
  rows: readonly RowCells[],
  tables: Tables,
  context: RuleContext,
): TableUpdate {
  const standing = new Set(table.rows.map((row) => rowKeyOf(table, row)));
  const planned = new Map(rows.map((row) => [keyOfPlanned(table, row), row]));
  const missing = rows.filter((row) => !standing.has(keyOfPlanned(table, row)));
  const blocking = table.findings.filter((finding) => {
    const isInTheWay = missing.length > 0 && finding.code === 'rowsBelowTable';
    return isInTheWay || (finding.code === 'columnMissing' && isKeyMissing(table));
  });
  if (blocking.length > 0) return { changes: [], added: 0, findings: blocking };
  const changes = planFactChanges(table, planned);
  if (missing.length === 0) return { changes, added: 0, findings: [] };
  return {
    changes: [...changes, ...planNewRows(table, missing, tables, context)],
    added: missing.length,
    findings: [],
  };
}

function isKeyMissing(table: LocatedTable): boolean {
  return table.spec.rowKey.some((key) => !table.columnOf.has(key));
}

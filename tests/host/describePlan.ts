import { cellReference, rangeReference } from '../../src/model/a1';
import type { CellBlock, PlanCell, SheetPlan, TablePlan, WorkbookPlan } from '../../src/model/plan';
import { describePlannedChart } from './describeCharts';
import {
  bareFormula,
  describeConditionalFormat,
  describeMerges,
  describeNames,
  describeValidation,
  listUnlocked,
  type SheetDescription,
  type WorkbookDescription,
} from './workbookDescription';

/** What a plan asks of every host. */
export function describePlan(plan: WorkbookPlan): WorkbookDescription {
  return {
    sheets: plan.sheets.map(describeSheet),
    names: describeNames(plan.names),
    properties: plan.properties,
  };
}

function describeSheet(sheet: SheetPlan): SheetDescription {
  const cells: Record<string, string | number | boolean> = {};
  const formulas: Record<string, string> = {};
  const numberFormats: Record<string, string> = {};
  const formatOf = createFormatReader(sheet);
  for (const { row, column, cell } of listCells(sheet)) {
    if (cell === null || cell === '') continue;
    const place = cellReference(row, column);
    if (typeof cell === 'object') formulas[place] = bareFormula(cell.formula);
    else cells[place] = cell;
    const format = formatOf(row, column);
    if (format !== 'General') numberFormats[place] = format;
  }
  return {
    title: sheet.title,
    visibility: sheet.visibility,
    cells,
    formulas,
    numberFormats,
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeReference(tableRange(table)),
      headers: table.columns.map(({ header }) => header),
      style: table.style,
      showFilter: table.showFilter,
    })),
    validations: sheet.validations
      .map((plan) => describeValidation(rangeReference(plan.range), partsOf(plan.rule), plan))
      .sort(),
    conditionalFormats: sheet.conditionalFormats.map((plan) =>
      describeConditionalFormat(
        rangeReference(plan.range),
        plan.formula,
        plan.style,
        plan.stopIfTrue,
      ),
    ),
    protection: sheet.protection && {
      formatColumns: sheet.protection.allowFormatColumns,
      sort: sheet.protection.allowSort,
      filter: sheet.protection.allowFilter,
    },
    unlockedCells: listUnlocked(sheet.formats),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    frozen: sheet.freeze ?? { rows: 0, columns: 0 },
    merges: describeMerges(sheet.merges),
    charts: sheet.charts.map(describePlannedChart),
  };
}

function listCells(sheet: SheetPlan): { row: number; column: number; cell: PlanCell }[] {
  const tables = sheet.tables.map((table): CellBlock => {
    const headers = table.columns.map(({ header }) => header);
    const rows = table.rows.map((cells) =>
      table.columns.map(({ formula }, index): PlanCell => {
        return formula === null ? (cells[index] ?? null) : { formula };
      }),
    );
    return { row: table.row, column: table.column, cells: [headers, ...rows] };
  });
  const links = sheet.links.map(({ row, column, text }) => ({ row, column, cell: text }));
  const blocks = [...sheet.blocks, ...tables].flatMap((block) =>
    block.cells.flatMap((cells, down) =>
      cells.map((cell, right) => ({ row: block.row + down, column: block.column + right, cell })),
    ),
  );
  return [...blocks, ...links];
}

function tableRange({ row, column, rows, columns }: TablePlan) {
  return { row, column, rows: Math.max(1, rows.length) + 1, columns: columns.length };
}

function createFormatReader(sheet: SheetPlan): (row: number, column: number) => string {
  const named = sheet.formats.filter(({ style }) => style.numberFormat !== undefined).reverse();
  return (row, column) => {
    const last = named.find(({ range }) => {
      const isInRows = row >= range.row && row < range.row + range.rows;
      return isInRows && column >= range.column && column < range.column + range.columns;
    });
    return last?.style.numberFormat ?? 'General';
  };
}

function partsOf(rule: SheetPlan['validations'][number]['rule']) {
  if (rule.kind === 'list') return { kind: rule.kind, formulas: [rule.source] };
  if (rule.kind === 'custom') return { kind: rule.kind, formulas: [rule.formula] };
  const { kind, operator, formula1, formula2 } = rule;
  return { kind, operator, formulas: [formula1, formula2] };
}

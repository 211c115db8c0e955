import type { CellRange } from '../../model/grid';
import type { CellBlock, LinkPlan, PlanCell, TableColumnPlan, TablePlan } from '../../model/plan';
import { parseAddress, splitReference } from '../officeHost/model/addresses';
import type { Cell } from '../officeHost/model/cells';
import type { Table } from '../officeHost/model/table';
import type { Worksheet } from '../officeHost/model/worksheet';

/** A cell as a plan holds it; an error somebody typed is written as the formula that yields it. */
function plannedCell(cell: Cell | undefined): PlanCell {
  if (cell?.formula !== undefined) return { formula: cell.formula };
  const value = cell?.value ?? null;
  if (value === null || value === '') return null;
  return typeof value === 'object' ? { formula: `=${value.error}` } : value;
}

/** The cells outside tables, one block for rows that follow each other. */
export function planBlocks(sheet: Worksheet, tables: readonly CellRange[]): CellBlock[] {
  const rows = new Map<number, PlanCell[]>();
  for (const { row, column, cell } of sheet.cells.within(sheet.wholeRange().area)) {
    const planned = plannedCell(cell);
    if (planned === null || tables.some((table) => covers(table, row, column))) continue;
    const cells = rows.get(row) ?? [];
    cells[column] = planned;
    rows.set(row, cells);
  }
  const blocks: { row: number; column: number; cells: PlanCell[][] }[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = Array.from(rows.get(row) ?? [], (cell) => cell ?? null);
    const last = blocks.at(-1);
    if (last && last.row + last.cells.length === row) last.cells.push(cells);
    else blocks.push({ row, column: 0, cells: [cells] });
  }
  return blocks;
}

function covers(range: CellRange, row: number, column: number): boolean {
  const [down, right] = [row - range.row, column - range.column];
  return down >= 0 && down < range.rows && right >= 0 && right < range.columns;
}

/** A table; a column whose cells all hold one formula is a calculated one. */
export function planTable(table: Table): TablePlan {
  const { sheet, area, state } = table;
  const [, ...rows] = sheet.range(area).mapCells(plannedCell);
  const columns = table.columns.list().map(({ name }, index): TableColumnPlan => {
    const [first] = rows.map((cells) => formulaOf(cells[index]));
    const isCalculated = rows.every((cells) => formulaOf(cells[index]) === first);
    return { key: name, header: name, formula: (isCalculated && first) || null };
  });
  return {
    name: state.Name,
    row: area.row,
    column: area.column,
    columns,
    rows,
    style: state.Style,
    showFilter: state.ShowFilterButton,
  };
}

function formulaOf(cell: PlanCell | undefined): string | null {
  return typeof cell === 'object' && cell !== null ? cell.formula : null;
}

/** Links to places in the workbook; `others` are the places of those that lead elsewhere. */
export function planLinks(sheet: Worksheet): {
  readonly links: readonly LinkPlan[];
  readonly others: readonly { readonly row: number; readonly column: number }[];
} {
  const links: LinkPlan[] = [];
  const others: { row: number; column: number }[] = [];
  for (const { row, column, cell } of sheet.cells.within(sheet.wholeRange().area)) {
    if (!cell.hyperlink) continue;
    const target = targetOf(sheet, cell.hyperlink.documentReference ?? '');
    const isText = typeof cell.value === 'string' && cell.formula === undefined;
    if (target && isText) links.push({ row, column, target, text: String(cell.value) });
    else others.push({ row, column });
  }
  return { links, others };
}

function targetOf(from: Worksheet, reference: string): LinkPlan['target'] | null {
  const { sheet: title, rest } = splitReference(reference);
  const area = parseAddress(rest);
  const sheet = title === null ? from : from.workbook.findSheet(title);
  return area && sheet ? { sheet: sheet.state.Name, row: area.row, column: area.column } : null;
}

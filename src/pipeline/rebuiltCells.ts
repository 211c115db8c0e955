import { cellReference } from '../model/a1';
import type { CellRange, CellValue, SheetGrid, TableGrid } from '../model/grid';
import type {
  CellBlock,
  FormatPlan,
  PlanCell,
  SheetPlan,
  TableColumnPlan,
  TablePlan,
} from '../model/plan';
import { EMPTY_SHEET } from '../layout/sheetParts';

/** What a rebuilt sheet is without, or holds though the plan does not know it. */
export interface SheetLack {
  /**
   * `plain`: the plan knows no such sheet, or not in this form, so that cells, formulas and number
   * formats are all there is of it; `cells`: outside the plan's own.
   */
  readonly kind: 'plain' | 'unprotected' | 'cells';
  readonly sheet: string;
  /** Cells by reference, the first few; empty for a whole sheet. */
  readonly cells: readonly string[];
  readonly count: number;
}

/** More would fill the window. */
const MOST_NAMED = 5;

interface StandingCell {
  readonly row: number;
  readonly column: number;
  readonly planned: PlanCell;
  readonly format: string;
}

/** The sheet with everything the file has in its cells, laid out as `plan` where there is one. */
export function fillSheet(
  sheet: SheetGrid,
  tables: readonly TableGrid[],
  plan: SheetPlan | undefined,
): { readonly plan: SheetPlan; readonly lacking: readonly SheetLack[] } {
  const cells = listCells(sheet);
  const own = tables.map((table) => fillTable(sheet, table, plan));
  const layout = plan && hasTablesOf(plan, own) ? plan : { ...EMPTY_SHEET, key: sheet.title };
  const free = cells.filter((cell) => !tables.some(({ range }) => covers(range, cell)));
  const texts = new Map(free.map((cell) => [cellReference(cell.row, cell.column), cell.planned]));
  const filled: SheetPlan = {
    ...layout,
    title: sheet.title,
    visibility: sheet.visibility,
    hiddenRows: sheet.hiddenRows ?? [],
    blocks: groupRows(free),
    tables: own,
    formats: [...layout.formats, ...numberFormats(cells, layout.formats)],
    links: layout.links.filter(
      ({ row, column, text }) => texts.get(cellReference(row, column)) === text,
    ),
    protection: sheet.isProtected ? layout.protection : null,
  };
  return { plan: filled, lacking: listLacking(sheet, layout, free, layout === plan) };
}

function listLacking(
  sheet: SheetGrid,
  layout: SheetPlan | (typeof EMPTY_SHEET & { key: string }),
  free: readonly StandingCell[],
  isPlanned: boolean,
): SheetLack[] {
  const lack = (kind: SheetLack['kind'], cells: readonly string[], count: number): SheetLack => {
    return { kind, sheet: sheet.title, cells, count };
  };
  const isBlank = sheet.rows.length === 0 || sheet.visibility === 'veryHidden';
  const open = sheet.isProtected && layout.protection === null;
  const unprotected = open ? [lack('unprotected', [], 0)] : [];
  if (!isPlanned) return isBlank ? unprotected : [lack('plain', [], 0), ...unprotected];
  const planned = plannedPlaces(layout);
  const outside = free
    .map(({ row, column }) => cellReference(row, column))
    .filter((cell) => !planned.has(cell));
  if (outside.length === 0) return unprotected;
  return [...unprotected, lack('cells', outside.slice(0, MOST_NAMED), outside.length)];
}

/** Where the plan itself puts something, or leaves a cell to be filled. */
function plannedPlaces({ blocks, links, merges, formats }: Omit<SheetPlan, 'title'>) {
  const places = new Set<string>(links.map(({ row, column }) => cellReference(row, column)));
  for (const { row, column, cells } of blocks)
    cells.forEach((line, down) =>
      line.forEach((_, right) => places.add(cellReference(row + down, column + right))),
    );
  const entries = formats.filter(({ style }) => style.locked === false).map(({ range }) => range);
  for (const { row, column } of [...merges, ...entries]) places.add(cellReference(row, column));
  return places;
}

function covers(range: CellRange, { row, column }: { row: number; column: number }): boolean {
  const [down, right] = [row - range.row, column - range.column];
  return down >= 0 && down < range.rows && right >= 0 && right < range.columns;
}

/** A layout is of use where its tables stand in their places, under the same headers. */
function hasTablesOf(plan: SheetPlan, own: readonly TablePlan[]): boolean {
  return plan.tables.every((table) => {
    const standing = own.find(({ row, column }) => row === table.row && column === table.column);
    return table.columns.every(({ header }, at) => standing?.columns[at]?.header === header);
  });
}

function listCells(sheet: SheetGrid): StandingCell[] {
  return sheet.rows.flatMap(({ row, values, formulas = {}, formats = {} }) => {
    const columns = new Set([...values.keys(), ...Object.keys(formulas).map(Number)]);
    return [...columns].flatMap((column): StandingCell[] => {
      const planned = plannedCell(values[column], formulas[column]);
      const format = formats[column] ?? 'General';
      return planned === null ? [] : [{ row, column, planned, format }];
    });
  });
}

/** An error that somebody typed is written as the formula that yields it. */
function plannedCell(value: CellValue | undefined, formula: string | undefined): PlanCell {
  if (formula !== undefined) return { formula };
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? { formula: `=${value.error}` } : value;
}

function fillTable(sheet: SheetGrid, table: TableGrid, plan: SheetPlan | undefined): TablePlan {
  const { row, column, rows, columns } = table.range;
  const standing = new Map(sheet.rows.map((line) => [line.row, line]));
  const cellAt = (line: number) => {
    const found = standing.get(line);
    return (at: number) => plannedCell(found?.values[column + at], found?.formulas?.[column + at]);
  };
  const places = Array.from({ length: columns }, (_, at) => at);
  const head = cellAt(row);
  const body = Array.from({ length: rows - 1 }, (_, down) => places.map(cellAt(row + 1 + down)));
  const like = plan?.tables.find((one) => one.row === row && one.column === column);
  return {
    name: table.name,
    row,
    column,
    columns: places.map((at): TableColumnPlan => {
      const header = head(at);
      const text = typeof header === 'object' ? '' : String(header);
      return { key: text, header: text, formula: sharedFormula(body, at) };
    }),
    rows: body,
    style: like?.style ?? 'TableStyleLight1',
    showFilter: like?.showFilter ?? true,
  };
}

/** The formula of a calculated column: every row has it. */
function sharedFormula(body: readonly (readonly PlanCell[])[], at: number): string | null {
  const formulas = body.map((cells) => {
    const cell = cells[at];
    return typeof cell === 'object' && cell !== null ? cell.formula : null;
  });
  const [first = null] = formulas;
  return formulas.every((formula) => formula === first) ? first : null;
}

function groupRows(cells: readonly StandingCell[]): CellBlock[] {
  const blocks: { row: number; column: number; cells: PlanCell[][] }[] = [];
  for (const { row, column, planned } of cells) {
    let last = blocks.at(-1);
    if (!last || row > last.row + last.cells.length) {
      blocks.push((last = { row, column: 0, cells: [] }));
    }
    const line = (last.cells[row - last.row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = planned;
  }
  return blocks;
}

/** Number formats that the layout has not, cells under each other together. */
function numberFormats(
  cells: readonly StandingCell[],
  formats: readonly FormatPlan[],
): FormatPlan[] {
  const named = formats.filter(({ style }) => style.numberFormat !== undefined).reverse();
  const added = new Map<string, { range: CellRange; numberFormat: string }>();
  const runs: { range: CellRange; numberFormat: string }[] = [];
  for (const cell of cells) {
    const planned = named.find(({ range }) => covers(range, cell))?.style.numberFormat;
    if ((planned ?? 'General') === cell.format) continue;
    const { row, column, format: numberFormat } = cell;
    const above = added.get(`${column}`);
    const isNext =
      above?.numberFormat === numberFormat && above.range.row + above.range.rows === row;
    const range = isNext
      ? { ...above.range, rows: above.range.rows + 1 }
      : { row, column, rows: 1, columns: 1 };
    const run = { range, numberFormat };
    if (above && isNext) Object.assign(above, run);
    else {
      runs.push(run);
      added.set(`${column}`, run);
    }
  }
  return runs.map(({ range, numberFormat }) => ({ range, style: { numberFormat } }));
}

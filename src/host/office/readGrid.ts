import { parseRangeReference } from '../../model/a1';
import { HostProblem } from '../workbookHost';
import type {
  CellRange,
  GridRow,
  SheetGrid,
  SheetVisibility,
  TableGrid,
  WorkbookGrid,
} from '../../model/grid';
import { runBatch, toHostProblem } from './hostErrors';
import { splitRows, toGridRows } from './gridCells';

const CELL_PROPERTIES = 'rowIndex,columnIndex,values,formulas,numberFormat,valueTypes';
/**
 * The host answers at most 5 MB at once. A cell takes some 40 bytes in the four lists it is told in
 * and some hundred with a long text; a block that is too large all the same is halved.
 */
const CELLS_PER_BLOCK = 40_000;

/** The workbook's furniture, and its sheets to ask on. */
interface Outline {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly rest: Pick<WorkbookGrid, 'names' | 'properties'>;
}

/**
 * Every sheet's used cells, the tables, names and properties in two round trips. Where the cells
 * are more than one answer holds, their sizes are asked first and they come in blocks.
 */
export async function readWorkbookGrid(): Promise<WorkbookGrid> {
  try {
    return await runBatch((context) => readGrid(context, readAtOnce));
  } catch (error) {
    if (!(error instanceof HostProblem) || error.problem.code !== 'tooLarge') throw error;
    return runBatch((context) => readGrid(context, readInBlocks));
  }
}

type ReadRows = (
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
) => Promise<readonly (readonly GridRow[])[]>;

async function readGrid(context: Excel.RequestContext, readRows: ReadRows): Promise<WorkbookGrid> {
  const outline = await readOutline(context);
  const tableRanges = outline.tables.map((table) => table.getRange().load('address'));
  const rows = await readRows(context, outline.sheets);
  const tables = outline.tables.map((table, index) =>
    describeTable(table.name, tableRanges[index]?.address ?? ''),
  );
  const sheets = outline.sheets.map((sheet, index) => describeSheet(sheet, rows[index] ?? []));
  return { sheets, tables, ...outline.rest, ignored: [] };
}

async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, tables, names, properties } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const custom = properties.custom.load('items/key,items/value');
  await context.sync();
  return {
    sheets: worksheets.items,
    tables: tables.items,
    rest: {
      names: names.items.map((item) => ({ name: item.name, refersTo: String(item.formula) })),
      properties: Object.fromEntries(custom.items.map(({ key, value }) => [key, String(value)])),
    },
  };
}

async function readAtOnce(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly GridRow[])[]> {
  const ranges = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(CELL_PROPERTIES));
  await context.sync();
  return ranges.map((range) => (range.isNullObject ? [] : toGridRows(range)));
}

async function readInBlocks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly GridRow[])[]> {
  const used = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  const rows: GridRow[][] = sheets.map(() => []);
  for (const [index, sheet] of sheets.entries()) {
    const range = used[index];
    if (!range || range.isNullObject) continue;
    for (const part of splitRows(usedRange(range), CELLS_PER_BLOCK))
      rows[index]?.push(...(await readBlock(context, sheet, part)));
  }
  return rows;
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: CellRange,
): Promise<readonly GridRow[]> {
  const { row, column, rows, columns } = range;
  const block = sheet.getRangeByIndexes(row, column, rows, columns).load(CELL_PROPERTIES);
  try {
    await context.sync();
    return toGridRows(block);
  } catch (error) {
    if (rows === 1 || toHostProblem(error).problem.code !== 'tooLarge') throw error;
    const half = Math.ceil(rows / 2);
    const first = await readBlock(context, sheet, { ...range, rows: half });
    const rest = { ...range, row: row + half, rows: rows - half };
    return [...first, ...(await readBlock(context, sheet, rest))];
  }
}

function usedRange(range: Excel.Range): CellRange {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

function describeSheet(sheet: Excel.Worksheet, rows: readonly GridRow[]): SheetGrid {
  return {
    title: sheet.name,
    visibility: (sheet.visibility.charAt(0).toLowerCase() +
      sheet.visibility.slice(1)) as SheetVisibility,
    isProtected: sheet.protection.protected,
    rows,
  };
}

/** Addresses of ranges always name their sheet, quoted where it has to be. */
function describeTable(name: string, address: string): TableGrid {
  const at = address.lastIndexOf('!');
  const title = address
    .slice(0, at)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  const range = parseRangeReference(address.slice(at + 1));
  if (!range) throw new HostProblem('hostFailed', { table: name, address });
  return { name, sheet: title, range };
}

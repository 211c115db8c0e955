import type { CellRange } from '../../model/grid';
import type { WorkbookChange } from '../../model/plan';
import { needsApostrophe } from './cellInput';

/** What stands in the workbook before anything is written. Keys are titles and names in lower case. */
export interface Standing {
  readonly sheets: ReadonlyMap<string, { readonly title: string; readonly isProtected: boolean }>;
  readonly tables: ReadonlyMap<string, { readonly sheet: string }>;
  readonly names: ReadonlySet<string>;
  /** Names of the charts of sheets whose charts are set. */
  readonly charts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isStructureProtected: boolean;
  /** Number formats under each change that writes cells, where a text could be misread. */
  readonly numberFormats: ReadonlyMap<WorkbookChange, readonly (readonly string[])[]>;
}

/** Reads in one round trip all that decides whether and how the changes can be written. */
export async function inspectWorkbook(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
): Promise<Standing> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name');
  protection.load('protected');
  const formats = changes.flatMap((change) => {
    const range = misreadableRange(change);
    if (!range || change.kind !== 'writeCells') return [];
    const sheet = worksheets.getItemOrNullObject(change.sheet);
    const { row, column, rows, columns } = range;
    const cells = sheet.getRangeByIndexes(row, column, rows, columns).load('numberFormat');
    return [{ change, cells }];
  });
  const charts = changes.flatMap((change) => {
    if (change.kind !== 'setCharts') return [];
    const sheet = worksheets.getItemOrNullObject(change.sheet);
    return [{ key: change.sheet.toLowerCase(), list: sheet.charts.load('items/name') }];
  });
  await context.sync();
  return {
    sheets: new Map(
      worksheets.items.map((sheet) => [
        sheet.name.toLowerCase(),
        { title: sheet.name, isProtected: sheet.protection.protected },
      ]),
    ),
    tables: new Map(
      tables.items.map((table) => [table.name.toLowerCase(), { sheet: table.worksheet.name }]),
    ),
    names: new Set(names.items.map((item) => item.name.toLowerCase())),
    charts: new Map(
      charts.map(({ key, list }) => [
        key,
        new Set(list.isNullObject ? [] : list.items.map((chart) => chart.name.toLowerCase())),
      ]),
    ),
    isStructureProtected: protection.protected,
    numberFormats: new Map(
      formats.map(({ change, cells }) => [
        change,
        cells.isNullObject ? [] : (cells.numberFormat as string[][]),
      ]),
    ),
  };
}

/** The cells of a change if one of its texts needs care. */
function misreadableRange(change: WorkbookChange): CellRange | null {
  if (change.kind !== 'writeCells') return null;
  const { row, column, cells } = change.block;
  const isMisreadable = cells.some((line) =>
    line.some((cell) => typeof cell === 'string' && needsApostrophe(cell)),
  );
  const columns = Math.max(0, ...cells.map((line) => line.length));
  return isMisreadable ? { row, column, rows: cells.length, columns } : null;
}

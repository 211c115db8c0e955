import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CellValue } from '../../src/model/grid';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/model/plan';
import type { ReadCalculated } from './calculatedSheets';

/** What the worker is given: the library's own form of sheets, names and tables. */
export interface UniverJob {
  readonly sheets: readonly UniverSheet[];
  readonly names: WorkbookPlan['names'];
  readonly tables: readonly UniverTable[];
}

interface UniverSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cellData: Readonly<Record<number, Readonly<Record<number, object>>>>;
}

interface UniverTable {
  readonly name: string;
  readonly sheetId: string;
  readonly range: {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  };
  readonly headers: readonly string[];
}

type SheetValues = readonly (readonly (CellValue | undefined)[] | undefined)[];

/** Univer's marks of a cell's type; without them a text of digits would become a number. */
const TYPES = { string: 1, number: 2, boolean: 3 } as const;

/**
 * The plan's formulas as Univer computes them, structured references and defined names as they are
 * written. Formats, rules and charts are left out.
 */
export async function calculateInUniver(plan: WorkbookPlan): Promise<ReadCalculated> {
  const job: UniverJob = {
    sheets: plan.sheets.map(sheetData),
    names: plan.names,
    tables: plan.sheets.flatMap(tablesOf),
  };
  const values = new Map(await runWorker(job));
  return (title, row, column) => values.get(title)?.[row]?.[column] ?? null;
}

function runWorker(job: UniverJob): Promise<(readonly [string, SheetValues])[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'univerWorker.mjs'), { workerData: job });
    worker.once('message', (values: (readonly [string, SheetValues])[]) => {
      resolve(values);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('Univer ended without a result')));
  });
}

function sheetData(sheet: SheetPlan): UniverSheet {
  const cellData: Record<number, Record<number, object>> = {};
  const put = (row: number, column: number, cell: PlanCell): void => {
    if (cell === null) return;
    const data =
      typeof cell === 'object'
        ? { f: cell.formula }
        : { v: cell, t: TYPES[typeof cell as keyof typeof TYPES] };
    (cellData[row] ??= {})[column] = data;
  };
  const tables = sheet.tables.map((table) => ({
    ...table,
    cells: [table.columns.map((column) => column.header), ...table.rows],
  }));
  for (const block of [...sheet.blocks, ...tables]) {
    block.cells.forEach((line, row) => {
      line.forEach((cell, column) => put(block.row + row, block.column + column, cell));
    });
  }
  const rowCount = Math.max(...Object.keys(cellData).map(Number)) + 10;
  return { id: sheet.key, name: sheet.title, cellData, rowCount, columnCount: 60 };
}

function tablesOf(sheet: SheetPlan): UniverTable[] {
  return sheet.tables.map((table) => ({
    name: table.name,
    sheetId: sheet.key,
    range: {
      startRow: table.row,
      endRow: table.row + Math.max(1, table.rows.length),
      startColumn: table.column,
      endColumn: table.column + table.columns.length - 1,
    },
    headers: table.columns.map((column) => column.header),
  }));
}

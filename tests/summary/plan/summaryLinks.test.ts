import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { parseRangeReference } from '../../../src/model/a1';
import type { CellValue } from '../../../src/model/grid';
import type { PlanCell, TablePlan, WorkbookPlan } from '../../../src/model/plan';
import { planSummary } from '../../../src/pipeline/summaryFile';
import { readFromGrid, type ReadCalculated } from '../../support/calculatedSheets';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { smallMerge } from '../../support/summaryFiles';

/** `CHOOSE(1,place,words)` says where `HYPERLINK(place,words)` leads. */
function showPlace(cell: PlanCell): PlanCell {
  if (cell === null || typeof cell !== 'object') return cell;
  return { ...cell, formula: cell.formula.replaceAll('HYPERLINK(', 'CHOOSE(1,') };
}

function showPlaces(plan: WorkbookPlan): WorkbookPlan {
  const bare = (table: TablePlan): TablePlan => ({
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      formula: column.formula?.replaceAll('HYPERLINK(', 'CHOOSE(1,') ?? null,
    })),
    rows: table.rows.map((row) => row.map(showPlace)),
  });
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(bare) }));
  return { ...plan, sheets };
}

interface Link {
  /** Sheet and table the link stands in. */
  readonly from: string;
  readonly row: Readonly<Record<string, CellValue>>;
  readonly to: string;
}

/** Every link of the summary's tables with where it was calculated to lead. */
function listLinks(plan: WorkbookPlan, read: ReadCalculated): readonly Link[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      table.rows.flatMap((cells, index) => {
        const values = cells.map((_, at) =>
          read(sheet.title, table.row + 1 + index, table.column + at),
        );
        const row = Object.fromEntries(
          table.columns.map(({ key }, at) => [key, values[at] ?? null]),
        );
        return cells.flatMap((cell, at) => {
          const isLink =
            cell !== null && typeof cell === 'object' && cell.formula.includes('CHOOSE(1,"#');
          const to = String(values[at] ?? '');
          return isLink && to !== '' ? [{ from: sheet.key, row, to }] : [];
        });
      }),
    ),
  );
}

describeWithLibreOffice('the links of a summary, as LibreOffice calculates them', () => {
  let links: readonly Link[] = [];
  let read: ReadCalculated;
  let titles: readonly string[] = [];

  beforeAll(async () => {
    const plan = showPlaces(planSummary(await smallMerge()));
    const [saved] = await recalculate(
      [{ name: 'links.xlsx', bytes: await writeWorkbook(plan) }],
      'xlsx',
    );
    const grid = readWorkbook(saved?.bytes ?? new Uint8Array());
    titles = grid.sheets.map(({ title }) => title);
    read = readFromGrid(grid);
    links = listLinks(plan, read);
  }, 180_000);

  function follow({ to }: Link) {
    const [, sheet = '', cells = ''] = /^#'(.+)'!(.+)$/.exec(to) ?? [];
    const range = parseRangeReference(cells);
    if (!titles.includes(sheet) || range === null) throw new Error(`leads nowhere: ${to}`);
    const rows = Array.from({ length: range.rows }, (_, at) => range.row + at);
    return { sheet, values: rows.map((row) => read(sheet, row, range.column)), rows };
  }

  it('are there on 汇总, 数据 and 台账', () => {
    expect([...new Set(links.map(({ from }) => from))].sort()).toEqual([
      'data',
      'ledger',
      'targets',
    ]);
  });

  it('all lead to a sheet that is there and to cells that hold something', () => {
    const empty = links.filter((link) => follow(link).values.some((value) => value === null));
    expect(empty).toEqual([]);
  });

  it('lead from a total to the rows of its own target', () => {
    const totals = links.filter(({ from }) => from === 'targets');
    expect(totals.length).toBeGreaterThan(2);
    for (const link of totals) {
      const { sheet, rows } = follow(link);
      const ids = rows.map((row) => read(sheet, row, 0));
      expect([...new Set(ids)]).toEqual([link.row['targetId']]);
    }
  });

  it('lead from a figure and a thing counted to the file they stand in', () => {
    const figures = links.filter(({ from }) => from !== 'targets');
    expect(figures.length).toBeGreaterThan(5);
    for (const link of figures) {
      const { values } = follow(link);
      expect(values).toEqual([link.row['fileName']]);
    }
  });
});

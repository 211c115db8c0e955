/** @jest-environment jsdom */
import { connectOffice } from '../../../src/host/office/officeWorkbook';
import type { WorkbookHost } from '../../../src/host/workbookHost';
import type { SheetGrid } from '../../../src/model/grid';
import type { WorkbookChange } from '../../../src/model/plan';
import { startOffice, type OfficeRuntime } from '../../support/officeRuntime';
import { addSheet, sheetPlan, tablePlan } from '../../support/planBuilders';

let office: OfficeRuntime;
let host: WorkbookHost;

/** Stands for a calculation engine: errors for divisions by zero, 42 for all else. */
beforeAll(async () => {
  office = await startOffice({
    calculate: (workbook) => {
      for (const sheet of workbook.sheets)
        for (const { row, column, cell } of sheet.cells.within(sheet.wholeRange().area))
          if (cell.formula) {
            const result = cell.formula.includes('/0') ? '#DIV/0!' : 42;
            workbook.setCalculated(sheet.id, row, column, result);
          }
    },
  });
  host = await connectOffice();
});

async function readSheet(title: string): Promise<SheetGrid> {
  const { sheets } = await host.readGrid();
  const sheet = sheets.find((each) => each.title === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

describe('the grid of a workbook', () => {
  it('of a new workbook is one empty sheet', async () => {
    expect(await host.readGrid()).toEqual({
      sheets: [{ title: 'Sheet1', visibility: 'visible', isProtected: false, rows: [] }],
      tables: [],
      names: [],
      properties: {},
      ignored: [],
    });
  });

  it('tells values, formulas, formats and errors with their places', async () => {
    await host.apply([
      addSheet(
        sheetPlan('数 据', {
          visibility: 'hidden',
          blocks: [
            {
              row: 2,
              column: 1,
              cells: [
                ['a', 0.5, true, { formula: '=1/0' }, { formula: '=40+2' }],
                [null, null, null, null, null],
                ['#N/A as text', null, '=x', null, 0],
              ],
            },
          ],
          formats: [
            { range: { row: 2, column: 2, rows: 1, columns: 1 }, style: { numberFormat: '0%' } },
          ],
          protection: { allowFormatColumns: false, allowSort: false, allowFilter: false },
        }),
      ),
    ]);
    const sheet = await readSheet('数 据');
    expect(sheet).toMatchObject({ visibility: 'hidden', isProtected: true });
    expect(sheet.rows).toEqual([
      {
        row: 2,
        values: [undefined, 'a', 0.5, true, { error: '#DIV/0!' }, 42],
        formulas: { 4: '=1/0', 5: '=40+2' },
        formats: { 2: '0%' },
      },
      { row: 4, values: [undefined, '#N/A as text', undefined, '=x', undefined, 0] },
    ]);
  });

  it('tells tables with their sheets, names and properties', async () => {
    await host.apply([
      addSheet(sheetPlan("it's", { tables: [tablePlan('tblRead', 2)] })),
      { kind: 'setName', name: { name: 'here', refersTo: "='it''s'!$A$1" } },
      { kind: 'setProperties', properties: { dabiaoKind: 'master' } },
    ]);
    const grid = await host.readGrid();
    expect(grid.tables).toEqual([
      { name: 'tblRead', sheet: "it's", range: { row: 0, column: 0, rows: 3, columns: 3 } },
    ]);
    expect(grid.names).toEqual([{ name: 'here', refersTo: "='it''s'!$A$1" }]);
    expect(grid.properties).toEqual({ dabiaoKind: 'master' });
  });
});

describe('round trips', () => {
  const load = (prefix: string, rowCount: number): WorkbookChange[] => [
    ...[1, 2, 3, 4, 5].map((number) =>
      addSheet(
        sheetPlan(`${prefix}${number}`, { tables: [tablePlan(`tbl${prefix}${number}`, rowCount)] }),
      ),
    ),
    addSheet(sheetPlan(`${prefix}6`, { visibility: 'veryHidden' })),
  ];
  const countLoad = (prefix: string, rowCount: number) =>
    office.countSyncs(async () => {
      await host.readGrid();
      await host.apply(load(prefix, rowCount));
    });

  it('are at most six for a load of six sheets with five tables, whatever the rows', async () => {
    const syncs = await countLoad('A', 400);
    expect(syncs).toBeLessThanOrEqual(6);
    expect(await countLoad('B', 800)).toBe(syncs);
  });

  it('write every row of a table larger than the 1,500 cells that are sent at once', async () => {
    const { rows } = await readSheet('B3');
    expect(rows).toHaveLength(801);
    expect(rows.at(-1)).toMatchObject({ row: 800, values: ['2025-Q4', 799, 42] });
  });

  it('are one a block beyond 5 MB of cells', async () => {
    const text = '标准化'.repeat(20);
    const cells = Array.from({ length: 12_000 }, (_, row) => [`${text}${row}`, row, text]);
    const change = sheetPlan('Large', { blocks: [{ row: 0, column: 0, cells }] });
    expect(await office.countSyncs(() => host.apply([addSheet(change)]))).toBeGreaterThan(2);
    let rows: SheetGrid['rows'] = [];
    const syncs = await office.countSyncs(async () => {
      rows = (await readSheet('Large')).rows;
    });
    expect(syncs).toBeGreaterThan(2);
    expect(rows).toHaveLength(12_000);
    expect(rows.at(-1)).toEqual({ row: 11_999, values: [`${text}11999`, 11_999, text] });
  });
});

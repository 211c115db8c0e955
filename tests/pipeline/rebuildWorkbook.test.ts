import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import type { WorkbookGrid } from '../../src/model/grid';
import {
  rebuildFromGrid,
  rebuildWorkbook,
  type RebuiltWorkbook,
} from '../../src/pipeline/rebuildWorkbook';
import { describeFile } from '../host/describeFile';
import { planReturn } from '../support/plannedReturn';
import { prepareMaster, typeInto } from '../support/preparedMaster';

const DOCUMENTS = loadCatalog().documents.map(({ document }) => document.id);

function expectRebuilt(outcome: ReturnType<typeof rebuildFromGrid>): RebuiltWorkbook {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The workbook with further cells on a sheet, a new one where it has none of this title. */
function addCells(
  grid: WorkbookGrid,
  title: string,
  row: number,
  values: readonly (string | number)[],
): WorkbookGrid {
  const added = { row, values };
  const known = grid.sheets.some((sheet) => sheet.title === title);
  const blank = { title, visibility: 'visible' as const, isProtected: false, rows: [added] };
  const sheets = grid.sheets.map((sheet) =>
    sheet.title === title ? { ...sheet, rows: [...sheet.rows, added] } : sheet,
  );
  return { ...grid, sheets: known ? sheets : [...sheets, blank] };
}

describe('a master that is opened again', () => {
  let bytes: Uint8Array;
  let grid: WorkbookGrid;

  beforeAll(async () => {
    const target = { key: 'targetId', is: 'hubei-2022/local-standards' };
    const prepared = await prepareMaster({ documentIds: DOCUMENTS });
    bytes = typeInto(prepared, 'data', target, { value: 512, explanation: '=1+1' });
    grid = readWorkbook(bytes);
  });

  it('is the file it was made of: cells, rules, formats, charts, names', async () => {
    const { plan, lacking } = expectRebuilt(await rebuildWorkbook(bytes, 'master.xlsx'));
    expect(lacking).toEqual([]);
    const written = await writeWorkbook(plan);
    expect(readWorkbook(written)).toEqual(grid);
    expect(await describeFile(written)).toEqual(await describeFile(bytes));
  });

  it('keeps a sheet of the user’s as plain cells, and says so', () => {
    const { plan, lacking } = expectRebuilt(rebuildFromGrid(addCells(grid, '备查', 2, ['x', 7])));
    expect(lacking).toEqual([{ kind: 'plain', sheet: '备查', cells: [], count: 0 }]);
    const own = plan.sheets.find(({ title }) => title === '备查');
    expect(own?.blocks).toEqual([{ row: 2, column: 0, cells: [['x', 7]] }]);
  });

  it('keeps cells outside the tables, and names them', () => {
    const table = grid.tables.find(({ name }) => name === 'tblTargets');
    const below = (table?.range.row ?? 0) + (table?.range.rows ?? 0) + 3;
    const edited = addCells(grid, table?.sheet ?? '', below, ['笔记', '再算']);
    const { plan, lacking } = expectRebuilt(rebuildFromGrid(edited));
    const cells = [`A${below + 1}`, `B${below + 1}`];
    expect(lacking).toEqual([{ kind: 'cells', sheet: table?.sheet, cells, count: 2 }]);
    const sheet = plan.sheets.find(({ title }) => title === table?.sheet);
    expect(sheet?.blocks.at(-1)).toEqual({ row: below, column: 0, cells: [['笔记', '再算']] });
    expect(sheet?.validations.length).toBeGreaterThan(0);
  });

  it('gives a sheet whose columns were moved no formats that are not its own', () => {
    const moved = grid.sheets.map((sheet) => {
      if (sheet.title !== '任务') return sheet;
      const rows = sheet.rows.map((row) => {
        const [first, second, ...rest] = row.values;
        return row.row === 3 ? { ...row, values: [second, first, ...rest] } : row;
      });
      return { ...sheet, rows };
    });
    const { plan, lacking } = expectRebuilt(rebuildFromGrid({ ...grid, sheets: moved }));
    expect(lacking).toEqual([{ kind: 'plain', sheet: '任务', cells: [], count: 0 }]);
    expect(plan.sheets.find(({ title }) => title === '任务')?.validations).toEqual([]);
  });

  it('is refused where a newer version of the program wrote it', () => {
    const sheets = grid.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.values[0] === 'dabiao_schemaVersion' ? { ...row, values: [row.values[0], 9] } : row,
      ),
    }));
    expect(rebuildFromGrid({ ...grid, sheets })).toMatchObject({
      problem: { code: 'schemaTooNew', params: { found: 9 } },
      words: 'ours',
    });
  });
});

describe('a return that is opened', () => {
  it('keeps all it holds, without its looks and its protection, and says so', async () => {
    const bytes = await writeWorkbook(planReturn());
    const { plan, lacking } = expectRebuilt(await rebuildWorkbook(bytes, 'return.xlsx'));
    const open = (grid: WorkbookGrid) => ({
      ...grid,
      sheets: grid.sheets.map((sheet) => ({ ...sheet, isProtected: false })),
    });
    expect(readWorkbook(await writeWorkbook(plan))).toEqual(open(readWorkbook(bytes)));
    expect(new Set(lacking.map(({ kind }) => kind))).toEqual(new Set(['plain', 'unprotected']));
  });
});

describe('a file that is not ours', () => {
  it('is refused where it is no workbook', async () => {
    const csv = new TextEncoder().encode('a,b\n1,2\n');
    expect(await rebuildWorkbook(csv, 'a.csv')).toMatchObject({
      kind: 'refused',
      words: 'reading',
    });
  });

  it('is refused where nothing of ours is in it', () => {
    const none = { sheets: [], tables: [], names: [], properties: {}, ignored: [] };
    expect(rebuildFromGrid(addCells(none, 'Sheet1', 0, ['a']))).toMatchObject({
      problem: { code: 'notOurs' },
      words: 'ours',
    });
  });
});

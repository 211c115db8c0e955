import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import type { CellValue, SheetGrid, WorkbookGrid } from '../../../src/model/grid';
import type { PlanCell } from '../../../src/model/plan';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { sheetPlan } from '../../support/planBuilders';
import { buildFullPlan, buildPlan } from './samplePlan';

/** Present cells by their place: `row,column`. */
function cellsOf(sheet: SheetGrid | undefined): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const { row, values } of sheet?.rows ?? []) {
    values.forEach((value, column) => {
      if (value !== undefined && value !== null) cells[`${row},${column}`] = value;
    });
  }
  return cells;
}

function sheetOf(grid: WorkbookGrid, title: string): SheetGrid | undefined {
  return grid.sheets.find((sheet) => sheet.title === title);
}

async function writeRows(rows: readonly (readonly PlanCell[])[]): Promise<Uint8Array> {
  const sheet = sheetPlan('A', { blocks: [{ row: 0, column: 0, cells: rows }] });
  return writeWorkbook(buildPlan([sheet]));
}

const text = fc
  .string({ unit: 'binary', maxLength: 40 })
  // Characters that no file may hold are the writer's to strip.
  // eslint-disable-next-line no-control-regex
  .filter((one) => !/[\x00-\x08\x0b-\x1f\ufffe\uffff]/.test(one));
const cell = fc.oneof(
  text,
  fc.constantFrom('=1', '__proto__', '_x0041_', '#N/A', ' a ', '<&>"', '1e5', '完成值\n第二行'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

describe('reading what was written', () => {
  it('gives back every value at its place', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const grid = readWorkbook(await writeRows(written));
        const expected: Record<string, CellValue> = {};
        written.forEach((line, row) => {
          line.forEach((value, column) => {
            if (value !== null && value !== '') expected[`${row},${column}`] = value;
          });
        });
        expect(cellsOf(grid.sheets[0])).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the file library about values', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const bytes = await writeRows(written);
        const other = (await readXlsx(bytes)).sheets[0];
        const found = cellsOf(readWorkbook(bytes).sheets[0]);
        const expected: Record<string, unknown> = {};
        other?.rows.forEach((line, row) => {
          line.forEach((value, column) => {
            if (value !== null && value !== '') expected[`${row},${column}`] = value;
          });
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back tables, names, properties, formulas, formats, visibility and protection', async () => {
    const grid = readWorkbook(await writeWorkbook(buildFullPlan()));
    expect(grid.tables).toEqual([
      { name: 'tblTargets', sheet: '目标', range: { row: 2, column: 0, rows: 4, columns: 5 } },
    ]);
    expect(grid.names).toEqual([
      { name: 'dabiao_asOf', refersTo: "='说明'!$B$2" },
      { name: 'dabiao_words', refersTo: '=_dabiao!$A$1:$A$2' },
    ]);
    expect({ ...grid.properties }).toEqual({
      dabiaoKind: 'master',
      schemaVersion: '1',
      note: 'a & <b> "c"',
    });
    expect(grid.sheets.map((sheet) => [sheet.title, sheet.visibility, sheet.isProtected])).toEqual([
      ['说明', 'visible', false],
      ['目标', 'visible', true],
      ['_dabiao', 'veryHidden', false],
    ]);
    const targets = sheetOf(grid, '目标');
    expect(targets?.hiddenRows).toEqual([1]);
    expect(targets?.rows[1]?.formulas?.[4]).toBe('=SUM(tblTargets[完成值])');
    expect(targets?.rows[1]?.values[4]).toBeUndefined();
    expect(targets?.rows[1]?.formats).toEqual({ 3: '0.0%' });
    expect(sheetOf(grid, '说明')?.rows[1]?.formats).toEqual({ 1: 'yyyy-mm-dd' });
    expect(grid.ignored).toEqual([]);
  });

  it('takes names such as __proto__ as plain data', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const properties = Object.fromEntries(names.map((name) => [name, 'polluted']));
    const blocks = [{ row: 0, column: 0, cells: [names] }];
    const sheets = [sheetPlan('__proto__', { blocks })];
    const grid = readWorkbook(await writeWorkbook(buildPlan(sheets, { properties })));
    expect(grid.sheets[0]?.title).toBe('__proto__');
    expect(Object.values(cellsOf(grid.sheets[0]))).toEqual(names);
    expect(Object.entries(grid.properties)).toEqual(Object.entries(properties));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describeWithLibreOffice('reading what LibreOffice saved anew', () => {
  it('gives the same values, tables, names and properties', async () => {
    const before = readWorkbook(await writeWorkbook(buildFullPlan()));
    const plan = await writeWorkbook(buildFullPlan());
    const [saved] = await recalculate([{ name: 'a.xlsx', bytes: plan }], 'xlsx');
    const after = readWorkbook(saved?.bytes ?? new Uint8Array());
    for (const sheet of before.sheets) {
      // Formulas have values now; everything else has to be what it was.
      const found = Object.entries(cellsOf(sheetOf(after, sheet.title)));
      const written = Object.keys(cellsOf(sheet));
      const kept = found.filter(([place]) => written.includes(place));
      expect(Object.fromEntries(kept)).toEqual(cellsOf(sheet));
    }
    expect(cellsOf(sheetOf(after, '目标'))).toMatchObject({ '3,3': 0.5, '4,3': 0.25, '3,4': 750 });
    expect(after.tables).toEqual(before.tables);
    expect(after.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dabiao_asOf', 'dabiao_words']),
    );
    expect({ ...after.properties }).toMatchObject({ ...before.properties });
    expect(sheetOf(after, '目标')?.isProtected).toBe(true);
  }, 120_000);
});

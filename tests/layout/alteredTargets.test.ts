import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { cellReference } from '../../src/model/a1';
import { toSerial } from '../../src/model/calendar';
import type { CellValue, WorkbookGrid } from '../../src/model/grid';
import { buildWorkbookPlan } from '../../src/layout/buildWorkbookPlan';
import type { TableKey } from '../../src/layout/columnTypes';
import { locateTable } from '../../src/layout/locateTable';
import { readMaster } from '../../src/layout/readMaster';
import { GridEditor } from '../support/gridEditor';

const documents = loadCatalog().documents.filter(({ document }) => document.id === 'xiamen-2022');
let master: WorkbookGrid;

beforeAll(async () => {
  const facts = { documents, periods: ['2024'], locale: 'zh-CN', asOf: '2024-12-31' } as const;
  master = readWorkbook(await writeWorkbook(buildWorkbookPlan({ ...facts, hashOf: () => 'h' })));
});

/** Where the first row of a table has a column. */
function placeOf(key: TableKey, column: string) {
  const table = locateTable(key, master);
  const [row] = table?.rows ?? [];
  const at = table?.columnOf.get(column);
  if (!table || !row || at === undefined) throw new Error(`no ${column} in ${key}`);
  return { sheet: table.sheet.title, row: row.row, column: at };
}

function findingsAfter(key: TableKey, column: string, value: CellValue) {
  const place = placeOf(key, column);
  const grid = new GridEditor(master).typeAt(place.sheet, place.row, place.column, value).grid();
  return readMaster(grid, documents)?.findings ?? [];
}

describe('a master whose targets somebody altered', () => {
  it('is read without a finding before that', () => {
    expect(readMaster(master, documents)?.findings).toEqual([]);
  });

  it.each([
    ['comparator', '≤', '＝'],
    ['targetValue', 700, '800'],
    ['unitMeasure', '个', '项'],
    ['deadline', toSerial('2027-12-31'), '2025-12-31'],
    ['directionSign', -1, '1'],
    ['measureKind', 'level', 'cumulative'],
  ])('in %s says the cell, and what the catalog has', (column, value, expected) => {
    const { row, column: at } = placeOf('targets', column);
    expect(findingsAfter('targets', column, value)).toMatchObject([
      {
        code: 'catalogCellChanged',
        severity: 'hard',
        sheet: '目标',
        cell: cellReference(row, at),
        found: column === 'deadline' ? '2027-12-31' : String(value),
        expected,
      },
    ]);
  });

  it('in a deadline that is no day at all says so, and nothing breaks', () => {
    expect(findingsAfter('targets', 'deadline', 1e15)).toMatchObject([
      { found: '1000000000000000' },
    ]);
  });

  it('may have another plan start and a baseline: those are a person’s to enter', () => {
    expect(findingsAfter('targets', 'planStart', toSerial('2022-01-01'))).toEqual([]);
    expect(findingsAfter('targets', 'baseline', 5)).toEqual([]);
  });

  it.each([
    ['targets', 'status', '已完成'],
    ['targets', 'progress', 1],
    ['data', 'autoCheck', null],
  ] as const)('in a formula of %s, %s, says so', (key, column, value) => {
    expect(findingsAfter(key, column, value)).toMatchObject([
      { code: 'formulaRemoved', severity: 'hard', params: { count: 1 } },
    ]);
  });
});

describe('a figure of a master that is a formula', () => {
  it('nobody calculated is a finding, never a silent blank', () => {
    const { sheet, row, column } = placeOf('data', 'value');
    const sheets = master.sheets.map((one) => {
      const rows = one.rows.map((each) =>
        each.row === row ? { ...each, formulas: { ...each.formulas, [column]: '=1+2' } } : each,
      );
      return one.title === sheet ? { ...one, rows } : one;
    });
    expect(readMaster({ ...master, sheets }, documents)?.findings).toMatchObject([
      { code: 'notCalculated', found: '=1+2', cell: cellReference(row, column) },
    ]);
  });
});

import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import type { TableKey } from '../../src/layout/columnTypes';
import { NAMES } from '../../src/layout/names';
import { readMaster } from '../../src/layout/readMaster';
import { placeOfName } from '../../src/layout/readNames';
import { parseRangeReference } from '../../src/model/a1';
import type { CellPlace, CellValue, GridRow, WorkbookGrid } from '../../src/model/grid';
import { checkFile, checkGrid, kindOf } from '../../src/pipeline/checkFlow';
import { GridEditor } from '../support/gridEditor';
import { sheetPlan } from '../support/planBuilders';
import { BY_LEDGER, COUNT, cutLongTables, planReturn, ROWS } from '../support/plannedReturn';
import { prepareMaster, typeInto } from '../support/preparedMaster';

const { documents } = loadCatalog();
const FORMULA = "='[1]汇总 2024'!$B$7";

let masterBytes: Uint8Array;
let master: WorkbookGrid;
let issued: WorkbookGrid;

beforeAll(async () => {
  masterBytes = await prepareMaster();
  master = readWorkbook(masterBytes);
  issued = readWorkbook(await writeWorkbook(cutLongTables(planReturn(), 3)));
});

interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

/** The workbook with one cell as somebody left it. */
function put(grid: WorkbookGrid, place: CellPlace, { value, formula, format }: Cell): WorkbookGrid {
  const { row, column } = place;
  const change = (old: GridRow): GridRow => {
    const values = [...old.values];
    values[column] = value;
    const formulas = { ...old.formulas, ...(formula === undefined ? {} : { [column]: formula }) };
    const formats = { ...old.formats, ...(format === undefined ? {} : { [column]: format }) };
    return { ...old, values, formulas, formats };
  };
  const sheets = grid.sheets.map((sheet) =>
    sheet.title === place.sheet
      ? { ...sheet, rows: sheet.rows.map((old) => (old.row === row ? change(old) : old)) }
      : sheet,
  );
  return { ...grid, sheets };
}

/** Where a target's row has the column, in the master as prepared. */
function placeIn(table: TableKey, targetId: string, key: string): CellPlace {
  const located = readMaster(master, documents)?.tables[table];
  const ids = located?.columnOf.get('targetId') ?? -1;
  const row = located?.rows.find(({ source }) => source.values[ids] === targetId);
  if (!located || !row) throw new Error(`no row of ${targetId}`);
  return { sheet: located.sheet.title, row: row.row, column: located.columnOf.get(key) ?? -1 };
}

function putName(grid: WorkbookGrid, name: string, value: CellValue): WorkbookGrid {
  const place = placeOfName(grid, name);
  if (place === null) throw new Error(`no name ${name}`);
  return put(grid, place, { value });
}

function codesOf(grid: WorkbookGrid): readonly string[] {
  return checkGrid(grid).findings.map(({ code }) => code);
}

/** What is found in the master with one figure of 数据 as given. */
function findInData(cell: Cell) {
  const place = placeIn('data', COUNT, 'value');
  const { findings } = checkGrid(put(master, place, cell));
  expect(findings.every((one) => parseRangeReference(one.cell ?? '')?.row === place.row)).toBe(
    true,
  );
  return findings;
}

describe('a workbook that is not what is asked for', () => {
  it('without a table of ours is refused in words, not taken for an empty one', async () => {
    const plan = { ...planReturn(), sheets: [sheetPlan('Sheet1')], names: [], properties: {} };
    const bytes = await writeWorkbook(plan);
    const checked = await checkFile(bytes, '账.xlsx');
    expect(checked).toMatchObject({ kind: 'unknown', returnStatus: 'rejected', skipped: [] });
    expect(checked.findings).toMatchObject([{ code: 'notOurs', file: '账.xlsx', level: 0 }]);
  });

  it('that is no workbook at all is refused', async () => {
    const checked = await checkFile(new TextEncoder().encode('{}'), 'a.xlsx');
    expect(checked.returnStatus).toBe('rejected');
    expect(checked.findings).toMatchObject([{ code: 'notAWorkbook', severity: 'hard' }]);
  });

  it('as prepared is clean', () => {
    expect(checkGrid(master).findings).toEqual([]);
  });
});

describe('a table that is there twice', () => {
  const tableOf = (grid: WorkbookGrid, name: string) => {
    const found = grid.tables.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };

  it('under one name is a hard finding', () => {
    const table = { ...tableOf(master, 'tblData'), sheet: '任务' };
    const { findings } = checkGrid({ ...master, tables: [...master.tables, table] });
    expect(findings).toMatchObject([{ code: 'tableRepeated', severity: 'hard', sheet: '任务' }]);
  });

  it('since its sheet was copied is a soft one, and the copy’s figures are not counted', () => {
    const table = tableOf(master, 'tblData');
    const sheet = master.sheets.find(({ title }) => title === table.sheet);
    if (!sheet) throw new Error('no sheet');
    const copied: WorkbookGrid = {
      ...master,
      sheets: [...master.sheets, { ...sheet, title: '数据 (2)' }],
      tables: [...master.tables, { ...table, name: 'tblData_2', sheet: '数据 (2)' }],
    };
    const place = { ...placeIn('data', COUNT, 'value'), sheet: '数据 (2)' };
    const { findings } = checkGrid(put(copied, place, { value: -5 }));
    expect(findings).toMatchObject([
      { code: 'tableCopied', severity: 'soft', sheet: '数据 (2)', params: { found: 'tblData_2' } },
    ]);
  });
});

describe('a workbook of another schema', () => {
  it.each([
    ['a newer master', 9, ['schemaTooNew']],
    ['an older master', 0, ['schemaOlder']],
    ['a master that does not tell', null, ['schemaUnknown']],
    ['a master that tells nonsense', '一', ['schemaUnknown']],
  ])('%s', (_, version, codes) => {
    expect(codesOf(putName(master, NAMES.schemaVersion, version))).toEqual(codes);
  });

  it('is a return not read when newer, and read with a finding when older', () => {
    const of = (version: number) => {
      const grid = putName(issued, NAMES.schemaVersion, version);
      return { ...grid, properties: { ...grid.properties, dabiaoSchema: String(version) } };
    };
    expect(codesOf(of(9))).toEqual(['schemaTooNew']);
    const older = codesOf(of(0));
    expect(older.filter((code) => code === 'schemaOlder')).toHaveLength(1);
    expect(older.filter((code) => code === 'missing')).toHaveLength(ROWS.length);
  });
});

describe('a figure that is none', () => {
  it.each([
    ['a date', { value: 45_658, format: 'yyyy-mm-dd' }, ['looksLikeDate']],
    ['an error', { value: { error: '#REF!' } }, ['cellError']],
    ['words', { value: '约70项' }, ['notANumber']],
    ['a truth', { value: true }, ['notANumber']],
  ] as const)('%s is one finding and stays missing', (_, cell, codes) => {
    expect(findInData(cell).map(({ code }) => code)).toEqual(codes);
  });

  it('taken from another file is kept, and told', () => {
    const findings = findInData({ value: 1300, formula: FORMULA });
    expect(findings).toMatchObject([
      { code: 'externalFormula', severity: 'soft', found: FORMULA, isClosed: false },
    ]);
    const place = placeIn('data', COUNT, 'value');
    const reading = readMaster(put(master, place, { value: 1300, formula: FORMULA }), documents);
    const read = reading?.observations.find(({ targetId }) => targetId === COUNT);
    expect(read?.value).toBe(1300);
  });

  it('calculated within the workbook is not', () => {
    expect(findInData({ value: 1300, formula: '=SUM(tblData[本期新增])+任务!A1' })).toEqual([]);
  });

  it('is told in a return as well', () => {
    const index = ROWS.indexOf(COUNT);
    const editor = new GridEditor(issued);
    const { row, column, sheet } = editor.placeOf('returnTargets', index, 'added');
    const grid = put(issued, { sheet, row, column }, { value: 12, formula: FORMULA });
    const told = checkGrid(grid).findings.filter(({ code }) => code === 'externalFormula');
    expect(told).toMatchObject([{ severity: 'soft', targetId: COUNT, sheet }]);
  });
});

describe('figures that do not go together', () => {
  const typed = (table: TableKey, cells: Readonly<Record<string, string | number>>) =>
    readWorkbook(typeInto(masterBytes, table, { key: 'targetId', is: COUNT }, cells));
  const target = documents.flatMap(({ targets }) => targets).find(({ id }) => id === COUNT);

  it('a baseline equal to the target', () => {
    const { findings } = checkGrid(typed('targets', { baseline: target?.value ?? 0 }));
    expect(findings).toMatchObject([{ code: 'baselineEqualsTarget', sheet: '目标' }]);
  });

  it('a plan that starts after the period', () => {
    const grid = put(typed('data', { value: 70 }), placeIn('targets', COUNT, 'planStart'), {
      value: 46_023,
    });
    expect(codesOf(grid)).toContain('planStartAfterPeriod');
  });

  it('a period after the deadline', () => {
    const grid = put(typed('data', { value: 70 }), placeIn('data', COUNT, 'period'), {
      value: '2031-Q1',
    });
    expect(codesOf(grid)).toContain('periodAfterDeadline');
  });

  it('two figures for one key, in a master and in a return', () => {
    const other = put(master, placeIn('data', BY_LEDGER, 'targetId'), { value: COUNT });
    expect(codesOf(other)).toContain('duplicateKey');
    const ids = new GridEditor(issued);
    const place = ids.placeOf('returnTargets', ROWS.indexOf(BY_LEDGER), 'targetId');
    expect(codesOf(put(issued, place, { value: COUNT }))).toContain('rowRepeated');
  });

  it.each([
    ['data', 'targetId', 'unknownTarget'],
    ['data', 'period', 'unknownPeriod'],
  ] as const)('an unknown one in %s: %s', (table, key, code) => {
    const { findings } = checkGrid(put(master, placeIn(table, COUNT, key), { value: '没有' }));
    expect(findings).toMatchObject([{ code, found: '没有' }]);
  });

  it('an indicator of 台账 that no target has', () => {
    const editor = new GridEditor(issued);
    const place = editor.placeOf('ledger', 0, 'target');
    const told = checkGrid(put(issued, place, { value: '国际标准' })).findings;
    expect(told.filter(({ code }) => code === 'ledgerTargetUnknown')).toHaveLength(1);
    expect(kindOf(issued)).toBe('return');
  });

  it('a task that the catalog does not have', () => {
    const located = readMaster(master, documents)?.tables.tasks;
    const row = located?.rows[0];
    if (!located || !row) throw new Error('no task');
    const column = located.columnOf.get('taskId') ?? -1;
    const place = { sheet: located.sheet.title, row: row.row, column };
    expect(codesOf(put(master, place, { value: 'hubei-2022/task-99' }))).toEqual([
      'unknownMeasure',
    ]);
  });
});

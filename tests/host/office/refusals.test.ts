/** @jest-environment jsdom */
import { connectOffice } from '../../../src/host/office/officeWorkbook';
import { HostProblem, type WorkbookHost } from '../../../src/host/workbookHost';
import type { Problem } from '../../../src/model/finding';
import type { WorkbookChange } from '../../../src/model/plan';
import { startOffice, type OfficeRuntime } from '../../support/officeRuntime';
import { addSheet, sheetPlan, tablePlan } from '../../support/planBuilders';

let office: OfficeRuntime;
let host: WorkbookHost;

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
  await host.apply([
    addSheet(sheetPlan('Open')),
    addSheet(sheetPlan('Data', { tables: [tablePlan('tblData', 1)] })),
    addSheet(
      sheetPlan('Locked', {
        protection: { allowFormatColumns: false, allowSort: false, allowFilter: false },
      }),
    ),
  ]);
});

async function problemOf(work: Promise<unknown>): Promise<Problem | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof HostProblem) return error.problem;
    throw error;
  }
}

const titles = () => office.excel.workbook.sheets.map((sheet) => sheet.state.Name);
const write = (sheet: string): WorkbookChange => ({
  kind: 'writeCells',
  sheet,
  block: { row: 0, column: 5, cells: [[1]] },
});
const openCell = () => office.excel.workbook.findSheet('Open')?.cells.get(0, 5)?.value ?? null;

describe('a host that cannot take every change', () => {
  it('names the protected sheet and writes nothing at all', async () => {
    expect(await problemOf(host.apply([write('Open'), write('Locked')]))).toEqual({
      code: 'sheetProtected',
      params: { sheet: 'Locked' },
    });
    expect(openCell()).toBeNull();
  });

  it('names the title that is taken, in whatever case, and adds no sheet', async () => {
    const before = titles();
    const changes = [addSheet(sheetPlan('New')), addSheet(sheetPlan('DATA'))];
    expect(await problemOf(host.apply(changes))).toEqual({
      code: 'nameTaken',
      params: { name: 'DATA' },
    });
    expect(titles()).toEqual(before);
  });

  it('names the table whose name is taken', async () => {
    const changes = [addSheet(sheetPlan('New', { tables: [tablePlan('tblDATA', 1)] }))];
    expect(await problemOf(host.apply(changes))).toMatchObject({
      code: 'nameTaken',
      params: { name: 'tblDATA' },
    });
  });

  it('says so when the structure of the workbook is protected', async () => {
    await office.excel.change((workbook) => workbook.protection.protect());
    expect(await problemOf(host.apply([addSheet(sheetPlan('New'))]))).toMatchObject({
      code: 'workbookProtected',
    });
    await office.excel.change((workbook) => workbook.protection.unprotect());
  });

  it('fails on a sheet that is not there before writing to those that are', async () => {
    expect(await problemOf(host.apply([write('Open'), write('Gone')]))).toMatchObject({
      code: 'hostFailed',
      params: { missing: 'Gone' },
    });
    expect(openCell()).toBeNull();
  });

  describe('given a formula longer than Excel takes', () => {
    const formula = `=${'1+'.repeat(4096)}1`;
    const found = (sheet: string, cell: string) => ({
      code: 'formulaTooLong',
      params: { sheet, cell, length: 8194, limit: 8192 },
    });
    const block = { row: 2, column: 1, cells: [[1, { formula }]] };

    it('names the cell of a sheet that stands and writes nothing', async () => {
      const long: WorkbookChange = { kind: 'writeCells', sheet: 'Open', block };
      expect(await problemOf(host.apply([write('Open'), long]))).toEqual(found('Open', 'C3'));
      expect(openCell()).toBeNull();
    });

    it('names the cell of a new sheet or the first of a calculated column, and adds none', async () => {
      const before = titles();
      const table = tablePlan('tblLong', 1);
      const columns = table.columns.map((column) => ({ ...column, formula }));
      const cells = addSheet(sheetPlan('New', { blocks: [block] }));
      const column = addSheet(sheetPlan('New', { tables: [{ ...table, columns }] }));
      expect(await problemOf(host.apply([cells]))).toEqual(found('New', 'C3'));
      expect(await problemOf(host.apply([column]))).toEqual(found('New', 'A2'));
      expect(titles()).toEqual(before);
    });
  });

  it('takes new sheets back and turns events on again when a write fails half way', async () => {
    const before = titles();
    const broken = sheetPlan('Broken', {
      visibility: 'veryHidden',
      blocks: [{ row: 0, column: 0, cells: [[{ formula: '=SUM(tblNone[x])' }]] }],
    });
    const changes: WorkbookChange[] = [
      addSheet(broken),
      { kind: 'setName', name: { name: 'half', refersTo: '=Broken!$A$1' } },
    ];
    expect(await problemOf(host.apply(changes))).toMatchObject({ code: 'hostFailed' });
    expect(titles()).toEqual(before);
    expect(office.excel.workbook.names.find('half')).toBeUndefined();
    expect(office.excel.workbook.runtime.state.EnableEvents).toBe(true);
  });

  it('fails to show a place on a sheet that is gone', async () => {
    const work = host.select({ sheet: 'Gone', row: 0, column: 0 });
    expect(await problemOf(work)).toMatchObject({ code: 'hostFailed' });
  });
});

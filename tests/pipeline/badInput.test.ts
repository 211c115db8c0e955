/** @jest-environment jsdom */
import { HostProblem, type WorkbookHost } from '../../src/host/workbookHost';
import {
  connectOffice,
  loadDocuments,
  readWorkbookState,
  type LoadRequest,
} from '../../src/pipeline';
import { startOffice } from '../support/officeRuntime';

let host: WorkbookHost;

const XIAMEN: LoadRequest = {
  documentIds: ['xiamen-2022'],
  period: '2024',
  locale: 'zh-CN',
  takenTitles: 'ask',
};

beforeAll(async () => {
  await startOffice();
  host = await connectOffice();
});

async function inExcel(work: (context: Excel.RequestContext) => void | Promise<void>) {
  await Excel.run(async (context) => {
    await work(context);
    await context.sync();
  });
}

async function valuesOf(sheet: string, address: string): Promise<unknown[][]> {
  let values: unknown[][] = [];
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    values = range.values;
  });
  return values;
}

async function findingCodes(): Promise<string[]> {
  return (await readWorkbookState(host, 'zh-CN')).findings.map(({ code }) => code);
}

/** Writes into a cell of the target's data row and says what the workbook then shows. */
async function typeFigure(
  targetId: string,
  header: string,
  value: string | number,
  format?: string,
) {
  await inExcel(async (context) => {
    const table = context.workbook.tables.getItem('tblData');
    const head = table.getHeaderRowRange().load('values');
    const rows = table.getDataBodyRange().load('values');
    await context.sync();
    const column = (head.values[0] ?? []).indexOf(header);
    const ids = (head.values[0] ?? []).indexOf('目标编号');
    const row = rows.values.findIndex((cells) => cells[ids] === targetId);
    const cell = table.getDataBodyRange().getCell(row, column);
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
  });
}

describe('a workbook with a sheet of the user’s that bears one of our titles', () => {
  it('is asked about, and the sheet is never touched', async () => {
    await inExcel((context) => {
      context.workbook.worksheets.add('目标').getRange('A1').values = [['mine']];
    });
    const outcome = await loadDocuments(host, XIAMEN);
    expect(outcome).toEqual({
      kind: 'titlesTaken',
      titles: ['目标'],
      otherTitles: ['目标_达标'],
    });
    expect((await host.readGrid()).tables).toEqual([]);
  });

  it('is loaded beside it under another title once that is the answer', async () => {
    const outcome = await loadDocuments(host, { ...XIAMEN, takenTitles: 'useOtherTitles' });
    expect(outcome).toMatchObject({ kind: 'loaded', addedTargets: 7 });
    expect(await valuesOf('目标', 'A1')).toEqual([['mine']]);
    const { tables } = await host.readGrid();
    expect(tables.find(({ name }) => name === 'tblTargets')?.sheet).toBe('目标_达标');
    expect(await loadDocuments(host, XIAMEN)).toMatchObject({ kind: 'unchanged' });
  });
});

describe('a cell that holds no figure', () => {
  const target = 'xiamen-2022/local-standards';

  it.each([
    ['a formula error', '#REF!', undefined, 'cellError'],
    ['a date', 45000, 'yyyy-mm-dd', 'looksLikeDate'],
    ['a letter', 'x', 'General', 'notANumber'],
    ['an absurd date as text', '9999-99-99', 'General', 'notANumber'],
  ])('%s is a finding and stays missing', async (_, value, format, code) => {
    await typeFigure(target, '本期累计', value, format);
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.findings.map((finding) => finding.code)).toEqual([code]);
    const progress = state.targets.find((item) => item.target.id === target);
    expect(progress?.assessment.progressStatus).toBe('noData');
  });

  it('empty is missing, without a finding', async () => {
    await typeFigure(target, '本期累计', '', 'General');
    expect(await findingCodes()).toEqual([]);
  });

  it('an absurd plan start is a finding, and the target is not assessed', async () => {
    await typeFigure(target, '本期累计', 70, 'General');
    await inExcel(async (context) => {
      const table = context.workbook.tables.getItem('tblTargets');
      table.columns.getItem('计划起点').getDataBodyRange().getCell(1, 0).values = [[9999999]];
    });
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.findings.map(({ code, cell }) => [code, cell])).toEqual([['absurdDate', 'G6']]);
    const progress = state.targets.find((item) => item.target.id === target);
    expect(progress?.assessment).toMatchObject({
      progressStatus: 'notAssessable',
      reason: 'noPlanStart',
    });
  });
});

describe('a workbook that may not be changed', () => {
  it('is left as it was, and the sheet is named', async () => {
    await inExcel((context) => {
      context.workbook.worksheets.getItem('数据').protection.protect();
    });
    const before = await host.readGrid();
    const work = loadDocuments(host, { ...XIAMEN, period: '2025' });
    await expect(work).rejects.toBeInstanceOf(HostProblem);
    await work.catch((error: HostProblem) => {
      expect(error.problem).toEqual({ code: 'sheetProtected', params: { sheet: '数据' } });
    });
    expect(await host.readGrid()).toEqual(before);
    await inExcel((context) => {
      context.workbook.worksheets.getItem('数据').protection.unprotect();
    });
  });
});

describe('a workbook whose tables somebody changed', () => {
  it('is read when a table is renamed, with a word about it', async () => {
    await inExcel((context) => {
      context.workbook.tables.getItem('tblData').name = 'MyFigures';
    });
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.findings.map(({ code }) => code)).toContain('tableRenamed');
    const progress = state.targets.find((item) => item.target.id === 'xiamen-2022/local-standards');
    expect(progress?.assessment.current).toBe(70);
    await inExcel((context) => {
      context.workbook.tables.getItem('MyFigures').name = 'tblData';
    });
  });

  it('still takes a further document when the user has put a column between ours', async () => {
    await inExcel((context) => {
      context.workbook.tables.getItem('tblData').columns.add(5, undefined, '我的备注');
    });
    const outcome = await loadDocuments(host, { ...XIAMEN, documentIds: ['hubei-2022'] });
    expect(outcome).toMatchObject({ kind: 'loaded', addedDataRows: 10 });
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.targets).toHaveLength(17);
    expect(state.findings.map(({ code }) => code)).not.toContain('unknownTarget');
  });

  it('says which column is missing, keeps the rest and refuses to write where the key is gone', async () => {
    await inExcel((context) => {
      context.workbook.tables.getItem('tblOwners').columns.getItem('目标编号').delete();
    });
    expect(await findingCodes()).toContain('columnMissing');
    const outcome = await loadDocuments(host, { ...XIAMEN, documentIds: ['national-2021'] });
    expect(outcome.kind).toBe('refused');
    expect((await readWorkbookState(host, 'zh-CN')).targets).toHaveLength(17);
  });
});

/** @jest-environment jsdom */
import {
  connectOffice,
  loadDocuments,
  readWorkbookState,
  setAsOf,
  type LoadRequest,
} from '../../src/pipeline';
import type { WorkbookHost } from '../../src/host/workbookHost';
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';

let office: OfficeRuntime;
let host: WorkbookHost;

const HUBEI: LoadRequest = {
  documentIds: ['hubei-2022', 'national-2021'],
  period: '2024',
  locale: 'zh-CN',
  takenTitles: 'ask',
};

const ALL: LoadRequest = {
  ...HUBEI,
  documentIds: ['national-2021', 'hubei-2022', 'xiamen-2022', 'hubei-2016', 'guangdong-2018'],
};

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
});

async function sheetTitles(): Promise<string[]> {
  return (await host.readGrid()).sheets.map((sheet) => sheet.title);
}

/** Types into the cell of a table's row and column, as a person would. */
async function typeInto(targetId: string, header: string, value: string | number): Promise<void> {
  const table = header === '基期值' ? 'tblTargets' : 'tblData';
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table);
    const head = body.getHeaderRowRange().load('values');
    const rows = body.getDataBodyRange().load('values');
    await context.sync();
    const column = (head.values[0] ?? []).indexOf(header);
    const row = rows.values.findIndex((cells) => cells[0] === targetId);
    body.getDataBodyRange().getCell(row, column).values = [[value]];
    await context.sync();
  });
}

describe('loading documents into an open workbook', () => {
  it('adds the six sheets and the hidden one, within six round trips', async () => {
    const syncs = await office.countSyncs(async () => {
      const outcome = await loadDocuments(host, HUBEI);
      expect(outcome).toMatchObject({
        kind: 'loaded',
        addedTargets: 14,
        addedTasks: 56,
        addedDataRows: 14,
        findings: [],
      });
    });
    expect(syncs).toBeLessThanOrEqual(6);
    expect(await sheetTitles()).toEqual(
      expect.arrayContaining(['说明', '目标', '任务', '数据', '归口', '看板', '_dabiao']),
    );
  });

  it('changes nothing when loaded again', async () => {
    const before = await host.readGrid();
    const outcome = await loadDocuments(host, HUBEI);
    expect(outcome).toEqual({ kind: 'unchanged', findings: [] });
    expect(await host.readGrid()).toEqual(before);
  });

  it('judges a typed figure and says the arithmetic', async () => {
    await typeInto('hubei-2022/local-standards', '本期累计', 600);
    const state = await readWorkbookState(host, 'zh-CN');
    const progress = state.targets.find(({ target }) => target.id === 'hubei-2022/local-standards');
    expect(progress?.assessment).toMatchObject({ progressStatus: 'atRisk', current: 600 });
    expect(progress?.sentence).toBe(
      '截至2024年12月31日为600项，目标≥1200项，基期0项；完成50%，应完成80%，落后30个百分点，进度比0.62。',
    );
    expect(progress?.place?.sheet).toBe('目标');
    expect(progress?.entryPlace?.sheet).toBe('数据');
  });

  it('keeps typed figures when a further document is loaded, and adds its rows', async () => {
    await typeInto('hubei-2022/science-project-standards-share', '基期值', 30);
    const outcome = await loadDocuments(host, ALL);
    expect(outcome).toMatchObject({ kind: 'loaded', addedTargets: 15, addedTasks: 78 });
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.targets).toHaveLength(29);
    const of = (id: string) => state.targets.find(({ target }) => target.id === id)?.assessment;
    expect(of('hubei-2022/local-standards')?.current).toBe(600);
    expect(of('hubei-2022/science-project-standards-share')?.baseline).toBe(30);
    // 600 of 1,200 at the end of 2024 is behind, and nobody has said why.
    expect(state.findings.map(({ code }) => code)).toEqual(['behindUnexplained']);
    expect(await loadDocuments(host, ALL)).toEqual({ kind: 'unchanged', findings: [] });
  });

  it('adds the rows of a further period and moves the untouched as-of date', async () => {
    const outcome = await loadDocuments(host, { ...ALL, period: '2025' });
    expect(outcome).toMatchObject({ kind: 'loaded', addedTargets: 0, addedDataRows: 29 });
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.asOf).toBe('2025-12-31');
    await setAsOf(host, '2024-12-31');
    expect((await readWorkbookState(host, 'zh-CN')).asOf).toBe('2024-12-31');
  });

  it('reports text, letters and negative figures with their cell, and counts none as zero', async () => {
    await typeInto('hubei-2022/group-standards', '本期累计', '一百二十');
    await typeInto('hubei-2022/national-standards', '本期累计', '若干');
    await typeInto('hubei-2022/pilot-projects', '本期累计', -3);
    const { findings, targets } = await readWorkbookState(host, 'zh-CN');
    const found = findings.map(({ code, targetId, found: text }) => [code, targetId, text]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['numberAsText', 'hubei-2022/group-standards', '一百二十'],
        ['notANumber', 'hubei-2022/national-standards', '若干'],
        ['negative', 'hubei-2022/pilot-projects', '-3'],
      ]),
    );
    expect(
      findings.every(({ sheet, cell }) => sheet === '数据' && /^[A-Z]+\d+$/.test(cell ?? '')),
    ).toBe(true);
    const current = (id: string) =>
      targets.find(({ target }) => target.id === id)?.assessment.current;
    expect(current('hubei-2022/group-standards')).toBe(120);
    expect(current('hubei-2022/national-standards')).toBeNull();
  });
});

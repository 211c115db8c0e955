/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import type { WorkbookHost } from '../../src/host/workbookHost';
import { METHOD_COLUMNS } from '../../src/layout/methodColumns';
import { TABLES } from '../../src/layout/columns';
import { placeOfName, valueAt } from '../../src/layout/readNames';
import {
  clearOutdatedMethod,
  connectOffice,
  loadDocuments,
  prepareIssue,
  readWorkbookState,
  setAsOf,
  setMethod,
  setThresholds,
} from '../../src/pipeline';
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';

// Every browser has them; the DOM of the tests does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

let office: OfficeRuntime;
let host: WorkbookHost;

const CYCLE = 'hubei-2022/local-standard-cycle';
const COUNT = 'hubei-2022/local-standards';

const HEADERS = METHOD_COLUMNS.map((key) => {
  return TABLES.targets.columns.find((column) => column.key === key)?.header.zh ?? key;
});

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
  await loadDocuments(host, {
    documentIds: ['hubei-2022'],
    period: '2024',
    locale: 'zh-CN',
    takenTitles: 'ask',
  });
});

/** Types into a cell of a table by the row's first cell and the column's header. */
async function typeInto(table: string, id: string, header: string, value: string | number) {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table);
    const head = body.getHeaderRowRange().load('values');
    const rows = body.getDataBodyRange().load('values');
    await context.sync();
    const column = (head.values[0] ?? []).indexOf(header);
    const row = rows.values.findIndex((cells) => cells[0] === id);
    body.getDataBodyRange().getCell(row, column).values = [[value]];
    await context.sync();
  });
}

/** A target's cells under these headers. */
async function cellsUnder(name: string, id: string, headers: readonly string[]) {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const head = table.getHeaderRowRange().load('values');
    const rows = table.getDataBodyRange().load('values');
    await context.sync();
    const row = rows.values.find((cells) => cells[0] === id) ?? [];
    return headers.map((header) => row[(head.values[0] ?? []).indexOf(header)] as unknown);
  });
}

/** A target's cells of the columns 其他方法, in their order. */
const methodCells = (id: string) => cellsUnder('tblTargets', id, HEADERS);

async function cellUnderHeader(name: string, id: string, header: string): Promise<unknown> {
  return (await cellsUnder(name, id, [header]))[0];
}

const EMPTY = ['', '', '', '', ''];

async function statusOf(id: string) {
  const state = await readWorkbookState(host, 'zh-CN');
  return state.targets.find(({ target }) => target.id === id)?.assessment;
}

describe('choosing another method', () => {
  beforeAll(async () => {
    await typeInto('tblTargets', CYCLE, '基期值', 30);
    await typeInto('tblData', CYCLE, '本期累计', 27);
    await typeInto('tblData', COUNT, '本期累计', 300);
  });

  it('leaves the columns empty for pace, which the formulas say', async () => {
    expect(await setMethod(host, 'pace')).toEqual({ kind: 'cleared' });
    expect(await methodCells(CYCLE)).toEqual(EMPTY);
    expect((await readWorkbookState(host, 'zh-CN')).methodColumns).toBe('empty');
  });

  it('fills them with status, arithmetic and sentence, headed with method and day', async () => {
    const outcome = await setMethod(host, 'growth');
    expect(outcome).toEqual({ kind: 'written', targets: 10 });
    expect(await methodCells(CYCLE)).toEqual([
      '增长率，截至2024年12月31日',
      '▼▼ 严重滞后',
      'b=30，c=27，T=18；年均增速-2.6%，所需-9.71%；R=0.268，评分-1.38',
      '截至2024年12月31日为27个月，目标≤18个月，基期30个月；年均增速-2.6%，按期达标所需年均增速-9.71%，增速比0.27，评分-1.4（−5至5分）。',
      'offPace',
    ]);
    const state = await readWorkbookState(host, 'zh-CN');
    expect([state.method, state.methodColumns]).toEqual(['growth', 'current']);
    expect(await statusOf(CYCLE)).toMatchObject({ methodUsed: 'growth' });
  });

  it('says where counts from zero are judged by pace instead', async () => {
    const [head, , , why] = await methodCells(COUNT);
    expect(head).toBe('序时进度，截至2024年12月31日');
    expect(why).toContain('从零累计的数量不宜按增长率评估');
  });

  it('takes one read and one write', async () => {
    const reading = await office.countSyncs(() => host.readGrid());
    const syncs = await office.countSyncs(() => setMethod(host, 'growth'));
    expect(syncs).toBeLessThanOrEqual(reading + 3);
  });

  it('lets the columns follow the as-of date', async () => {
    await setAsOf(host, '2025-06-30');
    expect((await methodCells(CYCLE))[0]).toBe('增长率，截至2025年6月30日');
    expect((await readWorkbookState(host, 'zh-CN')).methodColumns).toBe('current');
  });

  it('is kept by a further load, which leaves the columns alone', async () => {
    const before = await methodCells(CYCLE);
    await loadDocuments(host, {
      documentIds: ['hubei-2022'],
      period: '2024',
      locale: 'zh-CN',
      takenTitles: 'ask',
    });
    expect(await methodCells(CYCLE)).toEqual(before);
  });

  it('tells that the columns are outdated once a figure changes, and clears them', async () => {
    expect(await clearOutdatedMethod(host)).toBe(false);
    await typeInto('tblData', CYCLE, '本期累计', 26);
    expect((await readWorkbookState(host, 'zh-CN')).methodColumns).toBe('outdated');
    expect(await clearOutdatedMethod(host)).toBe(true);
    expect(await methodCells(CYCLE)).toEqual(EMPTY);
    const state = await readWorkbookState(host, 'zh-CN');
    expect([state.method, state.methodColumns]).toEqual(['growth', 'empty']);
  });

  it('empties them when pace is chosen again', async () => {
    await setMethod(host, 'trend');
    expect((await methodCells(CYCLE))[4]).toBe('notAssessable');
    expect(await setMethod(host, 'pace')).toEqual({ kind: 'cleared' });
    expect(await methodCells(CYCLE)).toEqual(EMPTY);
  });
});

describe('changing the cut-offs', () => {
  it('changes what the pane says, and keeps them in the workbook', async () => {
    await setAsOf(host, '2024-12-31');
    const before = await statusOf(COUNT);
    expect(before?.ratio).not.toBeNull();
    const ratio = before?.ratio ?? 0;
    await setThresholds(host, { ...DEFAULT_THRESHOLDS, onPace: ratio, atRisk: ratio / 2 });
    expect(await statusOf(COUNT)).toMatchObject({ progressStatus: 'onPace' });
    const byPoints = { ...DEFAULT_THRESHOLDS, reading: 'points', pointsFarBehind: 99 } as const;
    await setThresholds(host, byPoints);
    const state = await readWorkbookState(host, 'zh-CN');
    expect(state.thresholds).toEqual(byPoints);
    expect(await statusOf(COUNT)).toMatchObject({ progressStatus: 'atRisk' });
  });
});

describe('settings that make no sense', () => {
  async function typeSetting(name: string, value: string | number) {
    await Excel.run(async (context) => {
      context.workbook.names.getItem(name).getRange().values = [[value]];
      await context.sync();
    });
  }

  it('give way to pace with a finding where the method is an unknown word', async () => {
    await typeSetting('dabiao_method', '猜测');
    const { method, findings } = await readWorkbookState(host, 'zh-CN');
    expect(method).toBe('pace');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'settingUnknown', found: '猜测', sheet: '说明' }),
    );
  });

  it('give way to the default points with a finding', async () => {
    await typeSetting('dabiao_pointsBehind', 120);
    const { thresholds, findings } = await readWorkbookState(host, 'zh-CN');
    expect(thresholds.pointsBehind).toBe(DEFAULT_THRESHOLDS.pointsBehind);
    expect(findings.map(({ code }) => code)).toContain('thresholdInvalid');
  });
});

describe('the coordinator’s plan in 分解', () => {
  const PLAN = [10, 20, 30, 40, 100];

  beforeAll(async () => {
    await setMethod(host, 'pace');
    await setThresholds(host, DEFAULT_THRESHOLDS);
    await prepareIssue(host, {
      period: '2024',
      dueDate: null,
      includesArchived: false,
      listed: null,
      issuer: '湖北省市场监督管理局',
      previous: null,
    });
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('tblAllocation').getDataBodyRange();
      body.getCell(0, 0).getResizedRange(PLAN.length - 1, 4).values = PLAN.map((amount, index) => {
        return [COUNT, 'hubei:全省', String(2021 + index), '', amount];
      });
      await context.sync();
    });
  });

  it('is followed by pace: (10 + 20 + 30 + 40)/200 by the end of 2024', async () => {
    expect(await statusOf(COUNT)).toMatchObject({ paceBasis: 'plan', elapsedShare: 0.5 });
    expect(await statusOf(CYCLE)).toMatchObject({ paceBasis: 'straightLine' });
  });

  it('is followed by the sheet once its shares stand there, and says nothing in the columns', async () => {
    expect((await readWorkbookState(host, 'zh-CN')).methodColumns).toBe('outdated');
    expect(await clearOutdatedMethod(host)).toBe(false);
    expect(await cellUnderHeader('tblData', COUNT, '计划进度')).toBe(0.5);
    expect(await cellUnderHeader('tblTargets', COUNT, '计划依据')).toBe('plan|44197|0');
    expect((await readWorkbookState(host, 'zh-CN')).methodColumns).toBe('empty');
    expect(await setMethod(host, 'pace')).toEqual({ kind: 'cleared' });
    expect(await methodCells(COUNT)).toEqual(EMPTY);
  });

  it('is said in the columns where the sheet is of before its own', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblData').columns.getItem('计划进度').delete();
      await context.sync();
    });
    expect(await setMethod(host, 'pace')).toMatchObject({ kind: 'written' });
    expect((await methodCells(COUNT))[0]).toBe('序时进度（按计划数），截至2024年12月31日');
  });
});

describe('a workbook of before the columns', () => {
  beforeAll(async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tblTargets');
      for (const header of HEADERS) table.columns.getItem(header).delete();
      await context.sync();
    });
  });

  it('works without them: no finding, and the pane alone shows another method', async () => {
    expect(await setMethod(host, 'growth')).toEqual({ kind: 'columnsMissing' });
    expect(await statusOf(CYCLE)).toMatchObject({ methodUsed: 'growth' });
    const { findings } = await readWorkbookState(host, 'zh-CN');
    expect(findings.filter(({ code }) => code === 'columnMissing')).toEqual([]);
  });

  it('is given the names that new rows’ formulas take, when a document is added', async () => {
    const names = ['dabiao_isByPoints', 'dabiao_pointsBehindUsed', 'dabiao_methodStamp'];
    await Excel.run(async (context) => {
      for (const name of names) context.workbook.names.getItem(name).delete();
      await context.sync();
    });
    const outcome = await loadDocuments(host, {
      documentIds: ['xiamen-2022'],
      period: '2024',
      locale: 'zh-CN',
      takenTitles: 'ask',
    });
    expect(outcome.kind).toBe('loaded');
    const grid = await host.readGrid();
    const places = names.map((name) => placeOfName(grid, name));
    expect(new Set(places.map((place) => place?.row)).size).toBe(names.length);
    expect(places.map((place) => valueAt(grid, place))).toContain('-');
  });
});

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { displayWidth } from '../../src/cli/textTable';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import type { PlanCell } from '../../src/model/plan';
import { BY_LEDGER, COUNT, cutLongTables, planReturn, RATIO } from '../support/plannedReturn';
import { prepareMaster, typeInto } from '../support/preparedMaster';
import { runDabiao } from '../support/runDabiao';

const CYCLE = 'hubei-2022/local-standard-cycle';
const GROUP = 'hubei-2022/group-standards';
const FIELDS = [
  ...['id', 'progressStatus', 'current', 'elapsedShare', 'progress', 'gap', 'ratio', 'projected'],
  ...['requiredPace', 'reason'],
];

let folder: string;

function at(name: string): string {
  return path.join(folder, name);
}

const run = (args: readonly string[], lang?: string) => {
  return runDabiao(['assess', ...args], lang === undefined ? {} : { lang });
};

interface Json {
  readonly asOf: string;
  readonly method: string;
  readonly targets: readonly Readonly<Record<string, unknown>>[];
}

async function runJson(...args: string[]) {
  const { out, exitCode, err } = await run([...args, '--json']);
  const json = JSON.parse(out) as Json;
  const byId = new Map(json.targets.map((target) => [target['id'], target]));
  return { json, byId, exitCode, err };
}

type Figures = Readonly<Record<string, Readonly<Record<string, PlanCell>>>>;

function type(master: Uint8Array, table: 'data' | 'targets', figures: Figures): Uint8Array {
  return Object.entries(figures).reduce(
    (bytes, [is, cells]) => typeInto(bytes, table, { key: 'targetId', is }, cells),
    master,
  );
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-assess-'));
  const master = await prepareMaster({ period: '2024' });
  const figures = { [COUNT]: { value: 300 }, [BY_LEDGER]: { value: 1200 }, [RATIO]: { value: 20 } };
  fs.writeFileSync(at('master.xlsx'), type(master, 'data', figures));
  const equal = { [RATIO]: { baseline: 50 } };
  fs.writeFileSync(at('baseline.xlsx'), type(type(master, 'data', figures), 'targets', equal));
  const other = { targetId: COUNT, value: 100 };
  const twice = typeInto(
    type(master, 'data', figures),
    'data',
    { key: 'targetId', is: GROUP },
    other,
  );
  fs.writeFileSync(at('twice.xlsx'), twice);
  fs.writeFileSync(at('text.xlsx'), type(master, 'data', { [COUNT]: { value: '三百多' } }));
  const final = type(await prepareMaster({ period: '2025' }), 'data', figures);
  fs.writeFileSync(at('final.xlsx'), final);
  fs.writeFileSync(at('return.xlsx'), await writeWorkbook(cutLongTables(planReturn(), 3)));
  const stranger = { ...planReturn(), sheets: [], names: [], properties: {} };
  const sheets = planReturn()
    .sheets.slice(0, 1)
    .map((sheet) => ({ ...sheet, blocks: [] }));
  fs.writeFileSync(at('stranger.xlsx'), await writeWorkbook({ ...stranger, sheets }));
  fs.writeFileSync(at('cut.xlsx'), master.slice(0, master.length / 2));
  const archived = await prepareMaster({
    documentIds: ['hubei-2022', 'guangdong-2018'],
    period: '2024',
    includesArchived: true,
  });
  fs.writeFileSync(at('archived.xlsx'), archived);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('dabiao assess --json', () => {
  it('prints one object whose targets begin with the promised fields', async () => {
    const { json, exitCode, err } = await runJson(at('master.xlsx'));
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(Object.keys(json).slice(0, 3)).toEqual(['asOf', 'method', 'targets']);
    expect(json).toMatchObject({ asOf: '2024-12-31', method: 'pace' });
    expect(json.targets).toHaveLength(10);
    for (const target of json.targets) expect(Object.keys(target).slice(0, 10)).toEqual(FIELDS);
  });

  it('gives the arithmetic of pace', async () => {
    const { byId } = await runJson(at('master.xlsx'));
    const target = byId.get(COUNT);
    // 1461 of 1826 days from 2021-01-01 to 2025-12-31.
    const elapsed = 1461 / 1826;
    expect(target).toMatchObject({ current: 300, baseline: 0, reason: null });
    expect(target?.['elapsedShare']).toBeCloseTo(elapsed, 9);
    const progress = 300 / Number(target?.['target']);
    expect(target?.['progress']).toBeCloseTo(progress, 9);
    expect(target?.['ratio']).toBeCloseTo(progress / elapsed, 8);
    expect(target?.['gap']).toBeCloseTo((progress - elapsed) * 100, 6);
    expect(target?.['requiredPace']).toBeGreaterThan(0);
    expect(byId.get(BY_LEDGER)).toMatchObject({ progressStatus: 'met', requiredPace: null });
  });

  it('has the plain distance where no baseline is known, and no pace', async () => {
    const { byId } = await runJson(at('master.xlsx'));
    expect(byId.get(RATIO)).toMatchObject({
      progressStatus: 'notAssessable',
      reason: 'noBaseline',
      current: 20,
      distance: Number(byId.get(RATIO)?.['target']) - 20,
      elapsedShare: expect.any(Number),
      progress: null,
      ratio: null,
      projected: null,
    });
    expect(byId.get(CYCLE)).toMatchObject({ progressStatus: 'noData', current: null });
  });

  it('judges by the method and the date asked for, and says which it used', async () => {
    const { json, byId } = await runJson(
      ...[at('master.xlsx'), '--method', 'growth', '--as-of', '2025-03-31'],
    );
    expect(json).toMatchObject({ asOf: '2025-03-31', method: 'growth' });
    expect(byId.get(COUNT)).toMatchObject({
      methodUsed: 'pace',
      fallbackReason: 'growthFromZero',
    });
    const trend = await runJson(at('master.xlsx'), '--method', 'trend');
    expect(trend.byId.get(COUNT)).toMatchObject({ reason: 'tooFewPoints' });
  });

  it('reads as a final verdict after the deadline', async () => {
    const covered = await runJson(at('final.xlsx'), '--as-of', '2026-02-01');
    expect(covered.byId.get(BY_LEDGER)?.['progressStatus']).toBe('met');
    expect(covered.byId.get(COUNT)).toMatchObject({ progressStatus: 'missed', projected: null });
    expect(covered.byId.get(COUNT)?.['distance']).toBeGreaterThan(0);
    const uncovered = await runJson(at('master.xlsx'), '--as-of', '2026-02-01');
    expect(uncovered.byId.get(COUNT)?.['progressStatus']).toBe('finalPending');
  });

  it('leaves archived documents out unless asked, and says how many', async () => {
    const live = await runJson(at('archived.xlsx'));
    expect(live.json).toMatchObject({ archivedLeftOut: 8 });
    expect(live.json.targets.every(({ document }) => document === 'hubei-2022')).toBe(true);
    const all = await runJson(at('archived.xlsx'), '--include-archived');
    expect(all.json.targets).toHaveLength(live.json.targets.length + 8);
  });

  it('adds up two figures of one key in no silence', async () => {
    const { exitCode, err } = await runJson(at('twice.xlsx'));
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^数据!L\d+ 与L\d+是同一单位、同一报告期、同一目标的两行数。/);
  });

  it('says why a target with a senseless baseline cannot be judged', async () => {
    const { byId } = await runJson(at('baseline.xlsx'));
    expect(byId.get(RATIO)).toMatchObject({
      progressStatus: 'notAssessable',
      reason: 'baselineEqualsTarget',
    });
  });

  it('tells on standard error of a figure that could not be taken, and ends with 1', async () => {
    const { exitCode, err, byId } = await runJson(at('text.xlsx'));
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^数据!L\d+ .*三百多.*\n$/);
    expect(byId.get(COUNT)?.['progressStatus']).toBe('noData');
  });
});

describe('dabiao assess', () => {
  it('lists the widest gap first, with icon, word and sentence, in columns that hold Chinese', async () => {
    const { out, exitCode } = await run([at('master.xlsx')]);
    expect(exitCode).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      `${at('master.xlsx')}：截至2024年12月31日，按序时进度评估（进度比0.95、0.6）`,
    );
    expect(lines[1]).toMatch(/^共10项：.*✔ 已完成 1/);
    const start = (line: string | undefined, part: string) =>
      displayWidth((line ?? '').slice(0, (line ?? '').indexOf(part)));
    const [, , , head, , first] = lines;
    expect(first).toMatch(/^▼▼ 严重滞后 +-\d/);
    expect(start(first, '截至2024年')).toBe(start(head, '说明'));
    expect(start(first, '湖北实施')).toBe(start(head, '文件'));
  });

  it('speaks English too', async () => {
    const { out } = await run([at('archived.xlsx')], 'C');
    expect(out).toContain('by Pace');
    expect(out).toMatch(/\n8 targets of documents past their horizon are left out/);
  });
});

describe('what cannot be assessed', () => {
  it.each([
    [
      ['--method', 'speed'],
      '没有“speed”这种评估方法。可选：pace、growth、trend。',
      'no method “speed”',
    ],
    [['--as-of', '2025-02-30'], '选项“--as-of”的“2025-02-30”不是日期。', 'is no day'],
    [['--period', '2024'], '选项“--period”不用于命令“assess”。', 'assess'],
  ])('ends with 2 for %j', async (options, zh, en) => {
    const chinese = await run([at('master.xlsx'), ...options]);
    expect(chinese).toEqual({ exitCode: 2, out: '', err: expect.stringContaining(zh) });
    const english = await run([at('master.xlsx'), ...options], 'C');
    expect(english).toEqual({ exitCode: 2, out: '', err: expect.stringContaining(en) });
  });

  it('ends with 2 without a file or with one that is not there', async () => {
    expect(await run([])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('请写上要评估的主工作簿'),
    });
    expect(await run([at('gone.xlsx')])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('gone.xlsx'),
    });
  });

  it.each([
    ['cut.xlsx', '不完整', 'cut.xlsx'],
    ['stranger.xlsx', '其中没有达标的表。请换成主工作簿或汇总表。', 'Give a master or a summary.'],
    ['return.xlsx', '这是一份报表（省科技厅）', 'Assess the master or a summary'],
  ])('ends with 1 for %s, with the reason and what to do', async (name, zh, en) => {
    const chinese = await run([at(name), '--json']);
    expect(chinese).toEqual({ exitCode: 1, out: '', err: expect.stringContaining(zh) });
    const english = await run([at(name)], 'C');
    expect(english).toEqual({ exitCode: 1, out: '', err: expect.stringContaining(en) });
  });
});

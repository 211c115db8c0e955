import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { prepareMaster, typeInto } from '../support/preparedMaster';
import { runDabiao } from '../support/runDabiao';
import { readUnitReturn } from '../../src/layout/return/readUnitReturn';

const UNITS = '单位,报送截止\n省市场监管局\n省科协,2025-01-10\n武汉市\n';

let folder: string;

function at(...names: string[]): string {
  return path.join(folder, ...names);
}

const run = (args: readonly string[], given: { lang?: string; today?: string } = {}) => {
  return runDabiao(args, { today: '2024-12-20', ...given });
};

function prepare(name: string, ...more: string[]) {
  const args = ['prepare', '--document', 'hubei-2022', '--period', '2024'];
  return run([...args, '--units', at('units.csv'), ...more, '-o', at(name)]);
}

function readReturn(...names: string[]) {
  const bytes = fs.readFileSync(at(...names));
  return readUnitReturn(readWorkbook(bytes), loadCatalog().documents).unitReturn;
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-issue-'));
  fs.writeFileSync(at('units.csv'), UNITS);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('dabiao prepare', () => {
  it('writes a master with its units and says what comes next', async () => {
    const { exitCode, out, err } = await prepare('主.xlsx');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('单位60家，其中布置3家');
    const titles = readWorkbook(fs.readFileSync(at('主.xlsx'))).sheets.map(({ title }) => title);
    expect(titles).toEqual([
      '说明',
      '目标',
      '任务',
      '数据',
      '归口',
      '单位',
      '分解',
      '看板',
      '_dabiao',
    ]);
  });

  it('reads a list in the encoding of Chinese Windows', async () => {
    fs.writeFileSync(at('units.csv'), Buffer.from([0xce, 0xe4, 0xba, 0xba, 0xca, 0xd0]));
    expect((await prepare('主.xlsx')).out).toContain('其中布置1家');
  });

  it('brings in the totals of an earlier summary, with where they come from', async () => {
    const count = 'hubei-2022/local-standards';
    const earlier = await prepareMaster({ period: '2023' });
    const where = { key: 'targetId', is: count };
    fs.writeFileSync(at('2023年汇总.xlsx'), typeInto(earlier, 'data', where, { value: 700 }));
    const { out } = await prepare('主.xlsx', '--previous', at('2023年汇总.xlsx'));
    expect(out).toContain('上期累计1个，取自2023年汇总.xlsx');
    const { sheets } = readWorkbook(fs.readFileSync(at('主.xlsx')));
    const rows = sheets.find(({ title }) => title === '分解')?.rows ?? [];
    expect(rows.map(({ values }) => values.slice(0, 7).join('|'))).toContain(
      `${count}|hubei:全省|2024|||700|上期累计700取自2023年汇总.xlsx，2023`,
    );
  });

  it('says so where a summary of no earlier period has none', async () => {
    fs.writeFileSync(at('2024年汇总.xlsx'), await prepareMaster({ period: '2024' }));
    const { out } = await prepare('主.xlsx', '--previous', at('2024年汇总.xlsx'));
    expect(out).toContain('2024年汇总.xlsx中没有2024之前的累计数，未带入上期累计。');
  });

  it('never writes over a file', async () => {
    fs.writeFileSync(at('主.xlsx'), '填好的');
    const { exitCode, err } = await prepare('主.xlsx');
    expect(exitCode).toBe(2);
    expect(err).toContain('文件已存在，未覆盖');
    expect(fs.readFileSync(at('主.xlsx'), 'utf8')).toBe('填好的');
  });

  it.each([
    [['--period', '2024-Q5'], 2, '“2024-Q5”不是报告期'],
    [['--due', '2025-02-30'], 2, '选项“--due”的“2025-02-30”不是日期'],
    [['--as-of', '年底'], 2, '选项“--as-of”的“年底”不是日期'],
    [['--json'], 2, '选项“--json”不用于命令“prepare”'],
    [['--previous', '.'], 2, '“.”是文件夹'],
    [['--previous', 'none.xlsx'], 2, '找不到文件：none.xlsx'],
    [['--document', 'x'], 2, '没有“x”这份文件'],
  ])('refuses %j with exit code %i', async (more, exitCode, words) => {
    const run = await prepare('主.xlsx', ...more);
    expect({ ...run, err: run.err.includes(words) }).toEqual({ exitCode, out: '', err: true });
    expect(fs.existsSync(at('主.xlsx'))).toBe(false);
  });

  it('says which file holds no earlier figures, and which line no day', async () => {
    const list = await prepare('主.xlsx', '--previous', at('units.csv'));
    expect(list).toMatchObject({ exitCode: 1, err: expect.stringContaining('文本表格（.csv）') });
    fs.writeFileSync(at('units.csv'), '省科协,某日');
    const day = await prepare('主.xlsx');
    expect(day).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('第1行的报送截止“某日”'),
    });
  });

  it('refuses where every document is archived, and names one that is left out', async () => {
    const of = (id: string) => ['prepare', '--document', id, '--period', '2024'];
    const alone = await run([...of('hubei-2016'), '-o', at('主.xlsx')]);
    expect(alone).toMatchObject({ exitCode: 2, out: '' });
    expect(alone.err).toContain('已到期（归档）：hubei-2016。确需布置的，请加 --include-archived');
    expect(fs.existsSync(at('主.xlsx'))).toBe(false);
    const beside = await prepare('主.xlsx', '--document', 'hubei-2016');
    expect(beside).toMatchObject({ exitCode: 0, err: '' });
    expect(beside.out).toContain('已到期（归档）而未布置：hubei-2016');
  });

  it('ends where nothing can be written', async () => {
    fs.writeFileSync(at('file'), '');
    const { exitCode, err } = await prepare(path.join('file', '主.xlsx'));
    expect(exitCode).toBe(2);
    expect(err).toContain('写不进去');
  });
});

describe('dabiao issue', () => {
  const issue = (...more: string[]) => run(['issue', at('主.xlsx'), '-o', at('out'), ...more]);

  it('issues what is confirmed or accepted, records it, and changes nothing when run again', async () => {
    await prepare('主.xlsx');
    const first = await issue('--accept-implied');
    expect(first).toMatchObject({ exitCode: 0, err: '' });
    expect(first.out).toContain('首次布置3份，更新0份，未变0份');
    expect(first.out).toContain('按推定接受归口（未经确认）');
    const files = ['2024_武汉市.xlsx', '2024_省市场监管局.xlsx', '2024_省科协.xlsx'];
    expect(fs.readdirSync(at('out')).sort()).toEqual(files.sort());
    expect(readReturn('out', '2024_省科协.xlsx')?.template).toMatchObject({
      templateId: 'hubei-2022.2024.hubei:省科协',
      revision: 1,
      dueDate: '2025-01-10',
    });
    const before = fs.readFileSync(at('主.xlsx'));
    const again = await issue();
    expect(again).toMatchObject({ exitCode: 0, err: '' });
    expect(again.out).toContain('首次布置0份，更新0份，未变3份');
    expect(fs.readFileSync(at('主.xlsx')).equals(before)).toBe(true);
  }, 60_000);

  it('asks for an issuer where none is named, and is content once one is', async () => {
    await prepare('主.xlsx', '--issuer', ' ');
    const nameless = await issue();
    expect(nameless.out).toContain('没有布置单位，报表上不印这一行。请用 --issuer 写明');
    const named = await issue('--issuer', '省市场监管局');
    expect(named.out).not.toContain('没有布置单位');
    expect(named.out).toContain('布置单位变动：无→省市场监管局');
    expect(readReturn('out', '2024_武汉市.xlsx')?.template.issuer).toBe('省市场监管局');
  }, 60_000);

  it('lists the targets nobody has confirmed and still writes the tasks', async () => {
    await prepare('主.xlsx');
    const { exitCode, out } = await issue();
    expect(exitCode).toBe(1);
    expect(out).toContain('未布置的目标10个');
    expect(out).toContain('标准化人才培育：归口单位未确认');
    expect(readReturn('out', '2024_省科协.xlsx')?.figures).toEqual([]);
    expect(readReturn('out', '2024_省科协.xlsx')?.measures.length).toBeGreaterThan(0);
  }, 60_000);

  it('replaces no file that another program has saved, and then writes nothing at all', async () => {
    await prepare('主.xlsx');
    await issue();
    const file = at('out', '2024_省科协.xlsx');
    const parts = unzipSync(fs.readFileSync(file));
    const app = strToU8('<Properties><Application>WPS</Application></Properties>');
    fs.writeFileSync(file, zipSync({ ...parts, 'docProps/app.xml': app }));
    const kept = fs.readFileSync(file);
    const master = fs.readFileSync(at('主.xlsx'));
    const { exitCode, err } = await issue('--accept-implied');
    expect(exitCode).toBe(1);
    expect(err).toContain('2024_省科协.xlsx');
    expect(fs.readFileSync(file).equals(kept)).toBe(true);
    expect(fs.readFileSync(at('主.xlsx')).equals(master)).toBe(true);
    expect(readReturn('out', '2024_省市场监管局.xlsx')?.template.revision).toBe(1);
  }, 60_000);

  it.each([
    ['truncated', (bytes: Buffer) => bytes.subarray(0, 2000), '文件不完整'],
    ['empty', () => Buffer.alloc(0), '文件是空的'],
    ['of text', () => Buffer.from('单位,数\n甲,1\n'), '文本表格（.csv）'],
    ['a web page', () => Buffer.from('<!doctype html><html></html>'), '文件是网页'],
  ])('says what is wrong with a master that is %s, without a stack', async (_, make, words) => {
    await prepare('主.xlsx');
    fs.writeFileSync(at('主.xlsx'), make(fs.readFileSync(at('主.xlsx'))));
    const { exitCode, out, err } = await issue();
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
    expect(fs.existsSync(at('out'))).toBe(false);
  });

  it('tells a return from a master', async () => {
    await prepare('主.xlsx');
    await issue();
    const { exitCode, err } = await run(['issue', at('out', '2024_武汉市.xlsx'), '-o', at('x')]);
    expect({ exitCode, words: err.includes('不是布置用的主工作簿') }).toEqual({
      exitCode: 1,
      words: true,
    });
  }, 60_000);

  it('is refused without a file or a folder, and where the file is not there', async () => {
    const english = { lang: 'C' };
    expect(await run(['issue', '-o', at('x')], english)).toMatchObject({ exitCode: 2 });
    expect(await run(['issue', at('主.xlsx')], english)).toMatchObject({ exitCode: 2 });
    const missing = await run(['issue', at('none.xlsx'), '-o', at('x')], english);
    expect(missing).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('There is no file'),
    });
  });
});

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { planIssue } from '../../src/pipeline/issueFlow';
import { writeFilledReturn, type FilledReturn } from '../support/mergeReturns';
import { ISSUE, prepareMaster } from '../support/preparedMaster';
import { runDabiao } from '../support/runDabiao';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

async function put(name: string, filled: FilledReturn): Promise<void> {
  fs.writeFileSync(at('in', name), await writeFilledReturn(filled));
}

interface Told {
  readonly files: Record<string, number>;
  readonly sources: readonly { readonly file: string; readonly reason: string | null }[];
  readonly units: Record<string, readonly string[]>;
}

const merge = (...args: string[]) => runDabiao(['merge', ...args]);

let told: Told;
let exitCode: number;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-master-'));
  fs.mkdirSync(at('in'));
  const master = await prepareMaster();
  const planned = planIssue(readWorkbook(master), ISSUE);
  if (planned.kind === 'refused') throw new Error(JSON.stringify(planned));
  fs.writeFileSync(at('master.xlsx'), patchCells(master, planned.masterChanges));
  await put('科技.xlsx', { unit: '省科技厅', trained: 37 });
  await put('农业.xlsx', { unit: '省农业农村厅', trained: 5 });
  await put('未布置.xlsx', { unit: '省某新设局' });
  await put('另一版.xlsx', { unit: '省教育厅', revision: 4 });
  await put('计量单位.xlsx', { unit: '省交通运输厅', altered: { unitMeasure: '千项' } });
  fs.copyFileSync(at('master.xlsx'), at('in', '主工作簿.xlsx'));
  const said = await merge(at('in'), '-o', at('s.xlsx'), '--master', at('master.xlsx'), '--json');
  [told, exitCode] = [JSON.parse(said.out) as Told, said.exitCode];
}, 120_000);

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('dabiao merge --master', () => {
  it('calls the roll of the master’s units', () => {
    expect(exitCode).toBe(1);
    expect(told.units['expected']).toHaveLength(60);
    expect(told.units['missing']).toHaveLength(58);
    expect(told.files).toMatchObject({ read: 6, accepted: 2, rejected: 4 });
  });

  it.each([
    ['未布置.xlsx', '不在应报单位之列'],
    ['另一版.xlsx', '第4版不是下发给该单位的报表'],
    ['计量单位.xlsx', '下发的内容被改动'],
    ['主工作簿.xlsx', '这是汇总单位布置用的工作簿'],
  ])('says why %s is not taken: %s', (name, why) => {
    expect(told.sources.find(({ file }) => file === name)?.reason).toContain(why);
  });

  it('refuses a master that is none, has no unit of the period or is not there', async () => {
    const refused = async (...args: string[]) => {
      const { exitCode: code, err } = await merge(at('in'), '-o', at('no.xlsx'), ...args);
      return [code, err.split('\n')[0]];
    };
    const [code, said] = await refused('--master', at('in', '科技.xlsx'));
    expect([code, said]).toEqual([1, expect.stringContaining('不是布置用的主工作簿')]);
    const later = await refused('--master', at('master.xlsx'), '--period', '2019');
    expect(later).toEqual([1, expect.stringContaining('2019')]);
    expect((await refused('--master', at('none.xlsx')))[0]).toBe(2);
    expect(fs.existsSync(at('no.xlsx'))).toBe(false);
  });
});

describe('a summary on the command line', () => {
  it('is assessed target by target, like a master', async () => {
    const { exitCode: code, out } = await runDabiao(['assess', at('s.xlsx'), '--json']);
    const { targets } = JSON.parse(out) as {
      targets: readonly { id: string; progressStatus: string; current: number | null }[];
    };
    const trained = targets.find(({ id }) => id === 'hubei-2022/people-trained');
    expect([code, trained]).toMatchObject([0, { current: 42, progressStatus: 'offPace' }]);
  });

  it('is checked as one, and lacks none of the sheets that a master has', async () => {
    const { exitCode: code, out } = await runDabiao(['check', at('s.xlsx'), '--json']);
    const { files } = JSON.parse(out) as {
      files: readonly { kind: string; findings: readonly { severity: string; code: string }[] }[];
    };
    expect([code, files[0]?.kind]).toEqual([0, 'summary']);
    expect(files[0]?.findings).toEqual([]);
  });

  it('among its own returns adds nothing twice', async () => {
    fs.copyFileSync(at('s.xlsx'), at('in', '汇总.xlsx'));
    const again = await merge(
      at('in'),
      '-o',
      at('t.xlsx'),
      '--master',
      at('master.xlsx'),
      '--json',
    );
    const { targets, files } = JSON.parse(again.out) as {
      targets: readonly { id: string; value: number | null }[];
      files: Told['files'];
    };
    expect(targets.find(({ id }) => id === 'hubei-2022/people-trained')?.value).toBe(42);
    expect(files).toMatchObject({ read: 7, accepted: 3, rejected: 4 });
  }, 60_000);
});

describe('dabiao merge --send-back', () => {
  const letters = (...args: string[]) =>
    merge(at('in'), '-o', at('u.xlsx'), '--master', at('master.xlsx'), ...args);

  it('leaves copies, letters and reminders in a folder, and replaces none of them', async () => {
    const { out } = await letters('--send-back', at('out'));
    expect(out).toContain(`${at('u.xlsx')}、${at('out')}`);
    const corrections = at('out', '2024年四季度_退回修改');
    expect(fs.readdirSync(corrections).sort()).toEqual(['省交通运输厅', '省教育厅']);
    const reminders = fs.readdirSync(at('out', '2024年四季度_催报单'));
    expect(reminders).toHaveLength(1 + 58);
    const [list = ''] = reminders.filter((name) => name.startsWith('0_'));
    const file = at('out', '2024年四季度_催报单', list);
    expect((await letters('--send-back', at('out'))).exitCode).toBe(1);
    fs.writeFileSync(file, '电话已催');
    fs.rmSync(at('u.xlsx'));
    const again = await letters('--send-back', at('out'));
    expect([again.exitCode, again.err]).toEqual([2, expect.stringContaining(list)]);
    expect(fs.readFileSync(file, 'utf8')).toBe('电话已催');
    expect(fs.existsSync(at('u.xlsx'))).toBe(false);
  }, 60_000);

  it('refuses a folder that is read itself', async () => {
    const { exitCode: code, err } = await letters('--send-back', at('in', '退回'));
    expect([code, err]).toEqual([2, expect.stringContaining('要读取的文件')]);
  });
});

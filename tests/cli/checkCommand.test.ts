import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { displayWidth } from '../../src/cli/textTable';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { RULES } from '../../src/check/rules/index';
import { prepareMaster, typeInto } from '../support/preparedMaster';
import { COUNT, cutLongTables, planReturn } from '../support/plannedReturn';
import { runDabiao } from '../support/runDabiao';

let folder: string;

function at(...names: string[]): string {
  return path.join(folder, ...names);
}

interface JsonFile {
  readonly file: string;
  readonly kind: string;
  readonly returnStatus: string | null;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly skipped: readonly string[];
}

async function runJson(...files: string[]) {
  const { out, exitCode, err } = await runDabiao(['check', ...files, '--json']);
  const json = JSON.parse(out) as {
    files: readonly JsonFile[];
    counts: Readonly<Record<string, number>>;
  };
  return { ...json, exitCode, err };
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-check-'));
  fs.mkdirSync(at('received', 'later'), { recursive: true });
  const master = await prepareMaster({ period: '2024-Q4' });
  fs.writeFileSync(at('master.xlsx'), master);
  const wrong = { value: -3, explanation: '=待查\n第二行' };
  fs.writeFileSync(
    at('wrong.xlsx'),
    typeInto(master, 'data', { key: 'targetId', is: COUNT }, wrong),
  );
  const blank = await writeWorkbook(cutLongTables(planReturn(), 3));
  fs.writeFileSync(at('received', 'blank.xlsx'), blank);
  fs.writeFileSync(at('received', 'later', 'list.csv'), '单位,数\n省科技厅,3\n');
  fs.writeFileSync(at('received', '~$blank.xlsx'), 'lock');
  fs.writeFileSync(at('received', 'cut.xlsx'), blank.slice(0, blank.length / 2));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('dabiao check of a folder', () => {
  it('is wrong use where no file is in it', async () => {
    fs.mkdirSync(at('empty'));
    const { exitCode, err } = await runDabiao(['check', at('empty')]);
    expect(exitCode).toBe(2);
    expect(err).toContain('没有文件可审核');
  });

  it('names what was passed over, dangling links among it, and follows links to files', async () => {
    fs.mkdirSync(at('mixed'));
    fs.copyFileSync(at('master.xlsx'), at('mixed', 'a.xlsx'));
    fs.writeFileSync(at('mixed', '.hidden.xlsx'), '');
    fs.symlinkSync(at('master.xlsx'), at('mixed', 'linked.xlsx'));
    fs.symlinkSync(at('mixed'), at('mixed', 'round'));
    const gone = at('gone.xlsx');
    fs.writeFileSync(gone, '');
    fs.symlinkSync(gone, at('mixed', 'broken.xlsx'));
    fs.rmSync(gone);
    const { files, err } = await runJson(at('mixed'));
    expect(files.map(({ file }) => file)).toEqual([
      at('mixed', 'a.xlsx'),
      at('mixed', 'linked.xlsx'),
    ]);
    for (const name of ['.hidden.xlsx', 'broken.xlsx', 'round']) {
      expect(err).toContain(at('mixed', name));
    }
  });
});

describe('dabiao check --json', () => {
  it('finds nothing in a master that was just prepared, and says what did not apply', async () => {
    const { files, counts, exitCode, err } = await runJson(at('master.xlsx'));
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(files).toMatchObject([{ file: at('master.xlsx'), kind: 'master', returnStatus: null }]);
    expect(files[0]?.findings).toEqual([]);
    expect(files[0]?.skipped).toContain('splitMismatch');
    expect(counts).toMatchObject({ files: 1, hard: 0, soft: 0, rejected: 0 });
  });

  it('tells of a fault with its cell, what was found and what to do', async () => {
    const { files, exitCode } = await runJson(at('wrong.xlsx'));
    expect(exitCode).toBe(1);
    const [finding] = files[0]?.findings.filter(({ code }) => code === 'negative') ?? [];
    expect(finding).toMatchObject({ severity: 'hard', level: 1, sheet: '数据', found: '-3' });
    expect(finding?.['cell']).toMatch(/^L\d+$/);
    expect(finding?.['message']).toBe(
      `数据!${String(finding?.['cell'])} 为-3，不能为负数。请改正。`,
    );
    const known = new Set(RULES.map(({ code }) => code));
    expect(files[0]?.findings.filter(({ code }) => !known.has(String(code)))).toEqual([]);
  });

  it('takes a folder, and a file that cannot be opened stops none of the others', async () => {
    const { files, counts, exitCode } = await runJson(at('received'));
    expect(exitCode).toBe(1);
    expect(files.map(({ file, kind, returnStatus }) => [file, kind, returnStatus])).toEqual([
      [at('received', 'blank.xlsx'), 'return', 'sentBack'],
      [at('received', 'cut.xlsx'), 'unknown', 'rejected'],
      [at('received', 'later', 'list.csv'), 'unknown', 'rejected'],
    ]);
    expect(files[1]?.findings).toMatchObject([{ code: 'truncated', severity: 'hard', level: 0 }]);
    expect(files[2]?.findings).toMatchObject([{ code: 'csvFile' }]);
    expect(files[0]?.findings.filter(({ code }) => code === 'missing')).toHaveLength(4);
    expect(counts).toMatchObject({ files: 3, rejected: 2, sentBack: 1, approved: 0 });
  });
});

describe('dabiao check of a file that is there and cannot be read', () => {
  /** More than Node reads into memory; it takes no room on the disk. */
  const HUGE = 3 * 1024 ** 3;

  beforeAll(() => {
    fs.mkdirSync(at('locked'));
    fs.copyFileSync(at('master.xlsx'), at('locked', 'a.xlsx'));
    fs.writeFileSync(at('locked', 'huge.xlsx'), '');
    fs.truncateSync(at('locked', 'huge.xlsx'), HUGE);
  });

  afterAll(() => fs.rmSync(at('locked'), { recursive: true }));

  it('is a finding of that file, with its reason, and stops none of the others', async () => {
    const { files, counts, exitCode, err } = await runJson(at('locked'));
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(files.map(({ file, kind, returnStatus }) => [file, kind, returnStatus])).toEqual([
      [at('locked', 'a.xlsx'), 'master', null],
      [at('locked', 'huge.xlsx'), 'unknown', 'rejected'],
    ]);
    const reason = 'ERR_FS_FILE_TOO_LARGE';
    expect(files[1]?.findings).toEqual([
      expect.objectContaining({ code: 'fileUnreadable', severity: 'hard', level: 0 }),
    ]);
    expect(files[1]?.findings[0]).toMatchObject({ params: { reason } });
    expect(files[1]?.findings[0]?.['message']).toContain(`文件读不出来（${reason}）。`);
    expect(counts).toMatchObject({ files: 2, hard: 1, rejected: 1 });
  });

  it('stands in the tables as well', async () => {
    const { out, exitCode } = await runDabiao(['check', at('locked', 'huge.xlsx')]);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/huge\.xlsx：无法识别，不予接收\n.*\n.*\n {2}强制性 .*fileUnreadable/);
  });
});

describe('dabiao check', () => {
  it('lists what must be corrected first, in columns that hold Chinese', async () => {
    const { out, exitCode } = await runDabiao(['check', at('wrong.xlsx'), at('master.xlsx')]);
    expect(exitCode).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toBe(`${at('wrong.xlsx')}：主工作簿`);
    const start = (line: string | undefined, part: string) =>
      displayWidth((line ?? '').slice(0, (line ?? '').indexOf(part)));
    expect(start(lines[3], '数据!L')).toBe(start(lines[1], '位置'));
    expect(lines[3]).toMatch(/^ {2}强制性/);
    expect(lines).toContain('  没有发现问题。');
    expect(lines.at(-2)).toMatch(/^共2个文件：强制性[1-9]/);
  });

  it('speaks English too', async () => {
    const { out } = await runDabiao(['check', at('received', 'later')], { lang: 'C' });
    expect(out).toContain('list.csv: not known, Not accepted');
    expect(out).toMatch(/Files checked: 1; 1 to correct, 0 to explain/);
  });

  it('ends with 2 where a file it was given is not there', async () => {
    const missing = await runDabiao(['check', at('master.xlsx'), at('gone.xlsx')]);
    expect(missing).toMatchObject({ exitCode: 2, out: '' });
    expect(missing.err).toContain('gone.xlsx');
  });
});

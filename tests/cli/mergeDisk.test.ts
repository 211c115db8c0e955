import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { listMergeInputs } from '../../src/cli/mergeInputs';
import { mergeFiles, type MergeInput } from '../../src/pipeline/mergeFiles';
import { CLI_BUNDLE, ensureCliBundle, runCli } from '../support/cliBundle';
import { writeFilledReturn } from '../support/mergeReturns';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(ensureCliBundle, 120_000);

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-disk-'));
  fs.mkdirSync(at('in'));
  fs.mkdirSync(at('out'));
  for (const unit of ['省教育厅', '省科技厅']) {
    fs.writeFileSync(at('in', `${unit}.xlsx`), await writeFilledReturn({ unit }));
  }
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs the program after some words of the shell, which limit what it can do. */
function runAfter(before: string, output: string) {
  const words = [process.execPath, CLI_BUNDLE, 'merge', at('in'), '-o', output, '--lang', 'zh-CN'];
  const command = `${before}; exec "$@"`;
  return spawnSync('sh', ['-c', command, 'sh', ...words], { encoding: 'utf8' });
}

describe('dabiao merge where there is no room', () => {
  const itInShell = process.platform === 'win32' ? it.skip : it;

  itInShell('keeps what stood there, leaves nothing half written and ends with 2', () => {
    fs.writeFileSync(at('out', '汇总.xlsx'), 'earlier');
    // Files of 4 kB at most, in blocks of 512 bytes; a file grown larger is an error, not the end.
    const { status, stderr } = runAfter(`trap '' XFSZ; ulimit -f 8`, at('out', '汇总.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toContain('磁盘空间不足');
    expect(stderr).toContain('汇总.xlsx');
    expect(fs.readdirSync(at('out'))).toEqual(['汇总.xlsx']);
    expect(fs.readFileSync(at('out', '汇总.xlsx'), 'utf8')).toBe('earlier');
  });

  it('says the same of a full disk, where a small one can be mounted', () => {
    const mount = ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', at('out')];
    if (process.platform !== 'linux' || spawnSync('mount', mount).status !== 0) return;
    try {
      const { status, stderr } = runAfter(':', at('out', '汇总.xlsx'));
      expect(status).toBe(2);
      expect(stderr).toContain('ENOSPC');
      expect(fs.readdirSync(at('out'))).toEqual([]);
    } finally {
      execFileSync('umount', [at('out')]);
    }
  });
});

describe('dabiao merge where one of its results is a folder', () => {
  it('writes neither', () => {
    fs.writeFileSync(at('out', '汇总.xlsx'), 'earlier');
    fs.mkdirSync(at('out', '数据.csv'));
    const words = [
      'merge',
      at('in'),
      '-o',
      at('out', '汇总.xlsx'),
      '--sdmx',
      at('out', '数据.csv'),
    ];
    const { exitCode, err } = runCli(words);
    expect(exitCode).toBe(2);
    expect(err).toContain('数据.csv');
    expect(fs.readdirSync(at('out')).sort()).toEqual(['数据.csv', '汇总.xlsx'].sort());
    expect(fs.readFileSync(at('out', '汇总.xlsx'), 'utf8')).toBe('earlier');
  });
});

describe('a file that does not stay as it was listed', () => {
  /** The files of the folder; something happens to one of them as its bytes are read. */
  async function mergeWhile(name: string, happens: (file: string) => void) {
    const listed = await listMergeInputs([at('in')]);
    if (listed.kind === 'problem') throw new Error(listed.problem.code);
    const inputs = listed.inputs.map(({ path: file, input }): MergeInput => {
      const read = () => {
        const got = input.read();
        return got.finally(() => happens(file));
      };
      return path.basename(file) === name ? { ...input, read } : input;
    });
    const merged = await mergeFiles(inputs);
    return Object.fromEntries(
      [...merged.state.sources.values()].map(({ names: [file], rejection }) => [
        file,
        rejection?.code ?? null,
      ]),
    );
  }

  it('is rejected where it grows while it is read, and the others are taken', async () => {
    const outcome = await mergeWhile('省教育厅.xlsx', (file) => fs.appendFileSync(file, 'more'));
    expect(outcome).toEqual({ '省教育厅.xlsx': 'fileChanged', '省科技厅.xlsx': null });
  });

  it('is rejected where it is put in the place of itself', async () => {
    const outcome = await mergeWhile('省科技厅.xlsx', (file) => {
      fs.utimesSync(file, new Date(0), new Date(0));
    });
    expect(outcome).toEqual({ '省教育厅.xlsx': null, '省科技厅.xlsx': 'fileChanged' });
  });

  it('is rejected where it is gone when its turn comes', async () => {
    const outcome = await mergeWhile('省教育厅.xlsx', () => fs.rmSync(at('in', '省科技厅.xlsx')));
    expect(outcome).toEqual({ '省教育厅.xlsx': null, '省科技厅.xlsx': 'fileMissing' });
  });
});

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { openMergeReaders } from '../../src/cli/mergeReaders';
import { openReaderPool } from '../../src/cli/readerPool';
import { readMergeFileOnDisk } from '../../src/pipeline/mergeFile';
import { mergeFiles } from '../../src/pipeline/mergeFiles';
import { writeReturns, type Tally } from '../bench/merge/writeReturns';
import { CLI_BUNDLE, ensureCliBundle, runCli } from '../support/cliBundle';
import { STANDARDS, TRAINED } from '../support/mergeReturns';
import { inputOf } from '../support/summaryFiles';

/** Enough for threads to be begun. */
const FILES = 60;

let folder: string;
let tally: Tally;
const at = (name: string) => path.join(folder, name);
const bytesOf = (name: string) => fs.readFileSync(at(`in/${name}`));

beforeAll(async () => {
  ensureCliBundle();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-many-'));
  fs.mkdirSync(at('in'));
  tally = await writeReturns(at('in'), FILES, 16);
  fs.writeFileSync(at('in/照片.xlsx'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
}, 120_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly files: Record<string, number>;
  readonly targets: readonly { readonly id: string; readonly value: number | null }[];
}

describe('dabiao merge over many files', () => {
  it('reads them in threads and comes to what was counted as they were made', () => {
    const { exitCode, out, err } = runCli(['merge', at('in'), '-o', at('汇总.xlsx'), '--json']);
    expect([exitCode, err]).toEqual([1, '']);
    const told = JSON.parse(out) as Told;
    expect(told.files).toMatchObject({ read: FILES + 1, accepted: FILES, rejected: 1 });
    const valueOf = (id: string) => told.targets.find((one) => one.id === id)?.value;
    expect(valueOf(TRAINED)).toBe(tally.trained);
    expect(valueOf(STANDARDS)).toBe(tally.standards);
  }, 60_000);

  it('says of every file what one thread would say', async () => {
    const names = fs.readdirSync(at('in'));
    const pool = openReaderPool(CLI_BUNDLE, 3);
    const read = (by: typeof readMergeFileOnDisk) =>
      Promise.all(names.map((name) => by(bytesOf(name), name, null, null)));
    const [together, alone] = [await read(pool.readFile), await read(readMergeFileOnDisk)];
    await pool.close();
    expect(together).toEqual(alone);
  }, 60_000);

  it('begins no threads for few files, nor where there is one core', async () => {
    for (const readers of [
      openMergeReaders(3, at('nothing.js'), 4),
      openMergeReaders(500, at('nothing.js'), 1),
      openMergeReaders(500, null, 4),
    ]) {
      expect(readers.filesAtOnce).toBe(2);
      const { source } = await readers.readFile(bytesOf('00001.xlsx'), 'a.xlsx', null, null);
      expect(source.rejection).toBeNull();
      await readers.close();
    }
    const many = openMergeReaders(500, CLI_BUNDLE, 64);
    expect(many.filesAtOnce).toBe(16);
    await many.close();
  });
});

describe('a file that breaks down what reads it', () => {
  /** A thread that dies of some files in two ways, and reads the others as the program does. */
  function writeThread(): string {
    const file = at('thread.js');
    const script = `
      const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ([, name]) => {
        if (name.startsWith('exit')) process.exit(7);
        if (name.startsWith('throw')) setImmediate(() => { throw new Error('out of everything'); });
      });
      require(${JSON.stringify(CLI_BUNDLE)});`;
    fs.writeFileSync(file, script);
    return file;
  }

  it('is rejected with the reason, and takes no other file with it', async () => {
    const readers = openMergeReaders(500, writeThread(), 2);
    const names = [
      'exit1.xlsx',
      '00001.xlsx',
      'throw1.xlsx',
      '00002.xlsx',
      'exit2.xlsx',
      '00003.xlsx',
    ];
    const inputs = names.map((name, index) =>
      inputOf(name, /^\d/.test(name) ? bytesOf(name) : new Uint8Array([index, 1, 2, 3])),
    );
    const merged = await mergeFiles(inputs, readers).finally(readers.close);
    const rejections = [...merged.state.sources.values()].map(({ names: [name], rejection }) => [
      name,
      rejection && [rejection.code, rejection.params['reason']],
    ]);
    expect(Object.fromEntries(rejections)).toEqual({
      'exit1.xlsx': ['readingStopped', 'exit 7'],
      'throw1.xlsx': ['readingStopped', 'out of everything'],
      'exit2.xlsx': ['readingStopped', 'exit 7'],
      '00001.xlsx': null,
      '00002.xlsx': null,
      '00003.xlsx': null,
    });
  }, 60_000);

  it('hangs for as long as it may, and the next is read in its place', async () => {
    const file = at('hanging.js');
    const script = `
      const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ([, name]) => { while (name.startsWith('hang')); });
      require(${JSON.stringify(CLI_BUNDLE)});`;
    fs.writeFileSync(file, script);
    const pool = openReaderPool(file, 1, 5_000);
    const read = (name: string) => pool.readFile(bytesOf('00001.xlsx'), name, null, null);
    const [hanging, next] = await Promise.allSettled([read('hang.xlsx'), read('next.xlsx')]);
    await pool.close();
    expect(hanging).toMatchObject({ status: 'rejected', reason: { message: 'timeout' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { source: { rejection: null } } });
  }, 60_000);

  it.each([
    ['die at once', () => at('nothing.js')],
    ['are refused by the system', () => 'no path that a thread may have'],
  ])(
    'is read here where all threads %s',
    async (_, threadFile) => {
      const readers = openMergeReaders(500, threadFile(), 2);
      const inputs = ['00001.xlsx', '00002.xlsx', '00003.xlsx'].map((name) =>
        inputOf(name, bytesOf(name)),
      );
      const merged = await mergeFiles(inputs, readers).finally(readers.close);
      expect([...merged.state.sources.values()].map(({ rejection }) => rejection)).toEqual([
        null,
        null,
        null,
      ]);
    },
    60_000,
  );
});

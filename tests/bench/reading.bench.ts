import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { reportFigures } from './measure';
import { buildBenchReturn } from './reading/benchReturn';

const ROOT = join(__dirname, '..', '..');
const HOUR = 3_600_000;
/** Different files; they are read round and round. */
const FILES = 100;
const ROUNDS = 3;
/** exceljs takes so long that it reads fewer; figures are of one file. */
const READS = { ours: 1_000, floor: 1_000, SheetJS: 1_000, exceljs: 200 } as const;

type Reader = keyof typeof READS;
const READERS = Object.keys(READS) as Reader[];

interface Spent {
  /** Milliseconds of all reads together; CPU time is less disturbed by other work. */
  readonly wall: number;
  readonly cpu: number;
  /** The most the process held, over what it held before the first file. */
  readonly megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'dabiao-bench-'));

/** Reads in a process of its own, so that no reader finds another's garbage or compiled code. */
function runReader(reader: Reader, reads: number): Spent {
  const script = join(__dirname, 'reading', 'readFiles.js');
  const args = ['--max-old-space-size=4096', script, reader, folder, String(reads)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Spent;
}

describe('reading returns of 300 rows by 15 columns', () => {
  beforeAll(async () => {
    const webpack = require.resolve('webpack-cli/bin/cli.js');
    const config = join(__dirname, 'reading', 'webpack.config.js');
    const args = [webpack, '--config', config, '--output-path', folder];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    let bytes = 0;
    for (let seed = 1; seed <= FILES; seed += 1) {
      const file = await writeWorkbook(buildBenchReturn(seed));
      writeFileSync(join(folder, `${String(seed).padStart(4, '0')}.xlsx`), file);
      bytes += file.length;
    }
    reportFigures(`one of ${FILES} files written by us`, 'kB', [bytes / FILES / 1000]);
  }, HOUR);

  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'takes time',
    () => {
      // Readers take turns, so that what else the machine does falls on all of them.
      const rounds = Array.from({ length: ROUNDS }, () =>
        Object.fromEntries(READERS.map((reader) => [reader, runReader(reader, READS[reader])])),
      );
      const perFile = (reader: Reader, kind: 'cpu' | 'wall'): number[] =>
        rounds.map((round) => (round[reader] as Spent)[kind] / READS[reader]);
      for (const reader of READERS) {
        const what = `${reader}, ${READS[reader]} files`;
        reportFigures(`${what}, CPU time of one`, 'ms', perFile(reader, 'cpu'));
        reportFigures(`${what}, wall time of one`, 'ms', perFile(reader, 'wall'));
      }
      const reportRatio = (of: Reader, over: Reader): void => {
        for (const kind of ['cpu', 'wall'] as const) {
          const below = perFile(over, kind);
          const ratios = perFile(of, kind).map(
            (figure, round) => figure / (below[round] as number),
          );
          reportFigures(
            `${of} / ${over}, ${kind === 'cpu' ? 'CPU' : 'wall'} time`,
            'times',
            ratios,
          );
        }
      };
      reportRatio('SheetJS', 'ours');
      reportRatio('exceljs', 'ours');
      reportRatio('ours', 'floor');
    },
    HOUR,
  );

  it(
    'takes memory',
    () => {
      for (const reads of [100, 2_000]) {
        const figures = [runReader('ours', reads).megabytes];
        reportFigures(`ours, most memory over the start, ${reads} files`, 'MB', figures);
      }
    },
    HOUR,
  );
});

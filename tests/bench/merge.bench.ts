import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRAINED } from '../support/mergeReturns';
import { reportFigures, reportSkipped } from './measure';
import {
  bundle,
  findPython,
  runProgram,
  runScript,
  takeFirst,
  type Run,
} from './merge/runPrograms';
import { writeReturns, type Tally } from './merge/writeReturns';

const HOUR = 3_600_000;
/** `DABIAO_BENCH_SCALE=0.1` takes a tenth of the files: for a machine that is busy or slow. */
const SCALE = Number(process.env['DABIAO_BENCH_SCALE'] ?? 1);
const ROUNDS = 3;
const scaled = (files: number) => Math.max(10, Math.round(files * SCALE));

const FILES = scaled(1_000);
const SHORT_FILES = scaled(5_000);
/** Peers that take long merge fewer; what is compared is the time of one file. */
const PEERS = { SheetJS: FILES, exceljs: scaled(200), openpyxl: scaled(200), pandas: scaled(200) };
type Peer = keyof typeof PEERS;

const folder = mkdtempSync(join(tmpdir(), 'dabiao-bench-'));
const at = (name: string) => join(folder, name);
let tally: Tally;

/** A folder of so many of the returns of 300 rows. */
function returns(count: number): string {
  if (count === FILES) return at('returns');
  const some = at(`returns-${count}`);
  rmSync(some, { recursive: true, force: true });
  return takeFirst(at('returns'), count, some);
}

function runDabiao(input: string): Run {
  const words = ['merge', input, '-o', at('summary.xlsx'), '--json'];
  return runScript([join(folder, 'dabiao.js'), ...words], folder);
}

function totalOf({ said }: Run): number | null {
  const { targets } = JSON.parse(said) as { targets: { id: string; value: number | null }[] };
  return targets.find(({ id }) => id === TRAINED)?.value ?? null;
}

/** Null where its language or library is not there. */
function runPeer(peer: Peer): Run | null {
  const args = [peer, returns(PEERS[peer]), at('peer.xlsx')];
  if (peer === 'SheetJS' || peer === 'exceljs') {
    return runScript([join(__dirname, 'merge', 'peers.js'), ...args], folder);
  }
  const python = findPython(peer);
  if (python === null) return null;
  const script = join(__dirname, 'merge', 'peers.py');
  return runProgram(python, ['-W', 'ignore', script, ...args], folder);
}

function reportRuns(what: string, files: number, runs: readonly Run[]): void {
  reportFigures(
    `${what}, ${files} files, CPU time of one`,
    'ms',
    runs.map(({ cpu }) => cpu / files),
  );
  reportFigures(
    `${what}, ${files} files, wall time of one`,
    'ms',
    runs.map(({ wall }) => wall / files),
  );
  reportFigures(
    `${what}, ${files} files, whole process`,
    'MB',
    runs.map((run) => run.megabytes),
  );
}

function reportRatios(
  what: string,
  of: readonly Run[],
  over: readonly Run[],
  files = [1, 1],
): void {
  const [ofFiles = 1, overFiles = 1] = files;
  for (const kind of ['cpu', 'wall'] as const) {
    const ratios = of.map((run, round) => {
      return run[kind] / ofFiles / ((over[round] as Run)[kind] / overFiles);
    });
    reportFigures(`${what}, ${kind === 'cpu' ? 'CPU' : 'wall'} time`, 'times', ratios);
  }
}

const rounds = <T>(work: () => T): T[] => Array.from({ length: ROUNDS }, work);

describe('merging returns into one summary', () => {
  beforeAll(async () => {
    bundle('webpack.config.js', folder, ['--config-name', 'cli', '--mode', 'production']);
    bundle('tests/bench/reading/webpack.config.js', folder);
    mkdirSync(at('returns'));
    mkdirSync(at('short'));
    tally = await writeReturns(at('returns'), FILES, 300);
    const short = await writeReturns(at('short'), SHORT_FILES, 60);
    reportFigures('one return of 300 rows', 'kB', [tally.bytes / FILES / 1000]);
    reportFigures('one return of 60 rows', 'kB', [short.bytes / SHORT_FILES / 1000]);
  }, HOUR);

  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'takes time and memory, beside plain scripts over other libraries',
    () => {
      // They take turns, so that what else the machine does falls on all of them.
      const taken = rounds(() => ({
        ours: runDabiao(returns(FILES)),
        peers: (Object.keys(PEERS) as Peer[]).map((peer) => [peer, runPeer(peer)] as const),
      }));
      const ours = taken.map((round) => round.ours);
      expect(ours.map(totalOf)).toEqual(ours.map(() => tally.trained));
      reportRuns('dabiao, checks and lineage included', FILES, ours);
      for (const peer of Object.keys(PEERS) as Peer[]) {
        const runs = taken.flatMap(({ peers }) => peers.find(([name]) => name === peer)?.[1] ?? []);
        if (runs.length === 0) {
          reportSkipped(`${peer} is not installed`);
          continue;
        }
        reportRuns(peer, PEERS[peer], runs);
        reportRatios(`${peer} / dabiao`, runs, ours, [PEERS[peer], FILES]);
        const [{ said } = { said: '{}' }] = runs;
        const sum = (JSON.parse(said) as Record<string, number>)[TRAINED];
        if (PEERS[peer] === FILES) expect(sum).toBe(tally.trained);
        else expect(sum).toBeGreaterThan(0);
      }
    },
    HOUR,
  );

  it(
    'takes little more than reading',
    () => {
      const script = join(__dirname, 'merge', 'readAll.js');
      const taken = rounds(() => ({
        read: runScript([script, at('ours.js'), at('returns')], folder),
        merged: runDabiao(at('returns')),
      }));
      const read = taken.map((round) => round.read);
      const merged = taken.map((round) => round.merged);
      reportRuns('reading alone, one thread', FILES, read);
      reportRatios('merge / reading (at most 2)', merged, read);
    },
    HOUR,
  );

  it(
    'grows with the files, and its memory with what is merged',
    () => {
      const tenth = Math.round(FILES / 10);
      reportRuns('dabiao, 300 rows', tenth, [runDabiao(returns(tenth))]);
      for (const count of [Math.round(SHORT_FILES / 50), Math.round(SHORT_FILES / 2.5)]) {
        const some = takeFirst(at('short'), count, at(`short-${count}`));
        reportRuns('dabiao, 60 rows', count, [runDabiao(some)]);
      }
      reportRuns('dabiao, 60 rows', SHORT_FILES, [runDabiao(at('short'))]);
    },
    HOUR,
  );
});

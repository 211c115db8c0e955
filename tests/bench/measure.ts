import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface Row {
  /** NAME of the file that measures. */
  readonly section: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly runs: number;
  /** Least to most of the runs. */
  readonly spread: string;
}

/** A row that says what was not measured, and why. */
export function reportSkipped(what: string): void {
  const file = process.env['DABIAO_BENCH_ROWS'];
  const section = basename(expect.getState().testPath ?? '', '.bench.ts');
  const row = { section, what, value: 'skipped', unit: '', runs: 1, spread: '' };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** Adds a row to the table that `npm run bench` prints. */
export function reportFigures(what: string, unit: string, figures: readonly number[]): void {
  const sorted = [...figures].sort((a, b) => a - b).map((figure) => Number(figure.toPrecision(3)));
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const spread = `${sorted[0]} to ${sorted.at(-1)}`;
  const section = basename(expect.getState().testPath ?? '', '.bench.ts');
  const row: Row = { section, what, value: middle, unit, runs: figures.length, spread };
  const file = process.env['DABIAO_BENCH_ROWS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/**
 * Seconds of some work: once to warm up, then an odd number of runs, so that a run is the median.
 * The work gives something back to be looked at, or a compiler might leave it out.
 */
export async function measureSeconds(
  what: string,
  work: () => unknown,
  runs: 3 | 5 | 7 | 9 = 5,
): Promise<void> {
  const seconds: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const begin = performance.now();
    const result = await work();
    if (run > 0) seconds.push((performance.now() - begin) / 1000);
    expect(result).toBeDefined();
  }
  reportFigures(what, 's', seconds);
}

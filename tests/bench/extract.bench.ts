import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { extractDocument } from '../../src/extract/extractDocument';
import { reportFigures } from './measure';

const FOLDER = resolve(__dirname, '../extract/documents');
/** Signs of the shorter text; DABIAO_BENCH_SCALE takes less. */
const SHORT = 1_000_000 * Number(process.env['DABIAO_BENCH_SCALE'] ?? '1');

/** The documents written for the tests one after the other, until there are so many signs. */
function repeatDocuments(length: number): string {
  const one = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(resolve(FOLDER, name), 'utf8'))
    .join('\n');
  return one.repeat(Math.ceil(length / one.length)).slice(0, length);
}

/** CPU seconds of this process: other programs' work is not counted. */
function secondsOf(text: string): number {
  const begin = process.cpuUsage();
  const { targets, tasks } = extractDocument(text);
  expect(targets.length + tasks.length).toBeGreaterThan(text.length / 1000);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000_000;
}

describe('extraction', () => {
  it('takes time that grows as the text does', () => {
    const short = repeatDocuments(SHORT);
    const long = repeatDocuments(10 * SHORT);
    secondsOf(short);
    const runs = Array.from({ length: 3 }, () => [secondsOf(short), secondsOf(long)]);
    const shorts = runs.map(([seconds = 0]) => seconds);
    const longs = runs.map(([, seconds = 0]) => seconds);
    reportFigures(`extract ${SHORT} signs, CPU`, 's', shorts);
    reportFigures(`extract ${10 * SHORT} signs, CPU`, 's', longs);
    const ratios = runs.map(([few = 1, many = 0]) => many / few);
    reportFigures('extract, the one against the other (under 13)', 'times', ratios);
    expect([...ratios].sort((x, y) => x - y)[1]).toBeLessThan(13);
  }, 1_200_000);
});

/**
 * `npm run bench [-- NAME]`: figures of this machine, as a table; medians where there are several runs.
 * A measure is a file `tests/bench/NAME.bench.ts` that calls `measure` of measure.ts.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { measurePane } = require('./paneSize');

const root = path.join(__dirname, '..', '..');

/** Runs the measures and gives their rows back. */
function runMeasures(pattern) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-bench-'));
  const rowsFile = path.join(folder, 'rows');
  const args = [
    path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js'),
    ...['--config', path.join(__dirname, 'jest.config.js'), '--runInBand', '--silent'],
    ...(pattern === undefined ? [] : [pattern]),
  ];
  const env = { ...process.env, DABIAO_BENCH_ROWS: rowsFile };
  const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  const text = fs.existsSync(rowsFile) ? fs.readFileSync(rowsFile, 'utf8') : '';
  fs.rmSync(folder, { recursive: true });
  // What jest prints of a measure that failed is all there is to say of it.
  if (run.status !== 0) process.stderr.write(run.stderr);
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { rows, failed: run.status !== 0 };
}

function printTable(rows) {
  const cells = rows.map(({ what, value, unit, runs, spread }) => [
    what,
    String(value),
    unit,
    runs > 1 ? `median of ${runs}, ${spread}` : '',
  ]);
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column].length)));
  for (const [what, value, unit, note] of cells) {
    console.log(
      `${what.padEnd(widths[0])}  ${value.padStart(widths[1])} ${unit.padEnd(5)}  ${note}`,
    );
  }
}

function main(pattern) {
  console.log(
    `node ${process.version}, ${os.availableParallelism()} cores, ${os.cpus()[0]?.model}\n`,
  );
  const pane = pattern === undefined || pattern === 'pane' ? measurePane(root) : [];
  const { rows, failed } = pattern === 'pane' ? { rows: [], failed: false } : runMeasures(pattern);
  printTable([...pane, ...rows]);
  return failed ? 1 : 0;
}

process.exitCode = main(process.argv[2]);

/**
 * `npm run bench [-- NAME]`: figures of this machine, as tables; medians where there are several runs.
 * A measure is a file `tests/bench/NAME.bench.ts` that reports through measure.ts.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { measurePane } = require('./paneSize');

const root = path.join(__dirname, '..', '..');

/** The libraries reading and merging are measured against are no dependencies of the product. */
function installPeers() {
  if (fs.existsSync(path.join(__dirname, 'node_modules', 'exceljs', 'package.json'))) return;
  const install = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: __dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) throw new Error('The libraries of tests/bench could not be installed');
}

/** Runs the measures and gives their rows back. */
function runMeasures(pattern) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-bench-'));
  const rowsFile = path.join(folder, 'rows');
  const args = [
    path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js'),
    ...['--config', path.join(__dirname, 'jest.config.js'), '--runInBand', '--silent'],
    ...(pattern === undefined ? [] : [`${pattern}.bench.ts`]),
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

/** One table a section, in Markdown. */
function printTables(rows) {
  for (const section of new Set(rows.map((row) => row.section))) {
    console.log(`\n### ${section}\n\n| what | median | unit | runs |\n| --- | ---: | --- | --- |`);
    for (const { what, value, unit, runs, spread } of rows.filter(
      (row) => row.section === section,
    )) {
      console.log(`| ${what} | ${value} | ${unit} | ${runs > 1 ? `${runs}, ${spread}` : '1'} |`);
    }
  }
}

function main(pattern) {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${os.availableParallelism()} cores, ${os.cpus()[0]?.model}`;
  console.log(`${day}, node ${process.version}, ${machine}`);
  const pane = pattern === undefined || pattern === 'pane' ? measurePane(root) : [];
  printTables(pane.map((row) => ({ ...row, section: 'pane' })));
  if (pattern === 'pane') return 0;
  if (pattern === undefined || ['reading', 'merge'].includes(pattern)) installPeers();
  const { rows, failed } = runMeasures(pattern);
  printTables(rows);
  return failed ? 1 : 0;
}

process.exitCode = main(process.argv[2]);

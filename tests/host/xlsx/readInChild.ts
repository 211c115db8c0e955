import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** What came of reading a file in a process of its own. */
export interface ChildOutcome {
  /** Code of the problem, or null where the file was read. */
  readonly code: string | null;
  readonly sheets: number;
  readonly rows: number;
  readonly cells: number;
  readonly milliseconds: number;
  /** Time of the processor, which other work disturbs less. */
  readonly cpuMilliseconds: number;
  /** The most the whole process took, Node itself among it. */
  readonly megabytes: number;
}

const ROOT = join(__dirname, '..', '..', '..');
/** Folders of src that the reader and what it stands on are in. */
const SOURCES = ['model', 'host/xlsx'];
const WATCHDOG_MILLISECONDS = 30_000;
const HEAP_MEGABYTES = 256;

const SCRIPT = `
const { existsSync, readFileSync } = require('node:fs');
const { readWorkbook } = require('./host/xlsx/readWorkbook');
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const cpu = process.cpuUsage();
const start = performance.now();
let sheets = [];
let code = null;
try {
  sheets = readWorkbook(bytes).sheets;
} catch (error) {
  if (error.name !== 'XlsxProblem') throw error;
  code = error.problem.code;
}
const milliseconds = Math.round(performance.now() - start);
const { user, system } = process.cpuUsage(cpu);
const cpuMilliseconds = Math.round((user + system) / 1000);
// The system's own count would carry over the most its parent took.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const peak = /VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
const rows = sheets.flatMap((sheet) => sheet.rows);
const cells = rows.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
const megabytes = Math.round(Number(peak) / 1024);
console.log(JSON.stringify({ code, sheets: sheets.length, rows: rows.length, cells, milliseconds, cpuMilliseconds, megabytes }));
`;

/** The reader as plain JavaScript in a folder of its own; `remove` it in the end. */
export async function compileReader(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dabiao-reader-'));
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  for (const part of SOURCES) {
    await mkdir(join(folder, part), { recursive: true });
    for (const name of await readdir(join(ROOT, 'src', part))) {
      const source = await readFile(join(ROOT, 'src', part, name), 'utf8');
      const { outputText } = transpileModule(source, { compilerOptions });
      await writeFile(join(folder, part, name.replace(/\.ts$/, '.js')), outputText);
    }
  }
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'readFile.js'), SCRIPT);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Rejects where the child dies, runs out of memory or takes longer than the watchdog allows. */
export async function readInChild(folder: string, bytes: Uint8Array): Promise<ChildOutcome> {
  const path = join(folder, 'files', 'file.xlsx');
  await writeFile(path, bytes);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, join(folder, 'readFile.js'), path],
    {
      timeout: WATCHDOG_MILLISECONDS,
      killSignal: 'SIGKILL',
      env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
    },
  );
  return JSON.parse(stdout) as ChildOutcome;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const BUILT = join(ROOT, '.tmp/workbench');
const STAMP = join(BUILT, 'built-from');
const LOCK = join(ROOT, '.tmp/workbench.lock');
const SOURCES = ['src', 'assets', 'webpack.config.js', 'package-lock.json', 'manifest.xml'];
const LOCK_WAIT_MS = 200;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

export interface ServedWorkbench {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the workbench, built as for production, on a free port of this machine alone. */
export async function serveWorkbench(): Promise<ServedWorkbench> {
  await buildWorkbench();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(BUILT, normalize(pathname === '/' ? '/index.html' : pathname));
    const isServed = file.startsWith(BUILT) && existsSync(file) && statSync(file).isFile();
    response.writeHead(isServed ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(isServed ? readFileSync(file) : '');
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => closeServer(server) };
}

/** Builds once for all test files and runs: a build of the same sources is used again. */
async function buildWorkbench(): Promise<void> {
  mkdirSync(join(ROOT, '.tmp'), { recursive: true });
  await takeLock();
  try {
    const stamp = stampOfSources();
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
    rmSync(BUILT, { recursive: true, force: true });
    const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
    const names = ['--config-name', 'pane', '--config-name', 'workbench'];
    const args = [...names, '--env', 'workbench', '--mode', 'production', '--output-path', BUILT];
    const built = spawnSync(process.execPath, [webpack, ...args], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0)
      throw new Error(`the workbench does not build:\n${built.stdout}${built.stderr}`);
    writeFileSync(STAMP, stamp);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** A file can be made anew by one process only, so it serves as a lock between jest's workers. */
async function takeLock(): Promise<void> {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (isLeftBehind()) rmSync(LOCK, { force: true });
      await new Promise((done) => setTimeout(done, LOCK_WAIT_MS));
    }
  }
}

/** Whether the process that took the lock is gone. */
function isLeftBehind(): boolean {
  const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
  if (owner === 0) return false;
  try {
    return !process.kill(owner, 0);
  } catch {
    return true;
  }
}

/** Changes with every change of what the build is made of. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => listFiles(join(ROOT, source)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
export const CLI_BUNDLE = path.join(ROOT, 'dist-cli/dabiao.js');

export interface CliRun {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds the command line's bundle where it is missing or older than what it is made of. */
export function ensureCliBundle(): void {
  if (fs.existsSync(CLI_BUNDLE) && fs.statSync(CLI_BUNDLE).mtimeMs > newestSource()) return;
  const webpack = require.resolve('webpack-cli/bin/cli.js');
  const args = [webpack, '--config-name', 'cli', '--mode', 'production'];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
}

function newestSource(): number {
  const entries = fs.readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sources = files.map((entry) => path.join(entry.parentPath, entry.name));
  const own = ['package.json', 'webpack.config.js'].map((name) => path.join(ROOT, name));
  return Math.max(...[...sources, ...own].map((name) => fs.statSync(name).mtimeMs));
}

/** Runs the built program in a process of its own, in a terminal of the language given. */
export function runCli(args: readonly string[], env: Record<string, string> = {}): CliRun {
  const run = spawnSync(process.execPath, [CLI_BUNDLE, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: run.status, out: run.stdout, err: run.stderr };
}

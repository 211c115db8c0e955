import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

export interface Usage {
  /** Milliseconds; CPU time is of all threads. */
  readonly wall: number;
  readonly cpu: number;
  /** The most the process held. */
  readonly megabytes: number;
}

/** What a program said last, and what it took. */
export interface Run extends Usage {
  readonly said: string;
}

/** Runs a program in a process of its own, which leaves its usage behind. */
export function runProgram(command: string, args: readonly string[], folder: string): Run {
  const file = join(folder, 'usage.json');
  rmSync(file, { force: true });
  const env = { ...process.env, DABIAO_USAGE: file, LANG: 'en_US.UTF-8' };
  const run = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!existsSync(file)) throw new Error(`${args.join(' ')}: ${run.stderr}`);
  return { said: run.stdout, ...(JSON.parse(readFileSync(file, 'utf8')) as Usage) };
}

/** A Node script, its usage counted. */
export function runScript(args: readonly string[], folder: string): Run {
  const counting = ['--require', join(__dirname, 'reportUsage.js')];
  return runProgram(process.execPath, [...counting, ...args], folder);
}

/** Builds one of the project's webpack configurations into the folder. */
export function bundle(config: string, folder: string, more: readonly string[] = []): void {
  const webpack = require.resolve('webpack-cli/bin/cli.js');
  const args = [webpack, '--config', join(ROOT, config), '--output-path', folder, ...more];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A Python that has the package, or null. Several stand on one machine. */
export function findPython(name: string): string | null {
  const known = ['python3', '/usr/bin/python3'];
  return known.find((one) => spawnSync(one, ['-c', `import ${name}`]).status === 0) ?? null;
}

/** The first files of a folder, in another. */
export function takeFirst(from: string, count: number, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).sort().slice(0, count)) {
    linkSync(join(from, name), join(to, name));
  }
  return to;
}

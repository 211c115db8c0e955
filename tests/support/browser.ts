import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'chromium',
  'chromium-browser',
];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** A browser that speaks to no one but this test: an installed one, else the npm package's. */
export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalledBrowser();
  if (installed !== null) {
    return chromium.launch({ executablePath: installed, args: sandboxArgs() });
  }
  if (process.platform !== 'linux') {
    throw new Error('install Chrome, Edge or Chromium to run the browser tests');
  }
  return launchPackagedBrowser();
}

/** Path of an installed Chrome, Edge or Chromium, or null. */
export function findInstalledBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...USUAL_PLACES].find((file) => existsSync(file)) ?? null;
}

function sandboxArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return isRoot ? ['--no-sandbox'] : [];
}

/**
 * The Chromium inside an npm package. It unpacks into the temporary folder, which has to be fresh:
 * what a broken run left there would be taken for whole. Its own list of flags is left out, since it
 * switches the browser's web security off.
 */
async function launchPackagedBrowser(): Promise<Browser> {
  mkdirSync(join(ROOT, '.tmp'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.tmp/chromium-'));
  // The package unpacks its own system libraries where it believes itself in a bare container.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = `import('@sparticuz/chromium').then(async ({ default: chromium }) => {
    const path = await chromium.executablePath();
    console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH }));
  });`;
  const output = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, env });
  const { path, libraries } = JSON.parse(output.toString()) as Unpacked;
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--headless=shell'],
    ignoreDefaultArgs: ['--headless'],
    env: { ...process.env, TMPDIR: folder, LD_LIBRARY_PATH: libraries ?? '' } as Environment,
  });
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}

interface Unpacked {
  readonly path: string;
  readonly libraries?: string;
}

type Environment = Record<string, string>;

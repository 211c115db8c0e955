import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');

/** Out of the project's sight. */
const TEMPORARY = join(ROOT, '.tmp');

const UNPACK = `import('@sparticuz/chromium').then(async ({ default: chromium }) => {
  const path = await chromium.executablePath();
  console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH }));
});`;

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
 * The Chromium inside an npm package. Its own list of flags is left out, since it switches the
 * browser's web security off.
 */
async function launchPackagedBrowser(): Promise<Browser> {
  const { path, libraries } = unpackBrowser();
  const folder = mkdtempSync(join(TEMPORARY, 'browser-'));
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--headless=shell'],
    ignoreDefaultArgs: ['--headless'],
    env: { ...process.env, TMPDIR: folder, LD_LIBRARY_PATH: libraries ?? '' } as Environment,
  });
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}

/**
 * Unpacks once for all suites and runs, which takes seconds. What a broken run left half done would
 * be taken for whole, so the folder has its name only when all is in it.
 */
function unpackBrowser(): Unpacked {
  const folder = join(TEMPORARY, `chromium-${packagedVersion()}`);
  const record = join(folder, 'unpacked.json');
  if (!existsSync(record)) {
    mkdirSync(TEMPORARY, { recursive: true });
    const fresh = mkdtempSync(join(TEMPORARY, 'unpacking-'));
    const output = execFileSync(process.execPath, ['-e', UNPACK], {
      cwd: ROOT,
      // The package unpacks its own system libraries where it believes itself in a bare container.
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    writeFileSync(join(fresh, 'unpacked.json'), output.toString().replaceAll(fresh, folder));
    moveUnlessThere(fresh, folder);
  }
  return JSON.parse(readFileSync(record, 'utf8')) as Unpacked;
}

/** Another suite may have been faster. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function packagedVersion(): string {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return packages['node_modules/@sparticuz/chromium']?.version ?? 'unknown';
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

interface Unpacked {
  readonly path: string;
  readonly libraries?: string;
}

type Environment = Record<string, string>;

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One conversion of 300 files did 247 of them and reported success. */
const FILES_PER_CALL = 200;
const MILLISECONDS_PER_CALL = 300_000;

const FILTERS = { xlsx: 'xlsx:Calc MS Excel 2007 XML', pdf: 'pdf:calc_pdf_Export' } as const;

const INSTALL_PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Always recalculate on load: LibreOffice would else trust the values a file carries. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The path of LibreOffice, or null where it is not installed. */
export function findSoffice(): string | null {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...INSTALL_PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * Each file opened by LibreOffice, recalculated and saved anew; same order, same names with the
 * ending of `to`. Rejects where a file did not come out.
 */
export async function recalculate(
  files: readonly NamedBytes[],
  to: 'xlsx' | 'pdf',
): Promise<NamedBytes[]> {
  const soffice = findSoffice();
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'dabiao-soffice-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const converted: NamedBytes[] = [];
    for (let from = 0; from < files.length; from += FILES_PER_CALL) {
      const some = files.slice(from, from + FILES_PER_CALL);
      const work = join(folder, `call${from}`);
      converted.push(...(await convert(soffice, profile, work, some, to)));
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function convert(
  soffice: string,
  profile: string,
  work: string,
  files: readonly NamedBytes[],
  to: 'xlsx' | 'pdf',
): Promise<NamedBytes[]> {
  const source = join(work, 'in');
  const target = join(work, 'out');
  await mkdir(source, { recursive: true });
  await mkdir(target);
  const inputs = await Promise.all(
    files.map(async ({ bytes }, index) => {
      const path = join(source, `${index}.xlsx`);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
  await promisify(execFile)(
    soffice,
    [...options, '--convert-to', FILTERS[to], '--outdir', target, ...inputs],
    { timeout: MILLISECONDS_PER_CALL, maxBuffer: 64 * 2 ** 20 },
  );
  const made = await readdir(target);
  if (made.length !== files.length) {
    throw new Error(`LibreOffice was given ${files.length} files and made ${made.length}`);
  }
  return Promise.all(
    files.map(async ({ name }, index) => ({
      name: name.replace(/\.[^.]*$/, '') + '.' + to,
      bytes: new Uint8Array(await readFile(join(target, `${index}.${to}`))),
    })),
  );
}

/** A describe that runs where LibreOffice is installed, and else is reported as skipped and why. */
export function describeWithLibreOffice(name: string, specify: () => void): void {
  if (findSoffice() !== null) {
    describe(name, specify);
  } else {
    describe.skip(`${name} (skipped: LibreOffice is not installed)`, specify);
  }
}

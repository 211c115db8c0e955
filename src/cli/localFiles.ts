import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { IsoDate } from '../model/basics';
import type { Problem } from '../model/finding';

export type ReadFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: Problem };

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function unreadable(file: string, reason: string): Problem {
  const code = reason === 'ENOENT' || reason === 'ENOTDIR' ? 'fileMissing' : 'fileUnreadable';
  return { code, params: { file, reason } };
}

/** The disk is full, or what one may use of it, or what a file may take. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** The file's bytes, or `fileMissing` or `fileUnreadable`. */
export async function readLocalFile(file: string): Promise<ReadFile> {
  try {
    return { kind: 'bytes', bytes: await fs.readFile(file) };
  } catch (error) {
    return { kind: 'problem', problem: unreadable(file, reasonOf(error)) };
  }
}

/** The bytes of a file that may not be there; null where it is not. */
export async function readIfThere(file: string): Promise<ReadFile | null> {
  const read = await readLocalFile(file);
  return read.kind === 'problem' && read.problem.code === 'fileMissing' ? null : read;
}

/** Makes a folder and those above it. Node's own recursion never ends where a parent refuses. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'EEXIST') return;
    const parent = path.dirname(folder);
    if (reason !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await fs.mkdir(folder);
  }
}

/** No file takes a folder's place: told before the files beside it are renamed. */
async function refuseFolder(file: string): Promise<void> {
  const found = await fs.stat(file).catch(() => null);
  if (found?.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed. The folder is
 * made where it is missing. Null, or `outputNotWritable` or `diskFull`.
 */
export async function writeLocalFile(file: string, bytes: Uint8Array): Promise<Problem | null> {
  return writeLocalFiles([{ file, bytes }]);
}

export interface FileToWrite {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Several files the same way: none is renamed before all of them are written. */
export async function writeLocalFiles(files: readonly FileToWrite[]): Promise<Problem | null> {
  const written: { file: string; temporary: string }[] = [];
  let at = '';
  try {
    for (const { file, bytes } of files) {
      at = file;
      const folder = path.dirname(path.resolve(file));
      const temporary = path.join(folder, `.${randomUUID()}.tmp`);
      written.push({ file, temporary });
      await makeFolder(folder);
      await refuseFolder(file);
      await fs.writeFile(temporary, bytes);
    }
    for (const { file, temporary } of written) {
      at = file;
      await fs.rename(temporary, file);
    }
    return null;
  } catch (error) {
    for (const { temporary } of written) {
      await fs.rm(temporary, { force: true }).catch(() => undefined);
    }
    const reason = reasonOf(error);
    const code = NO_ROOM.includes(reason) ? 'diskFull' : 'outputNotWritable';
    return { code, params: { file: at, reason } };
  }
}

/** The day a file was last written, by the clock of this place, and what changes when it does. */
export async function stampLocalFile(
  file: string,
): Promise<{ readonly day: IsoDate; readonly stamp: string } | null> {
  try {
    const { mtime, size, mtimeMs } = await fs.stat(file);
    const two = (part: number) => String(part).padStart(2, '0');
    const day = `${mtime.getFullYear()}-${two(mtime.getMonth() + 1)}-${two(mtime.getDate())}`;
    return { day, stamp: `${size} ${mtimeMs}` };
  } catch {
    return null;
  }
}

/** Gives a file the day it was last written, at noon of this place; where it cannot, it stays. */
export async function dateLocalFile(file: string, day: IsoDate): Promise<void> {
  const noon = new Date(`${day}T12:00:00`);
  await fs.utimes(file, noon, noon).catch(() => undefined);
}

/** The file a path leads to, through links; the path itself where there is none yet. */
export async function resolveLocalFile(file: string): Promise<string> {
  return fs.realpath(file).catch(() => path.resolve(file));
}

export type ListedFiles =
  | {
      readonly kind: 'files';
      readonly files: readonly string[];
      /** Hidden files, lock files and what is no file, in folders that were looked through. */
      readonly passedOver: readonly string[];
    }
  | Extract<ReadFile, { kind: 'problem' }>;

/** Lock files and hidden files that programs leave beside a workbook. */
const PASSED_OVER = /^(?:\.|~\$)/;

/** A file, or a link to one; a link to a folder may lead round in a circle. */
async function isFile(place: string): Promise<boolean> {
  return fs.stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * A file by itself; of a folder all its files and those of its folders, by name. A folder that
 * cannot be looked into stands for itself: reading it tells why.
 */
export async function listFiles(operand: string): Promise<ListedFiles> {
  try {
    if (!(await fs.stat(operand)).isDirectory())
      return { kind: 'files', files: [operand], passedOver: [] };
    const entries = await fs.readdir(operand, { withFileTypes: true });
    const files: string[] = [];
    const passedOver: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = path.join(operand, entry.name);
      if (PASSED_OVER.test(entry.name) || !(entry.isDirectory() || (await isFile(place)))) {
        passedOver.push(place);
        continue;
      }
      const listed = await listFiles(place);
      if (listed.kind === 'problem') return listed;
      files.push(...listed.files);
      passedOver.push(...listed.passedOver);
    }
    return { kind: 'files', files, passedOver };
  } catch (error) {
    const problem = unreadable(operand, reasonOf(error));
    if (problem.code === 'fileMissing') return { kind: 'problem', problem };
    return { kind: 'files', files: [operand], passedOver: [] };
  }
}

/** The text of a file in UTF-8 or, where it is not, in GB18030, as Chinese Windows writes lists. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

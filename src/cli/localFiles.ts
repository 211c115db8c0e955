import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
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

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed. The folder is
 * made where it is missing. Null, or `outputNotWritable`.
 */
export async function writeLocalFile(file: string, bytes: Uint8Array): Promise<Problem | null> {
  const folder = path.dirname(path.resolve(file));
  const temporary = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await makeFolder(folder);
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, file);
    return null;
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    return { code: 'outputNotWritable', params: { file, reason: reasonOf(error) } };
  }
}

export type ListedFiles =
  | { readonly kind: 'files'; readonly files: readonly string[] }
  | Extract<ReadFile, { kind: 'problem' }>;

/** Lock files and hidden files that programs leave beside a workbook. */
const PASSED_OVER = /^(?:\.|~\$)/;

/** A file by itself; of a folder all its files and those of its folders, by name. */
export async function listFiles(operand: string): Promise<ListedFiles> {
  try {
    if (!(await fs.stat(operand)).isDirectory()) return { kind: 'files', files: [operand] };
    const entries = await fs.readdir(operand, { withFileTypes: true });
    const files: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (PASSED_OVER.test(entry.name) || !(entry.isFile() || entry.isDirectory())) continue;
      const listed = await listFiles(path.join(operand, entry.name));
      if (listed.kind === 'problem') return listed;
      files.push(...listed.files);
    }
    return { kind: 'files', files };
  } catch (error) {
    return { kind: 'problem', problem: unreadable(operand, reasonOf(error)) };
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

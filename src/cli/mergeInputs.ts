import * as path from 'node:path';
import type { Problem } from '../model/finding';
import type { MergeInput } from '../pipeline/mergeFiles';
import { expandPattern } from './expandPattern';
import { listFiles, readLocalFile, resolveLocalFile, stampLocalFile } from './localFiles';

/** A file to merge and where it stands. */
export interface LocalInput {
  readonly path: string;
  readonly input: MergeInput;
}

type ListedInputs =
  | { readonly kind: 'inputs'; readonly inputs: readonly LocalInput[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

async function inputOf(file: string, name: string): Promise<LocalInput> {
  const receivedOn = (await stampLocalFile(file))?.day ?? null;
  const stamp = async () => (await stampLocalFile(file))?.stamp ?? '';
  return { path: file, input: { name, receivedOn, read: () => readLocalFile(file), stamp } };
}

/**
 * The files that operands name: themselves, those of folders and of folders in them, those a pattern
 * stands for; each once. A file is called by its name, in a folder by its way from there.
 */
export async function listMergeInputs(operands: readonly string[]): Promise<ListedInputs> {
  const found = new Map<string, LocalInput>();
  for (const operand of operands) {
    for (const place of await expandPattern(operand)) {
      const listed = await listFiles(place);
      if (listed.kind === 'problem') return listed;
      for (const file of listed.files) {
        const name = file === place ? path.basename(file) : path.relative(place, file);
        const key = await resolveLocalFile(file);
        if (!found.has(key)) found.set(key, await inputOf(file, name.replaceAll(path.sep, '/')));
      }
    }
  }
  return { kind: 'inputs', inputs: [...found.values()] };
}

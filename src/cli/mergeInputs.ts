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

interface NamedFile {
  readonly file: string;
  readonly name: string;
}

/** Files of one name from several folders are called by the way to them, as it was typed. */
function tellApart(files: readonly NamedFile[]): readonly NamedFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map(({ file, name }) => {
    const isShared = (counts.get(name) ?? 0) > 1;
    return { file, name: (isShared ? file : name).replaceAll(path.sep, '/') };
  });
}

async function inputOf({ file, name }: NamedFile): Promise<LocalInput> {
  const receivedOn = (await stampLocalFile(file))?.day ?? null;
  const stamp = async () => (await stampLocalFile(file))?.stamp ?? '';
  return { path: file, input: { name, receivedOn, read: () => readLocalFile(file), stamp } };
}

/**
 * The files that operands name: themselves, those of folders and of folders in them, those a pattern
 * stands for; each once. A file is called by its name, in a folder by its way from there; by the whole way
 * where that does not tell it from another.
 */
export async function listMergeInputs(operands: readonly string[]): Promise<ListedInputs> {
  const found = new Map<string, NamedFile>();
  for (const operand of operands) {
    for (const place of await expandPattern(operand)) {
      const listed = await listFiles(place);
      if (listed.kind === 'problem') return listed;
      for (const file of listed.files) {
        const name = file === place ? path.basename(file) : path.relative(place, file);
        const key = await resolveLocalFile(file);
        if (!found.has(key)) found.set(key, { file, name });
      }
    }
  }
  return { kind: 'inputs', inputs: await Promise.all(tellApart([...found.values()]).map(inputOf)) };
}

import type { MergeDrop } from '../../session/mergeReading';

/** Lock files and hidden files that programs leave beside a workbook. */
const PASSED_OVER = /^(?:\.|~\$)/;

function toDrop(file: File, name: string): readonly MergeDrop[] {
  if (PASSED_OVER.test(file.name)) return [];
  return [{ file, name }];
}

/** Files that were chosen; of a folder with their way from there, as the command line names them. */
export function listChosen(files: FileList | null): readonly MergeDrop[] {
  return [...(files ?? [])].flatMap((file) => {
    const way = file.webkitRelativePath;
    return toDrop(file, way === '' ? file.name : way.slice(way.indexOf('/') + 1));
  });
}

function readEntries(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

async function listEntry(entry: FileSystemEntry, way: string): Promise<readonly MergeDrop[]> {
  if (PASSED_OVER.test(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return file ? toDrop(file, `${way}${entry.name}`) : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: MergeDrop[] = [];
  // A browser hands out a folder in parts, the last of them empty.
  for (;;) {
    const part = await readEntries(reader);
    if (part.length === 0) return found;
    for (const one of part) found.push(...(await listEntry(one, `${way}${entry.name}/`)));
  }
}

/** Files that were dropped, and those of folders and of folders in them. */
export async function listDropped(data: DataTransfer): Promise<readonly MergeDrop[]> {
  // What a drop holds is gone once its event is over.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return listChosen(data.files);
  const found: MergeDrop[] = [];
  for (const entry of entries) found.push(...(await listEntry(entry, '')));
  return found;
}

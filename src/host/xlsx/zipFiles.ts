import { zipSync, type Zippable } from 'fflate';

/** 1 January 1980, the first day a zip can hold: the same files give the same bytes. */
const ZIP_DAY = new Date(1980, 0, 1);

/** A zip of files that are packed already, by name; Chinese names are marked as UTF-8. */
export function zipFiles(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries: Zippable = {};
  // Workbooks are zips themselves: packing them again costs time and saves nothing.
  for (const { fileName, bytes } of files)
    entries[fileName] = [bytes, { level: 0, mtime: ZIP_DAY }];
  return zipSync(entries);
}

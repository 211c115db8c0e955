import { inflateSync, strFromU8, strToU8 } from 'fflate';
import { deflateText } from './deflateText';
import { paneLimits } from './readLimits';
import {
  compressedBytes,
  readZipDirectory,
  type ZipDirectory,
  type ZipEntry,
} from './zipDirectory';
import { joinZip, keepPart, type PatchedPart } from './zipPatch';

/** By part name: the part's text before to the pieces of its text after. */
export type PartRewrites = ReadonlyMap<string, (text: string) => Iterable<string>>;

/**
 * The zip with some parts written anew, piece by piece, in the order of `rewrites`; the others' bytes
 * are copied. For zips of our own.
 */
export async function rewriteZip(bytes: Uint8Array, rewrites: PartRewrites): Promise<Uint8Array> {
  const zip = readZipDirectory(bytes, { parts: Math.max(paneLimits.parts, 0xffff) });
  const written = new Map<string, PatchedPart>();
  for (const [name, rewrite] of rewrites) {
    const entry = zip.entries.get(name);
    if (!entry) continue;
    const packed = await deflateText(rewrite(readText(zip, entry)));
    written.set(name, { name: strToU8(name), method: 8, ...packed });
  }
  return joinZip(
    [...zip.entries.values()].map((entry) => {
      return written.get(entry.name) ?? keepPart(entry, compressedBytes(zip, entry));
    }),
  );
}

function readText(zip: ZipDirectory, entry: ZipEntry): string {
  const data = compressedBytes(zip, entry);
  return strFromU8(entry.method === 0 ? data : inflateSync(data));
}

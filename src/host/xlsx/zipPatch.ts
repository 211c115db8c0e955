import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import { paneLimits, type ReadLimits } from './readLimits';
import { compressedBytes, readZipDirectory, type ZipEntry } from './zipDirectory';

/** By part name: the part's text before, UTF-8, to its text after. */
export type PartEdits = ReadonlyMap<string, (text: string) => string>;

export interface PatchedPart {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** 1 January 1980, the first day a zip can hold, at midnight. */
const DOS_TIME = 0x00210000;
const UTF8_NAMES = 0x800;

/**
 * The zip with some parts' texts changed and some `added` after them, by name; every other part's
 * compressed bytes are copied as they are. For files whose directory can be trusted: ours, or one
 * that was read within bounds before.
 * @throws XlsxProblem where the zip is broken
 */
export function patchZip(
  bytes: Uint8Array,
  edits: PartEdits,
  limits: Pick<ReadLimits, 'parts'> = paneLimits,
  added: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const zip = readZipDirectory(bytes, limits);
  const parts = [...zip.entries.values()].map((entry) => {
    const data = compressedBytes(zip, entry);
    const edit = edits.get(entry.name);
    return edit ? editPart(entry, data, edit) : keepPart(entry, data);
  });
  const further = [...added].map(([name, text]) => packPart(name, text));
  return joinZip([...parts, ...further]);
}

export function keepPart(entry: ZipEntry, data: Uint8Array): PatchedPart {
  const { method, crc, size } = entry;
  return { name: strToU8(entry.name), data, method, crc, size };
}

function editPart(entry: ZipEntry, data: Uint8Array, edit: (text: string) => string): PatchedPart {
  const before = entry.method === 0 ? data : inflateSync(data);
  return packPart(entry.name, edit(strFromU8(before)));
}

function packPart(name: string, text: string): PatchedPart {
  const after = strToU8(text);
  return {
    name: strToU8(name),
    data: deflateSync(after, { level: 6 }),
    method: 8,
    crc: crc32(after),
    size: after.length,
  };
}

export function joinZip(parts: readonly PatchedPart[]): Uint8Array {
  const overhead = parts.reduce((sum, part) => sum + 76 + 2 * part.name.length, 22);
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.data.length, overhead));
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, part);
    out.set(part.name, at + 30);
    out.set(part.data, at + 30 + part.name.length);
    at += 30 + part.name.length + part.data.length;
  }
  const directoryAt = at;
  parts.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, part);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(part.name, at + 46);
    at += 46 + part.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return out;
}

/** The fields that a part's own header and its directory entry have in the same order. */
function writeCommonFields(view: DataView, at: number, part: PatchedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, DOS_TIME, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

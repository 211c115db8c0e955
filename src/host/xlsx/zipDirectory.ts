import type { ReadLimits } from './readLimits';
import { XlsxProblem } from './xlsxProblem';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record and the longest comment that may follow it. */
const END_LENGTH = 22;
const COMMENT_LIMIT = 65_535;

/** One part as the zip's directory has it; its sizes are claims, not facts. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

export interface ZipDirectory {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/**
 * The zip's directory; no part is inflated.
 * @throws XlsxProblem `truncated`, `corrupt`, `tooManyParts`, `duplicateParts`
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: Pick<ReadLimits, 'parts'>,
): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new XlsxProblem('truncated');
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new XlsxProblem('tooManyParts', { count, limit: limits.parts });
  const decoder = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length) throw new XlsxProblem('truncated');
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new XlsxProblem('corrupt');
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/');
    // Part names are compared without case; two of a kind would be read differently by others.
    if (seen.has(name.toLowerCase())) throw new XlsxProblem('duplicateParts', { part: name });
    seen.add(name.toLowerCase());
    entries.set(name, {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { bytes, entries };
}

/**
 * The compressed bytes of a part, a view into the file.
 * @throws XlsxProblem `encrypted`, `truncated`, `corrupt`
 */
export function compressedBytes({ bytes }: ZipDirectory, entry: ZipEntry): Uint8Array {
  const part = entry.name;
  if (entry.flags & 1) throw new XlsxProblem('encrypted', { part });
  if (entry.method !== 0 && entry.method !== 8) throw new XlsxProblem('corrupt', { part });
  const at = entry.headerAt;
  if (at + 30 > bytes.length) throw new XlsxProblem('truncated', { part });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL_HEADER) throw new XlsxProblem('corrupt', { part });
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new XlsxProblem('truncated', { part });
  return bytes.subarray(start, start + entry.compressedSize);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - COMMENT_LIMIT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

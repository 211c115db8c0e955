import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ReadLimits } from './readLimits';
import { compressedBytes, type ZipDirectory, type ZipEntry } from './zipDirectory';
import { XlsxProblem } from './xlsxProblem';

/** What one inflation step can give at most: deflate makes at most 1032 bytes of one. */
const STEP = 32_768;
const MOST_PER_BYTE = 1_032;

/** The parts of one file, inflated within its limits; `inflated` counts every byte made. */
export interface PartReader {
  readonly zip: ZipDirectory;
  readonly limits: ReadLimits;
  inflated: number;
}

/**
 * Hands the part's bytes on as they are inflated. What the zip says of the part's size is held
 * against what comes out, and bounds no memory.
 * @throws XlsxProblem `inflatedTooLarge`, `ratioTooHigh`, `sizeMismatch`, `corrupt`, …
 */
export function inflatePart(
  reader: PartReader,
  entry: ZipEntry,
  onBytes: (bytes: Uint8Array) => void,
): void {
  const data = compressedBytes(reader.zip, entry);
  const part = entry.name;
  let size = 0;
  let crc = 0;
  const take = (bytes: Uint8Array): void => {
    size += bytes.length;
    countBytes(reader, entry, bytes.length, size);
    crc = crc32(bytes, crc);
    onBytes(bytes);
  };
  if (entry.method === 0) take(data);
  else if (data.length <= STEP) take(inflateAtOnce(entry, data));
  else inflateInSteps(entry, data, take);
  if (size < entry.size) throw new XlsxProblem('sizeMismatch', { part });
  // Deflate seldom notices a flipped bit; a figure must not change unseen.
  if (crc !== entry.crc) throw new XlsxProblem('corrupt', { part });
}

/** The whole part. */
export function inflateWhole(reader: PartReader, entry: ZipEntry): Uint8Array {
  const pieces: Uint8Array[] = [];
  inflatePart(reader, entry, (bytes) => pieces.push(bytes));
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function countBytes(reader: PartReader, entry: ZipEntry, count: number, size: number): void {
  const { limits } = reader;
  const part = entry.name;
  reader.inflated += count;
  if (reader.inflated > limits.inflatedBytes) {
    throw new XlsxProblem('inflatedTooLarge', { part, limit: limits.inflatedBytes });
  }
  if (size > limits.ratioFloorBytes && size > limits.ratio * entry.compressedSize) {
    throw new XlsxProblem('ratioTooHigh', { part, limit: limits.ratio });
  }
  if (size > entry.size) throw new XlsxProblem('sizeMismatch', { part });
}

function inflateAtOnce(entry: ZipEntry, data: Uint8Array): Uint8Array {
  // One byte more than declared, so that a part that is larger than it says is noticed.
  const room = Math.min(entry.size, data.length * MOST_PER_BYTE) + 1;
  try {
    return inflateSync(data, { out: new Uint8Array(room) });
  } catch (error) {
    throw new XlsxProblem('corrupt', { part: entry.name }, error);
  }
}

function inflateInSteps(
  entry: ZipEntry,
  data: Uint8Array,
  take: (bytes: Uint8Array) => void,
): void {
  const made: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => made.push(bytes));
  for (let at = 0; at < data.length; at += STEP) {
    try {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    } catch (error) {
      throw new XlsxProblem('corrupt', { part: entry.name }, error);
    }
    for (const bytes of made.splice(0)) take(bytes);
  }
}

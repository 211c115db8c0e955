import { unescapeXml } from './xmlText';

const SLOTS = 1_024;
const LONGEST_KEPT = 1_024;
const AMPERSAND = 38;

/** Reads XML text from UTF-8 bytes, [start, end). */
export type TextReader = (bytes: Uint8Array, start: number, end: number) => string;

/**
 * A reader that remembers texts by their bytes: a calculated column has one formula in every row,
 * and a status few words, so most texts of a sheet need no decoding. Every text is a string of its
 * own and keeps no file in memory.
 */
export function createTextReader(): TextReader {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const keptBytes: (Uint8Array | undefined)[] = new Array<undefined>(SLOTS);
  const keptTexts: string[] = new Array<string>(SLOTS);
  return (bytes, start, end) => {
    let hash = end - start;
    let hasReference = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (byte === AMPERSAND) hasReference = true;
    }
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const kept = keptBytes[slot];
    if (kept && isSame(kept, bytes, start, end)) return keptTexts[slot]!;
    const raw = decoder.decode(bytes.subarray(start, end));
    const text = hasReference ? unescapeXml(raw) : raw;
    if (end - start <= LONGEST_KEPT) {
      keptBytes[slot] = bytes.slice(start, end);
      keptTexts[slot] = text;
    }
    return text;
  };
}

function isSame(kept: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (kept.length !== end - start) return false;
  for (let at = 0; at < kept.length; at++) if (kept[at] !== bytes[start + at]) return false;
  return true;
}

/**
 * The number that plain decimal digits stand for, exactly as the language would read them; NaN
 * where they are anything else, an exponent among it, for a slower reader to judge.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 45;
  const first = isNegative ? start + 1 : start;
  let mantissa = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) mantissa = mantissa * 10 + byte - 48;
    else if (byte === 46 && point < 0) point = at;
    else return NaN;
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > 15) return NaN;
  // Both are whole and below 2^53, so their quotient is rounded once, as reading the text would.
  const value = point < 0 ? mantissa : mantissa / POWERS[end - point - 1]!;
  return isNegative ? -value : value;
}

const POWERS = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));

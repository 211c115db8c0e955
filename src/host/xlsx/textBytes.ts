import { unescapeXml } from './xmlText';

const SLOTS = 256;
/** Longer texts seldom come again, but for formulas, which are remembered by column. */
const LONGEST_KEPT = 64;
const AMPERSAND = 38;

/** Reads XML text from UTF-8 bytes, [start, end). */
export type TextReader = (bytes: Uint8Array, start: number, end: number) => string;

/**
 * A reader that remembers short texts by their bytes: a sheet has few status words, but many times.
 * Every text is a string of its own and keeps no file in memory.
 */
export function createTextReader(): TextReader {
  const keptBytes: (Uint8Array | undefined)[] = new Array<undefined>(SLOTS);
  const keptTexts: string[] = new Array<string>(SLOTS);
  return (bytes, start, end) => {
    if (end - start > LONGEST_KEPT) return decodeText(bytes, start, end);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const kept = keptBytes[slot];
    if (kept?.length === end - start && startsWithBytes(bytes, start, kept)) {
      return keptTexts[slot]!;
    }
    const text = decodeText(bytes, start, end);
    keptBytes[slot] = bytes.slice(start, end);
    keptTexts[slot] = text;
    return text;
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of the bytes, XML's references resolved. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  const units = end - start > SHORT ? -1 : decodeShort(bytes, start, end);
  // For a short text, calling a decoder takes longer than decoding it.
  if (units >= 0) return String.fromCharCode.apply(null, FIRST_UNITS[units]!);
  return unescapeXml(decoder.decode(bytes.subarray(start, end)));
}

/** Bytes of a text that is decoded here: some 60 Chinese characters. */
const SHORT = 192;
const units = new Uint16Array(SHORT);
/** Views of the first 0, 1, 2 … units, made once: making one takes as long as a word. */
const FIRST_UNITS = Array.from(
  { length: SHORT + 1 },
  (_, length) => units.subarray(0, length) as unknown as number[],
);

/**
 * Puts the UTF-16 units of short UTF-8 bytes into `units` and returns how many there are; -1 where
 * they are malformed, hold a reference or leave the basic plane, for the decoder to judge.
 */
function decodeShort(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    let unit = byte;
    if (byte > 127) {
      if (byte < 0xe0 || byte > 0xef || at + 2 >= end) return -1;
      const second = bytes[++at]! ^ 0x80;
      const third = bytes[++at]! ^ 0x80;
      unit = ((byte & 15) << 12) | (second << 6) | third;
      if ((second | third) > 63 || unit < 0x800 || (unit & 0xf800) === 0xd800) return -1;
    } else if (byte === AMPERSAND) return -1;
    units[count++] = unit;
  }
  return count;
}

/** Whether these bytes stand at `start`. */
export function startsWithBytes(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  const { length } = wanted;
  for (let at = 0; at < length; at++) if (wanted[at] !== bytes[start + at]) return false;
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

/** Bytes that XML is made of. */
export const LESS = 60;
export const GREATER = 62;
export const SLASH = 47;
export const EQUALS = 61;
export const QUOTE = 34;
export const APOSTROPHE = 39;

/** The fast path met what only the slow path reads; never seen outside of reading. */
export class NotPlain extends Error {}

export function isBlank(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

export interface ByteAttribute {
  readonly name: string;
  /** Of the value, without its quotes. */
  readonly start: number;
  readonly stop: number;
}

/** The next attribute of a tag that ends before `end`, or null where there is none. */
export function scanAttribute(bytes: Uint8Array, from: number, end: number): ByteAttribute | null {
  let at = from;
  while (at < end && isBlank(bytes[at]!)) at++;
  let name = '';
  for (; at < end && bytes[at] !== EQUALS; at++) {
    const byte = bytes[at]!;
    if (byte === SLASH || byte === GREATER) return null;
    if (isBlank(byte)) throw new NotPlain();
    name += String.fromCharCode(byte);
  }
  const quote = bytes[at + 1];
  if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain();
  const stop = bytes.indexOf(quote, at + 2);
  if (stop < 0 || stop >= end) throw new NotPlain();
  return { name, start: at + 2, stop };
}

/** The place of the `=` after an attribute's name, or the end. */
export function skipName(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length && bytes[at] !== EQUALS; at++) {
    if (isBlank(bytes[at]!)) throw new NotPlain();
  }
  return at;
}

/** A whole number written in digits; where it is not, the slow path shall judge. */
export function readDigits(bytes: Uint8Array, start: number, stop: number): number {
  let value = 0;
  for (let at = start; at < stop; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) throw new NotPlain();
    value = value * 10 + digit;
  }
  return value;
}

import { LESS } from './scanBytes';
import { decodeText, startsWithBytes } from './textBytes';

/**
 * The last formula of each column: a calculated column has one text in all its rows, which then
 * need neither be searched for their end nor decoded.
 */
export interface FormulaMemory {
  /** The end of the formula at `start` where it is the column's last one, else -1. */
  match(bytes: Uint8Array, start: number, column: number): number;
  /** The formula's text. */
  read(bytes: Uint8Array, start: number, stop: number, column: number): string;
}

export function createFormulaMemory(): FormulaMemory {
  const lastBytes = new Map<number, Uint8Array>();
  const lastTexts = new Map<number, string>();
  let matched = -1;
  return {
    match(bytes, start, column) {
      const last = lastBytes.get(column);
      const isSame =
        last !== undefined &&
        bytes[start + last.length] === LESS &&
        startsWithBytes(bytes, start, last);
      matched = isSame ? start + last.length : -1;
      return matched;
    },
    read(bytes, start, stop, column) {
      const known = stop === matched ? lastTexts.get(column) : undefined;
      if (known !== undefined) return known;
      const text = decodeText(bytes, start, stop);
      lastBytes.set(column, bytes.slice(start, stop));
      lastTexts.set(column, text);
      return text;
    },
  };
}

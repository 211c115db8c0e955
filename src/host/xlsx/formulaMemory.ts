import { LESS } from './scanBytes';
import { decodeText } from './textBytes';

/**
 * The last formula of each column: a calculated column has one text in all its rows, which then
 * need neither be searched for their end nor decoded.
 */
export interface FormulaMemory {
  /** The end of the formula at `start` where it is the column's last one, else -1. */
  match(bytes: Uint8Array, start: number, column: number): number;
  /** The formula's text with a leading `=`. */
  read(bytes: Uint8Array, start: number, stop: number, column: number): string;
}

interface KeptFormula {
  readonly text: string;
  readonly view: DataView;
}

export function createFormulaMemory(): FormulaMemory {
  const last = new Map<number, KeptFormula>();
  let matched: KeptFormula | undefined;
  let window: Uint8Array | null = null;
  let view: DataView = new DataView(new ArrayBuffer(0));
  return {
    match(bytes, start, column) {
      if (bytes !== window) {
        window = bytes;
        view = viewOf(bytes);
      }
      matched = last.get(column);
      if (matched === undefined) return -1;
      const end = start + matched.view.byteLength;
      if (bytes[end] === LESS && startsWith(view, start, matched.view)) return end;
      matched = undefined;
      return -1;
    },
    read(bytes, start, stop, column) {
      if (matched !== undefined) return matched.text;
      const text = `=${decodeText(bytes, start, stop)}`;
      last.set(column, { text, view: viewOf(bytes.slice(start, stop)) });
      return text;
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether the wanted bytes stand at `start`; eight at a time, for formulas are most of a sheet. */
function startsWith(view: DataView, start: number, wanted: DataView): boolean {
  const length = wanted.byteLength;
  let at = 0;
  for (; at + 8 <= length; at += 8) {
    const first = wanted.getInt32(at) ^ view.getInt32(start + at);
    const second = wanted.getInt32(at + 4) ^ view.getInt32(start + at + 4);
    if ((first | second) !== 0) return false;
  }
  for (; at < length; at++) if (wanted.getUint8(at) !== view.getUint8(start + at)) return false;
  return true;
}

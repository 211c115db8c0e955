import { stringItemText } from './cellText';
import type { ReadLimits } from './readLimits';
import { GREATER, LESS, NotPlain, SLASH, isBlank } from './scanBytes';
import { decodeText, type TextReader } from './textBytes';
import { unescapeFormat } from './xmlText';
import { XlsxProblem } from './xlsxProblem';

/** Scans the shared strings in windows, as `SheetScanner` does a sheet. */
export interface StringScanner {
  scan(bytes: Uint8Array): number;
  isComplete(): boolean;
}

/**
 * The fast path of shared strings; they are put into `strings`. The counts the part gives are not
 * read, since they may lie.
 */
export function createStringScanner(
  part: string,
  limits: ReadLimits,
  strings: string[],
): StringScanner {
  let isInside = false;
  let isDone = false;

  /** The element at `at`; returns the place after it, or -1 where it is cut off. */
  function scanElement(bytes: Uint8Array, at: number): number {
    const second = bytes[at + 1];
    if (second === 33 || (second === 63 && at > 3)) throw new NotPlain();
    const end = bytes.indexOf(GREATER, at) + 1;
    if (end === 0) return -1;
    const isEmpty = bytes[end - 2] === SLASH;
    if (!isInside) {
      if (second === 63) return end;
      if (!startsTag(bytes, at + 1, 'sst')) throw new NotPlain();
      isInside = true;
      isDone = isEmpty;
      return end;
    }
    if (!startsTag(bytes, at + 1, 'si')) {
      isDone = true;
      return end;
    }
    const item = isEmpty ? { text: '', end } : scanStringItem(bytes, end, 115, decodeText, part);
    if (item.end >= 0) keep(item.text);
    return item.end;
  }

  function keep(text: string): void {
    if (text.length > limits.cellLength) {
      throw new XlsxProblem('textTooLong', { part, limit: limits.cellLength });
    }
    if (strings.length >= limits.cells) {
      throw new XlsxProblem('tooManyCells', { limit: limits.cells });
    }
    strings.push(text);
  }
  return {
    isComplete: () => isDone,
    scan(bytes) {
      let at = 0;
      while (!isDone) {
        at = bytes[at] === LESS ? at : bytes.indexOf(LESS, at);
        if (at < 0) return bytes.length;
        const next = scanElement(bytes, at);
        if (next < 0) return at;
        at = next;
      }
      return bytes.length;
    },
  };
}

const decoder = new TextDecoder();
const LETTER_T = 116;

/**
 * The string item whose inner XML begins at `start`: `<is>` or `<si>`, told by the first letter.
 * `end` is the place after the item, or -1 where it is cut off.
 */
export function scanStringItem(
  bytes: Uint8Array,
  start: number,
  firstLetter: number,
  readText: TextReader,
  part: string,
): { readonly text: string; readonly end: number } {
  const { length } = bytes;
  let text = '';
  let hasPhonetic = false;
  for (let at = start; at + 5 <= length; at++) {
    if (bytes[at] !== LESS) continue;
    const second = bytes[at + 1]!;
    if (second === 33) throw new NotPlain();
    if (second === SLASH && bytes[at + 2] === firstLetter && bytes[at + 4] === GREATER) {
      // The reading above a word is not its text.
      if (hasPhonetic) text = stringItemText(decoder.decode(bytes.subarray(start, at)), part);
      return { text: hasPhonetic ? text : unescapeFormat(text), end: at + 5 };
    }
    if (second === 114 && bytes[at + 2] === 80 && bytes[at + 3] === 104) hasPhonetic = true;
    if (second !== LETTER_T || !endsName(bytes[at + 2]!)) continue;
    let open = at + 2;
    while (open < length && bytes[open] !== GREATER) open++;
    at = open;
    if (bytes[open - 1] === SLASH) continue;
    const close = bytes.indexOf(LESS, open + 1);
    if (close < 0 || close + 4 > length) break;
    if (bytes[close + 1] !== SLASH || bytes[close + 2] !== LETTER_T) throw new NotPlain();
    text += readText(bytes, open + 1, close);
    at = close + 3;
  }
  return { text: '', end: -1 };
}

function endsName(byte: number): boolean {
  return byte === GREATER || byte === SLASH || isBlank(byte);
}

function startsTag(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + index] !== name.charCodeAt(index)) return false;
  }
  return endsName(bytes[at + name.length]!);
}

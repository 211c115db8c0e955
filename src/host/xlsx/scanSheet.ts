import { createCellScanner } from './scanCell';
import type { RowCollector, SheetContext } from './gridRows';
import { LESS, GREATER, NotPlain, SLASH, isBlank, readDigits, scanAttribute } from './scanBytes';

/** Scans a sheet's bytes in windows. */
export interface SheetScanner {
  /** Takes what is complete of the window and returns where the rest begins. */
  scan(bytes: Uint8Array): number;
  /** True once the end of the rows was seen. */
  isComplete(): boolean;
  isProtected(): boolean;
}

/**
 * The fast path: one pass over the UTF-8 bytes of a sheet as spreadsheet programs write it. What it
 * does not know (prefixes, comments, CDATA) it leaves to the slow path by throwing `NotPlain`.
 */
export function createSheetScanner(context: SheetContext, collector: RowCollector): SheetScanner {
  const scanCell = createCellScanner(context, collector);
  let phase: 'before' | 'rows' | 'after' | 'done' = 'before';
  let isProtected = false;

  /** Elements around the rows; returns the place after the tag, or -1 where it is cut off. */
  function scanOuterTag(bytes: Uint8Array, at: number): number {
    const end = endOfTag(bytes, at);
    if (end < 0) return -1;
    const isEmpty = bytes[end - 2] === SLASH;
    const name = nameOf(bytes, at);
    if (name === 'sheetData') phase = isEmpty ? 'after' : 'rows';
    else if (phase === 'after' && name === 'sheetProtection') {
      isProtected = isSheetProtected(bytes, at + 16, end);
      phase = 'done';
    } else if (phase === 'after' && name !== 'sheetCalcPr') phase = 'done';
    return end;
  }

  /** Rows and cells; returns the place after the element, or -1 where it is cut off. */
  function scanRowTag(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] === SLASH && bytes[at + 2] === 114 && bytes[at + 5] === GREATER) {
      collector.endRow();
      return at + 6;
    }
    const end = endOfTag(bytes, at);
    if (end < 0) return -1;
    const name = nameOf(bytes, at);
    if (name === 'row') {
      beginRow(bytes, at + 4, end, collector);
      if (bytes[end - 2] === SLASH) collector.endRow();
    } else if (name === '/row') collector.endRow();
    else if (name === '/sheetData') phase = 'after';
    else throw new NotPlain();
    return end;
  }

  function scan(bytes: Uint8Array): number {
    let at = 0;
    while (phase !== 'done') {
      if (bytes[at] !== LESS) {
        const next = bytes.indexOf(LESS, at);
        if (next < 0) return bytes.length;
        at = next;
      }
      const isCell = phase === 'rows' && bytes[at + 1] === 99 && !isLetter(bytes[at + 2]);
      const next = isCell
        ? scanCell(bytes, at)
        : phase === 'rows'
          ? scanRowTag(bytes, at)
          : scanOuterTag(bytes, at);
      if (next < 0) return at;
      at = next;
    }
    return bytes.length;
  }
  return {
    scan,
    isComplete: () => phase === 'after' || phase === 'done',
    isProtected: () => isProtected,
  };
}

function beginRow(bytes: Uint8Array, from: number, end: number, collector: RowCollector): void {
  let number = 0;
  let isHidden = false;
  for (let at = from; at < end;) {
    const attribute = scanAttribute(bytes, at, end);
    if (!attribute) break;
    const { name, start, stop } = attribute;
    if (name === 'r') number = readDigits(bytes, start, stop);
    else if (name === 'hidden') isHidden = isTrue(bytes, start);
    at = stop + 1;
  }
  collector.beginRow(number, isHidden);
}

function isSheetProtected(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end;) {
    const attribute = scanAttribute(bytes, at, end);
    if (!attribute) return false;
    if (attribute.name === 'sheet') return isTrue(bytes, attribute.start);
    at = attribute.stop + 1;
  }
  return false;
}

/** `1` or `true`. */
function isTrue(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 49 || bytes[at] === 116;
}

/** The place after the tag's `>`, or -1. Comments, instructions and doctypes are not plain. */
function endOfTag(bytes: Uint8Array, at: number): number {
  const second = bytes[at + 1];
  if (second === 33 || (second === 63 && at > 3)) throw new NotPlain();
  const end = bytes.indexOf(GREATER, at);
  return end < 0 ? -1 : end + 1;
}

function nameOf(bytes: Uint8Array, at: number): string {
  let name = '';
  for (let index = at + 1; name.length < 32; index++) {
    const byte = bytes[index]!;
    if (isBlank(byte) || byte === GREATER || (byte === SLASH && name !== '')) return name;
    name += String.fromCharCode(byte);
  }
  return name;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte > 64;
}

import type { CellValue } from '../../model/grid';
import { cellValue } from './cellText';
import type { RowCollector, SheetContext } from './gridRows';
import {
  APOSTROPHE,
  EQUALS,
  GREATER,
  LESS,
  NotPlain,
  QUOTE,
  SLASH,
  isBlank,
  readDigits,
  skipName,
} from './scanBytes';
import { scanStringItem } from './scanStrings';
import { createFormulaMemory } from './formulaMemory';
import { createSharedFormulas, scanSharedIndex } from './sharedFormulas';
import { createTextReader, readPlainNumber } from './textBytes';
import { XlsxProblem } from './xlsxProblem';

/** First and second byte of a cell's type, as one number. */
const NUMBER = 110 * 256 + QUOTE;
const SHARED = 115 * 256 + QUOTE;
const TYPES: Readonly<Record<number, string>> = {
  [98 * 256 + QUOTE]: 'b',
  [100 * 256 + QUOTE]: 'd',
  [101 * 256 + QUOTE]: 'e',
  [115 * 256 + 116]: 'str',
  [105 * 256 + 110]: 'inlineStr',
};

/** Scans the cell at `<c` and returns the place after `</c>`, or -1 where it is cut off. */
export type CellScanner = (bytes: Uint8Array, at: number) => number;

/** The innermost loop of reading: it makes no object but the cell's value. */
export function createCellScanner(context: SheetContext, collector: RowCollector): CellScanner {
  const { strings, sheet } = context;
  const readText = createTextReader();
  const formulas = createFormulaMemory();
  const shared = createSharedFormulas();
  let column = -1;
  let style = 0;
  let type = NUMBER;
  let isEmpty = false;
  let value: CellValue = null;
  let formula: string | null = null;

  /** `r`, `s` and `t` of the open tag; returns the place after its `>`, or -1. */
  function scanOpenTag(bytes: Uint8Array, from: number): number {
    const { length } = bytes;
    let at = from;
    while (at < length) {
      const first = bytes[at]!;
      if (first === GREATER) return at + 1;
      if (first === SLASH || isBlank(first)) {
        isEmpty ||= first === SLASH;
        at++;
        continue;
      }
      const isShort = bytes[at + 1] === EQUALS;
      const start = isShort ? at + 3 : skipName(bytes, at) + 2;
      if (start >= length) return -1;
      const quote = bytes[start - 1];
      if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain();
      // The letters of a reference are read while its end is sought.
      let stop = isShort && first === 114 ? scanColumn(bytes, start) : start;
      while (bytes[stop] !== quote) if (++stop >= length) return -1;
      if (isShort && first === 115) style = readDigits(bytes, start, stop);
      else if (isShort && first === 116) type = typeOf(bytes, start, stop);
      at = stop + 1;
    }
    return -1;
  }

  /** The letters of a reference such as `AB12`; returns the place after them. */
  function scanColumn(bytes: Uint8Array, start: number): number {
    let number = 0;
    let at = start;
    for (let letter = bytes[at]! & 0xdf; letter >= 65 && letter <= 90; letter = bytes[at]! & 0xdf) {
      number = number * 26 + letter - 64;
      at++;
    }
    column = number - 1;
    return at;
  }

  /** The element at `<v`, `<f` or `<is`; returns the place after it, or -1. */
  function scanChild(bytes: Uint8Array, at: number): number {
    const kind = bytes[at + 1];
    const open = bytes[at + 2] === GREATER ? at + 2 : bytes.indexOf(GREATER, at);
    if (open < 0) return -1;
    const isString = kind === 105 && bytes[at + 2] === 115;
    if (!isString && kind !== 118 && kind !== 102) throw new NotPlain();
    const isFormula = kind === 102;
    // A tag without attributes, as most are, shares nothing.
    const index = isFormula && open > at + 2 ? scanSharedIndex(bytes, at + 2, open + 1) : -1;
    if (bytes[open - 1] === SLASH) {
      if (index >= 0) formula = shared.take(index, null);
      return open + 1;
    }
    const start = open + 1;
    if (isString) return scanInlineString(bytes, start);
    const known = isFormula ? formulas.match(bytes, start, column) : -1;
    let stop = known < 0 ? start : known;
    while (bytes[stop] !== LESS) if (++stop >= bytes.length) return -1;
    const end = stop + 4;
    if (end > bytes.length) return -1;
    if (bytes[stop + 1] !== SLASH || bytes[stop + 2] !== kind || bytes[end - 1] !== GREATER) {
      throw new NotPlain();
    }
    if (!isFormula) value = readValue(bytes, start, stop);
    else if (stop > start) formula = formulas.read(bytes, start, stop, column);
    if (index >= 0) formula = shared.take(index, formula);
    return end;
  }

  function scanInlineString(bytes: Uint8Array, start: number): number {
    const item = scanStringItem(bytes, start, 105, readText, sheet);
    if (item.end >= 0) value = item.text || null;
    return item.end;
  }

  function readValue(bytes: Uint8Array, start: number, stop: number): CellValue {
    if (type === SHARED) {
      const text = strings[readDigits(bytes, start, stop)];
      if (text === undefined || start === stop) throw new XlsxProblem('corrupt', { sheet });
      return text === '' ? null : text;
    }
    if (type === NUMBER) {
      const number = readPlainNumber(bytes, start, stop);
      if (!Number.isNaN(number)) return number;
    }
    return cellValue(TYPES[type] ?? 'n', readText(bytes, start, stop));
  }

  return (bytes, at) => {
    column = -1;
    style = 0;
    type = NUMBER;
    isEmpty = false;
    value = null;
    formula = null;
    let next = scanOpenTag(bytes, at + 2);
    if (next < 0) return -1;
    while (!isEmpty) {
      while (bytes[next] !== LESS) if (++next >= bytes.length) return -1;
      if (bytes[next + 1] === SLASH) {
        const end = bytes[next + 3] === GREATER ? next + 3 : bytes.indexOf(GREATER, next);
        if (end < 0) return -1;
        next = end + 1;
        break;
      }
      next = scanChild(bytes, next);
      if (next < 0) return -1;
    }
    collector.putCell(column, style, value, formula);
    return next;
  };
}

function typeOf(bytes: Uint8Array, start: number, stop: number): number {
  return bytes[start]! * 256 + (stop - start === 1 ? QUOTE : bytes[start + 1]!);
}

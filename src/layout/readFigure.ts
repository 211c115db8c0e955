import { readNumberText } from '../extract/numerals';
import { fromSerial } from '../model/calendar';
import type { CellValue } from '../model/grid';
import { roundTo } from '../model/rounding';
import type { ReadingCode } from './reading/readingFaults';
import type { FigureKind } from './rows';

/** A typed cell read as a figure: the number, and the finding that reading gave rise to. */
export interface ReadFigure {
  /** Null is missing or unreadable, never zero. */
  readonly value: number | null;
  readonly finding: {
    readonly code: ReadingCode;
    readonly found: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
}

const EMPTY: ReadFigure = { value: null, finding: null };

function unreadable(code: ReadingCode, found: string): ReadFigure {
  return { value: null, finding: { code, found, params: {} } };
}

function isDateFormat(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[ymdh年月日]/i.test(plain) && !/^general$/i.test(plain);
}

function readNumber(value: number, format: string, kind: FigureKind): ReadFigure {
  if (!Number.isFinite(value)) return unreadable('notANumber', String(value));
  if (isDateFormat(format)) return unreadable('looksLikeDate', fromSerial(value));
  // Excel turns a typed 50% into 0.5 and gives the cell a percent format.
  if (format.includes('%') && kind === 'percent') {
    const read = roundTo(value * 100, 9);
    const params = { read };
    return { value: read, finding: { code: 'percentFormatted', found: String(value), params } };
  }
  return { value, finding: null };
}

/** Reads one typed cell. Text that is a number is read with a finding that shows before and after. */
export function readFigure(value: CellValue, format: string, kind: FigureKind): ReadFigure {
  if (value === null) return EMPTY;
  if (typeof value === 'number') return readNumber(value, format, kind);
  if (typeof value === 'boolean') return unreadable('notANumber', String(value).toUpperCase());
  if (typeof value === 'object') return unreadable('cellError', value.error);
  if (value.trim() === '') return EMPTY;
  const read = readNumberText(value);
  if (read === null || (read.isPercent && kind === 'count')) return unreadable('notANumber', value);
  return {
    value: read.value,
    finding: { code: 'numberAsText', found: value, params: { read: read.value } },
  };
}

import { IDLE_SIGNS, IDLE_WORDS } from '../../layout/return/idleWords';
import type { CellValue } from '../../model/grid';

/** Raw cells of a table's row by column key, as a host reads them; an absent cell is empty. */
export type RowValues = Readonly<Record<string, CellValue | undefined>>;

/** Serials of the days a return takes: from 2000-01-01 to before 2101-01-01. */
const DAYS = { from: 36526, before: 73416 } as const;

export function isError(value: CellValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** What a cell shows as text; empty for an empty one. */
export function showText(value: CellValue | undefined): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function isFilled(value: CellValue | undefined): boolean {
  return showText(value) !== '';
}

/** The number of a cell that holds one; text of digits is none, and an empty cell is no zero. */
export function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Filled in with anything but a number. */
export function isNoNumber(value: CellValue | undefined): boolean {
  return isFilled(value) && numberOf(value) === null;
}

/** Filled in with anything but a day of the years 2000 to 2100. */
export function isNoDay(value: CellValue | undefined): boolean {
  if (!isFilled(value)) return false;
  const serial = numberOf(value);
  return serial === null || serial < DAYS.from || serial >= DAYS.before;
}

/** A word of a list is recognised whatever the case of its letters. */
export function isWord(value: CellValue | undefined, word: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === word.toLowerCase();
}

/** Filled in, and none of the words. */
export function isOffList(value: CellValue | undefined, words: readonly string[]): boolean {
  return isFilled(value) && !words.some((word) => isWord(value, word));
}

/** Whether words say something, or are a mere 核实无误, or missing. */
export function judgeWords(value: CellValue | undefined): 'missing' | 'idle' | 'good' {
  const bare = [...showText(value)].filter((sign) => !IDLE_SIGNS.includes(sign)).join('');
  if (bare === '') return 'missing';
  return IDLE_WORDS.includes(bare.toLowerCase()) ? 'idle' : 'good';
}

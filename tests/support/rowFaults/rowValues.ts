import type { IsoDate } from '../../../src/model/basics';
import { fromSerial } from '../../../src/model/calendar';
import type { CellValue } from '../../../src/model/grid';
import { FIRST_DAY, LAST_DAY } from '../../../src/layout/return/formulaParts';

/** Raw cells of a table's row by column key, as a host reads them; an absent cell is empty. */
export type RowValues = Readonly<Record<string, CellValue | undefined>>;

export function isError(value: CellValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** What a cell shows as text; null for an empty one and one that fails. */
export function textOrNull(value: CellValue | undefined): string | null {
  if (value === null || value === undefined || typeof value === 'object') return null;
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return text === '' ? null : text;
}

/** The number of a cell that holds one; text of digits is none, and an empty cell is no zero. */
export function numberOrNull(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** The day of a cell that holds a date of the years 2000 to 2100; text is none. */
export function dayOrNull(value: CellValue | undefined): IsoDate | null {
  const serial = numberOrNull(value);
  if (serial === null || serial < FIRST_DAY || serial >= LAST_DAY + 1) return null;
  return fromSerial(serial);
}

/** The code of a list's word, whatever the case of its letters; null for any other. */
export function codeOrNull<Code extends string>(
  value: CellValue | undefined,
  words: Readonly<Partial<Record<Code, string>>>,
): Code | null {
  if (typeof value !== 'string') return null;
  const entries = Object.entries(words) as [Code, string][];
  return entries.find(([, word]) => word.toLowerCase() === value.toLowerCase())?.[0] ?? null;
}

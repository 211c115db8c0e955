import { toHalfWidth } from '../../extract/numerals';
import type { IsoDate } from '../../model/basics';
import { fromSerial, toSerial } from '../../model/calendar';
import type { CellValue } from '../../model/grid';

const EARLIEST = toSerial('2000-01-01');
const LATEST = toSerial('2100-12-31');

/** 2024-12-31, 2024/12/31, 2024.12.31, 2024年12月31日, 20241231; a time of day may follow. */
const FORMS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

function serialOfText(text: string): number {
  const plain = toHalfWidth(text)
    .replace(/\u3000/g, ' ')
    .trim();
  for (const form of FORMS) {
    const match = form.exec(/[年月]/.test(plain) ? plain.replace(/\s/g, '') : plain);
    if (!match) continue;
    const [, year = '', , month = '', day = ''] = match;
    return toSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return Number.NaN;
}

/**
 * The day in a cell, entered as a date or as text in any form that can be read one way only; null
 * where it is none, or not of the years 2000 to 2100. Two-digit years and 12/31/2024 are not guessed.
 */
export function readDay(value: CellValue): IsoDate | null {
  const serial =
    typeof value === 'string' || (typeof value === 'number' && value > LATEST + 1)
      ? serialOfText(String(value))
      : value;
  if (typeof serial !== 'number' || !(serial >= EARLIEST && serial < LATEST + 1)) return null;
  return fromSerial(serial);
}

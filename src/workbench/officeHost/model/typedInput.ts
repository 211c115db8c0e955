import type { CellValue } from '../../../model/grid';
import type { Json } from '../wireObject';
import type { Cell } from './cells';

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;
const ERROR_TEXTS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
];

/** Puts into a cell what a spreadsheet program makes of a value that is typed or assigned. */
export function enterValue(cell: Cell, input: Json): void {
  delete cell.formula;
  if (cell.numberFormat === '@') cell.value = input === null ? null : String(input);
  else if (typeof input === 'string') enterText(cell, input);
  else cell.value = typeof input === 'number' || typeof input === 'boolean' ? input : null;
}

/** An error a formula came to, as engines write it, or the text as it is. */
export function readCalculated(value: CellValue): CellValue {
  return typeof value === 'string' && ERROR_TEXTS.includes(value) ? { error: value } : value;
}

function enterText(cell: Cell, input: string): void {
  if (input.length > 1 && input.startsWith('=')) {
    cell.formula = input;
    cell.value = null;
    return;
  }
  if (input === '') cell.value = null;
  else if (input.startsWith("'")) cell.value = input.slice(1);
  else cell.value = readNumber(cell, input.trim()) ?? readCalculated(input);
}

function readNumber(cell: Cell, text: string): CellValue {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^[-+]?\d+(\.\d+)?%$/.test(text)) {
    cell.numberFormat ??= text.includes('.') ? '0.00%' : '0%';
    return Number.parseFloat(text) / 100;
  }
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!day) return null;
  const utc = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  // A day that no calendar has stays the text it was typed as.
  if (new Date(utc).getUTCDate() !== Number(day[3])) return null;
  cell.numberFormat ??= 'yyyy/m/d';
  return Math.round(utc / MS_PER_DAY) + SERIAL_OF_1970;
}

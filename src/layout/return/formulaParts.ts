import { quoteText, type FormulaTemplate } from '../formulas';
import { NAMES } from '../names';
import { IDLE_SIGNS } from './idleWords';

/**
 * Pieces the formulas of a return are made of; each takes and gives expressions. A comparison is
 * negated by its opposite, never by NOT, which Univer takes for an error inside AND.
 */

/** The code of the first fault, in the order given, whose test holds; an empty text where none does. */
export function firstFault<Code extends string>(
  order: readonly Code[],
  tests: Readonly<Record<Code, FormulaTemplate>>,
): FormulaTemplate {
  return order.reduceRight((rest, code) => `IF(${tests[code]},${quoteText(code)},${rest})`, '""');
}

/**
 * `firstFault` in pieces, a column each: Excel takes 8,192 characters in a formula and English
 * headers are long. `after` says which codes end a piece; a piece repeats what the one before it
 * found, so that the last has the first fault of all.
 */
export function firstFaultInPieces<Code extends string>(
  order: readonly Code[],
  tests: Readonly<Record<Code, FormulaTemplate>>,
  after: Readonly<Record<string, Code>>,
): Readonly<Record<string, FormulaTemplate>> {
  const pieces: Record<string, FormulaTemplate> = {};
  let start = 0;
  let before: string | null = null;
  for (const [key, last] of Object.entries(after)) {
    const end = order.indexOf(last) + 1;
    const piece = firstFault(order.slice(start, end), tests);
    const cell = before === null ? null : `{@${before}}`;
    pieces[key] = cell === null ? piece : `IF(${isFilled(cell)},${cell},${piece})`;
    [start, before] = [end, key];
  }
  return pieces;
}

export function anyOf(test: (cell: string) => string, keys: readonly string[]): FormulaTemplate {
  return `OR(${keys.map((key) => test(`{@${key}}`)).join(',')})`;
}

/** Filled in with anything but a number: text, also a text of digits, or TRUE. */
export function isNoNumber(cell: string): FormulaTemplate {
  return `AND(LEN(${cell})>0,NOT(ISNUMBER(${cell})))`;
}

export function isBlank(cell: string): FormulaTemplate {
  return `LEN(${cell})=0`;
}

export function isFilled(cell: string): FormulaTemplate {
  return `LEN(${cell})>0`;
}

/** The number in a cell, 0 for anything else. */
export function numberOrZero(cell: string): FormulaTemplate {
  return `IF(ISNUMBER(${cell}),${cell},0)`;
}

/** Filled in, and none of the words of a named list. Not MATCH, which reads `*` as a wildcard. */
export function isOffList(cell: string, list: string): FormulaTemplate {
  return `AND(LEN(${cell})>0,SUMPRODUCT(--(${list}=${cell}))=0)`;
}

/** The first and last day a cell of a return may hold: 2000-01-01 and 2100-12-31. */
export const FIRST_DAY = 36526;
export const LAST_DAY = 73415;

/** Filled in, and no day of the years 2000 to 2100. */
export function isNoDay(cell: string): FormulaTemplate {
  return `IF(LEN(${cell})=0,FALSE,IF(ISNUMBER(${cell}),OR(${cell}<${FIRST_DAY},${cell}>=${LAST_DAY + 1}),TRUE))`;
}

/**
 * 0: no words; 1: words that explain nothing, or the same over and over; 2: words. A cell that fails
 * counts as none. `check/judgeWords.ts` says the same.
 */
export function gradeWords(cell: string): FormulaTemplate {
  const bare = IDLE_SIGNS.reduce((rest, sign) => {
    return `SUBSTITUTE(${rest},${sign === '\n' ? 'CHAR(10)' : quoteText(sign)},"")`;
  }, cell);
  // Words said over and over stand in their double before its second half; so does a single sign.
  const isRepeated = `IFERROR(FIND(${bare},${bare}&${bare},2)<=MAX(2,LEN(${bare})),FALSE)`;
  const isIdle = `SUMPRODUCT(--(${NAMES.idleWords}=${bare}))>0`;
  return `IFERROR(IF(LEN(${bare})=0,0,IF(${isRepeated},1,IF(${isIdle},1,2))),0)`;
}

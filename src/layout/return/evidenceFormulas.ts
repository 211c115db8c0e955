import { quoteText, type FormulaTemplate } from '../formulas';
import { EVIDENCE_BLANKS, EVIDENCE_STOPS } from './evidenceSigns';

/**
 * Numbers of 佐证 in formulas. A number stands between two signs of its own, `|P1||P2|`, so that P1
 * is not found in P12; `check/evidenceNames.ts` says the same in code.
 */

/** What a row without a number of its own has: a stop, which no cell's numbers keep. */
const NO_NUMBER = '","';

function replaceSigns(cell: string, signs: readonly string[], by: string): FormulaTemplate {
  return signs.reduce((rest, sign) => {
    const quoted = sign === '\n' ? 'CHAR(10)' : quoteText(sign);
    return `SUBSTITUTE(${rest},${quoted},${quoteText(by)})`;
  }, cell);
}

/** A cell's numbers between their signs; `blanks` says what becomes of blanks. */
function markNumbers(cell: string, blanks: '' | ' '): FormulaTemplate {
  const signs = EVIDENCE_BLANKS.filter((sign) => sign !== blanks);
  const parted = replaceSigns(replaceSigns(cell, signs, blanks), EVIDENCE_STOPS, ' ');
  return `"|"&SUBSTITUTE(TRIM(${parted})," ","||")&"|"`;
}

/** Each listed number taken out: what is taken is all there is. */
function isAllListed(marked: FormulaTemplate): FormulaTemplate {
  const taken = `SUBSTITUTE(${marked},{evidence.normalId},"")`;
  return `SUMPRODUCT(LEN(${marked})-LEN(${taken}))=LEN(${marked})`;
}

/**
 * 1: filled in, and not numbers of 佐证 alone, however blanks are read; else 0. A column of its own,
 * so that 审核代码 stays far from what Excel takes in a formula.
 */
export function isUnlisted(cell: string): FormulaTemplate {
  const readings = (['', ' '] as const).map((blanks) => isAllListed(markNumbers(cell, blanks)));
  return `IFERROR(IF(LEN(${cell})=0,0,IF(OR(${readings.join(',')}),0,1)),0)`;
}

/** The row's number between its signs; a number said twice counts where it stands first. */
function ownNumber(): FormulaTemplate {
  const own = replaceSigns('{@evidenceId}', EVIDENCE_BLANKS, '');
  const all = replaceSigns('{evidence.evidenceId}', EVIDENCE_BLANKS, '');
  // 1/EXACT passes over rows that differ and rows that fail alike.
  const isSame = `ISNUMBER(1/EXACT(${all},${own}))`;
  const isAbove = 'ROW({evidence.evidenceId})<ROW({@evidenceId})';
  const isFirst = `SUMPRODUCT(${isSame}*(${isAbove}))=0`;
  return `IFERROR(IF(LEN(${own})=0,${NO_NUMBER},IF(${isFirst},"|"&${own}&"|",${NO_NUMBER})),${NO_NUMBER})`;
}

/** Calculated columns of `tblEvidence` by key. */
export function evidenceFormulas(): Readonly<Record<string, FormulaTemplate>> {
  return { normalId: ownNumber() };
}

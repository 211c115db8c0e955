import { refuseArgument } from '../wireObject';
import { splitReference } from './addresses';
import type { Workbook } from './workbook';

/** A table's name before a bracket, and a sheet's title before an exclamation mark. */
const TABLE_REFERENCE = /([\p{L}_\\][\p{L}\p{N}_.]*)\[/gu;
const SHEET_REFERENCE = /'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/gu;

/**
 * Refuses what a spreadsheet program refuses when a formula is written: open brackets or quotes,
 * a table or a sheet that is not there. A name that is not there is no fault: it shows `#NAME?`.
 */
export function checkFormula(workbook: Workbook, formula: string): void {
  const code = withoutTexts(formula);
  if (code.includes('"') || !isBalanced(code)) refuseArgument('This formula is not complete.');
  for (const [, table = ''] of code.matchAll(TABLE_REFERENCE))
    if (!workbook.findTable(table)) refuseArgument(`The formula names no table: ${table}`);
  for (const [reference] of code.matchAll(SHEET_REFERENCE))
    if (!workbook.findSheet(splitReference(`${reference}A1`).sheet ?? ''))
      refuseArgument(`The formula names no sheet: ${reference}`);
}

/** Rules of cells (validation, conditional formats) take no structured references. */
export function checkRuleFormula(workbook: Workbook, formula: string): void {
  checkFormula(workbook, formula);
  if (withoutTexts(formula).includes('['))
    refuseArgument('Structured references are not allowed here.');
}

function withoutTexts(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"/g, '0');
}

function isBalanced(code: string): boolean {
  const plain = code.replaceAll(/'(?:[^']|'')+'!/g, '');
  const count = (char: string) => plain.split(char).length;
  return count('(') === count(')') && count('[') === count(']');
}

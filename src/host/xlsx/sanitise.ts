import { FORMULA_LIMIT } from '../formulaLimit';
import { PlanProblem } from './planProblem';

/** Limits of the file format and of Excel, in UTF-16 units. */
const TEXT_LIMIT = 32_767;
const VALIDATION_FORMULA_LIMIT = 255;

// Not allowed in XML, or taken by a spreadsheet program as damage. Tab and line feed stay.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters no file may hold; line ends become line feeds. */
export function stripForbidden(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}

/**
 * Text as the file format wants it: forbidden characters gone and a literal `_x0041_` escaped, which
 * a reader would else take for the letter A.
 * @throws PlanProblem `textTooLong`
 */
export function cleanText(text: string, where: string): string {
  const clean = stripForbidden(text);
  if (clean.length > TEXT_LIMIT) {
    throw new PlanProblem('textTooLong', { where, length: clean.length, limit: TEXT_LIMIT });
  }
  return clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * The formula without its leading `=`.
 * @throws PlanProblem `formulaInvalid` where it has none, `formulaTooLong`
 */
export function cleanFormula(formula: string, where: string): string {
  if (!formula.startsWith('=') || formula.length < 2) {
    throw new PlanProblem('formulaInvalid', { where, formula });
  }
  const clean = stripForbidden(formula);
  const { length } = clean;
  if (length > FORMULA_LIMIT) {
    throw new PlanProblem('formulaTooLong', { where, length, limit: FORMULA_LIMIT });
  }
  return clean.slice(1);
}

/** As `cleanFormula`, within what Excel takes in a validation. */
export function cleanValidationFormula(formula: number | string, where: string): string {
  if (typeof formula === 'number') return String(formula);
  const clean = cleanFormula(formula, where);
  if (clean.length > VALIDATION_FORMULA_LIMIT) {
    const limit = VALIDATION_FORMULA_LIMIT;
    throw new PlanProblem('formulaTooLong', { where, length: clean.length, limit });
  }
  return clean;
}

/** @throws PlanProblem with `code` where the text is longer than `limit` */
export function cleanShortText(
  text: string,
  limit: number,
  code: 'promptTooLong' | 'alertTooLong' | 'propertyTooLong',
  where: string,
): string {
  const clean = stripForbidden(text);
  if (clean.length > limit) throw new PlanProblem(code, { where, length: clean.length, limit });
  return clean;
}

/** `#1A2B3C` as the file format wants it: `1A2B3C`. */
export function bareColor(color: string): string {
  return color.replace(/^#/, '').toUpperCase();
}

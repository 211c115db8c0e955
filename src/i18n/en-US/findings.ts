import type { findings as zh } from '../zh-CN/findings';

export const findings: typeof zh = {
  notANumber:
    '{cell} holds “{found}”, which is not a number. Enter a number; if there is none, enter 0 and choose “Zero report”.',
  numberAsText: '{cell} holds the text “{found}”, read as {read}. Check it and enter a number.',
  negative: '{cell} is {found}; it cannot be negative. Correct it.',
  cellError: 'The formula in {cell} fails ({found}). Mend it or enter the figure.',
  fractionOfCount: '{cell} is {found}; “{unit}” takes whole numbers. Correct it.',
  percentOutOfRange: '{cell} is {found}; a share lies between 0 and 100. Correct it.',
  percentAsFraction: '{cell} is {found}. Is {suggested}% meant? Confirm it.',
  looksLikeDate: '{cell} is the date “{found}”, not a figure. Enter a number.',
  numeratorOverDenominator:
    'The numerator {found} in {cell} is larger than the denominator {expected}. Correct it.',
  unknownTarget:
    'The target id “{found}” in {cell} is not among the loaded targets. Leave target ids as they are.',
  unknownPeriod:
    'The period “{found}” in {cell} is not understood. Write 2024, 2024-S1, 2024-Q3 or 2024-06.',
  duplicateKey: '{cell} and {other} hold the same unit, period and target. Keep one row.',
  columnMissing:
    'Table “{table}” lacks the column “{column}”. Undo the deletion or restore its header.',
  columnContradiction:
    'In table “{table}” the header “{column}” contradicts the hidden key; the header was followed. Check it.',
  tableMissing:
    'Table “{table}” is not found. If it was renamed, rename it back under Table Design; if deleted, undo.',
  tableRenamed: 'Table “{table}” was renamed “{found}” and is still read as before.',
  rowsBelowTable:
    'Row {row} of {sheet} lies outside the table and is not counted. Move it into the table.',
  schemaTooNew:
    'This workbook was made by a newer version of Dabiao (schema {found}). Update the add-in first.',
  absurdDate: '{cell} holds “{found}”, not a plausible date (2000 to 2100). Correct it.',
  allocationTarget:
    '{cell}: “{found}” is no loaded target, so the row does not count. Enter its id or name.',
  allocationUnit:
    '{cell}: “{found}” is not one known unit, so the row does not count. Enter its id or name.',
  formulaInRecord:
    '{cell} holds a formula, so that the issue cannot be recorded. Replace it by its value and issue again.',
  thresholdInvalid:
    'The threshold “{found}” in {cell} is not valid; the default {expected} was used. Correct it.',
};

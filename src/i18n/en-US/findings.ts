import type { findings as zh } from '../zh-CN/findings';
import { joinFileWords } from '../joinFileWords';
import { files } from './files';
import { mergeFindings } from './merge';
import { recordFindings } from './recordFindings';
import { ruleFindings } from './ruleFindings';

export const findings: typeof zh = {
  ...joinFileWords(files.reading, ' '),
  ...recordFindings,
  ...ruleFindings,
  ...mergeFindings,
  notANumber:
    '{cell} holds “{found}”, which is not a number. Enter a number; if there is none, enter 0 and choose “Zero report”.',
  numberAsText: '{cell} holds the text “{found}”, read as {read}. Check it and enter a number.',
  negative: '{cell} is {found}; it cannot be negative. Correct it.',
  cellError: 'The formula in {cell} fails ({found}). Mend it or enter the figure.',
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
  settingUnknown:
    '{cell} holds “{found}”, which is not in the list; “{expected}” is used. Choose from the list.',
  thresholdInvalid:
    'The threshold “{found}” in {cell} is not valid; the default {expected} was used. Correct it.',
  notAReturn:
    'This is no return issued by Dabiao and was not read. Fill in the file the coordinator issued and send that.',
  identityIncomplete:
    'The identity of this return is incomplete ({found} missing), so that it is nobody’s; it was not read. Fill in the issued file anew.',
  identityContradiction:
    'The identity contradicts itself: {cell} says “{found}”, the file’s properties or the template’s id “{expected}”. Fill in the issued file anew.',
  identityFromProperties:
    'The hidden sheet “_dabiao” was deleted; unit and period were taken from the file’s properties. Check them, and leave hidden sheets in place.',
  documentUnknown:
    'The document “{found}” is not in the catalog; its targets and tasks were not read. Update Dabiao; for a document of one’s own take the file that still has its hidden sheet “_documents”.',
  ownDocumentsDamaged:
    'The hidden sheet “_documents” was altered, so that “{found}” cannot be read: its targets and tasks were left out, and nothing is written over it. Of a return take the file as issued; of a master a copy from before, or open the .json saved at the time.',
  ownDocumentsNewer:
    'A newer Dabiao wrote the document “{found}” that the workbook brings along: it was not read, and nothing is written over it. Update Dabiao first.',
  ownDocumentsDiffer:
    '“{document}” does not match the one in the workbook ({found}) and was not loaded: IDs would come to mean other targets. Open the policy document itself under “Extract from a file”, review it and load it.',
  catalogDiffers:
    '“{found}” was issued with another version of the catalog, so that locked cells were not compared. Check the target values; issue again if need be.',
  keyRowMissing:
    'The hidden key row of table “{table}” was deleted; its headers were followed. Check the columns, and leave hidden rows in place.',
  tableUnmade:
    'Table “{table}” was turned into a plain range and read by the headers on {sheet}. Check that no row is left out.',
  formulaRemoved:
    'From {cell} on, {count} formulas of the column “{column}” were overwritten or cleared. Undo that or restore them; of a return, fill in the issued file anew.',
  lockedCellChanged: '{cell} holds “{found}”; “{expected}” was issued and must stay. Restore it.',
  catalogCellChanged:
    '{cell} holds “{found}”; the catalog, by which targets are assessed, has “{expected}”. Put it back, or load the document again.',
  cellNotAsked:
    '{cell} holds “{found}”, which is not asked of this target. Delete it, or enter it in its column.',
  rowRemoved:
    '{sheet} lacks the row “{found}”. Undo the deletion, or fill in the issued file anew.',
  rowRepeated: '{cell} and {other} are both rows of “{found}”; the first was read. Keep one.',
  rowUnidentified:
    'The row of {cell} (“{found}”) has no target id and was not read. Add no rows; enter figures in the rows issued.',
  unknownMeasure:
    'The measure id “{found}” in {cell} is not in the catalog; the row was not read. Add no rows and leave ids as they are.',
  totalDisagrees:
    '{cell} is {found}; the figures of its row make {expected}. Correct it, or restore its formula.',
  notCalculated:
    'The formula {found} in {cell} has no result and counts as blank. Enter the value.',
  wordUnknown:
    '{cell} holds “{found}”, which is not on the list ({expected}). Choose from the list.',
  ledgerTargetUnknown:
    'The indicator “{found}” in {cell} is no target of this return and was not counted. Choose from the list.',
  evidenceIdMissing:
    '{cell} lacks a number; the row “{found}” was not read. Enter one, such as P1.',
  nameMissing:
    'The cell “{name}” is not found, so that signatures or the submission number cannot be read. Fill in the issued file anew.',
  submissionInvalid:
    'The submission number in {cell} is “{found}”; it has to be a whole number from 1 on. Enter 1 at first, one more for each correction.',
};

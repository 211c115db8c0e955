import type { recordFindings as zh } from '../zh-CN/recordFindings';

export const recordFindings: typeof zh = {
  fractionOfCount: '{cell} is {found}; what is counted takes whole numbers. Correct it.',
  excusedWithFigure:
    '{cell} holds {found}, while the row is “not applicable” or “not yet available”. Delete the figure or choose another state.',
  missing: '{cell} is empty. If there is none, enter 0 and choose “Zero report”.',
  partsIncomplete:
    '{cell} is “{found}”: a share needs both parts and a denominator above 0. Enter them.',
  deductReasonMissing:
    '{cell} is empty, with {deducted} deducted. Say which were taken back and on what ground.',
  deductReasonIdle:
    '“{found}” in {cell} says too little, with {deducted} deducted. Say which were taken back and on what ground.',
  zeroNotDeclared:
    '{cell} does not say “Zero report”, while the figure is {found}. If there is none, choose it; if not, correct the figure.',
  zeroReportWithFigure:
    '{cell} is {found}, while the row is a zero report. Correct the figure or the state.',
  splitMismatch: '{cell}: led and took part make {found}, added is {expected}. Make them equal.',
  ledgerMismatch:
    '{cell}: {added} added, {count} valid rows in the ledger. Complete the ledger or correct the figure.',
  explanationMissing:
    '{cell} is empty, while the row is “not applicable” or “not yet available”. Say why, and when there will be a figure.',
  explanationIdle: '“{found}” in {cell} says too little. Give the reason and the ground.',
  evidenceMissing:
    '{cell} is empty, while {value} meets the target. Enter the number of the evidence and list it.',
  evidenceUnknown:
    'Of the evidence “{found}” in {cell} not every number is in the list of evidence. List it or correct the number, with commas between numbers.',
  baselineEqualsTarget:
    'The baseline {found} in {cell} equals the target {expected}, so there is no progress to measure. Check the baseline.',
  taskStateMissing: '{cell} has no state. Choose one from the list.',
  taskPercentOutOfRange: '{cell}: {found} percent done; it lies between 0 and 100. Correct it.',
  taskPercentAsFraction:
    '{cell}: {found} percent done. Is {suggested}% meant? Correct it; if it is below 1%, give the cause.',
  percentOfLongTerm: '{cell} holds {found}; a long-term task has no percentage done. Delete it.',
  completionDateMissing:
    '{cell} is empty, while the task is done. Enter the day or choose another state.',
  completionAfterPeriod:
    '{cell}: done on {found}, after {expected}, so not done yet. Correct the day or the state.',
  doneBelowFull:
    '{cell}: {found} percent, while the task is done. Enter {expected} or choose another state.',
  completeButNotDone:
    'The state in {cell} is not done, while {found} is given. Change the state, or delete the day and the 100 percent.',
  notStartedWithPercent:
    '{cell}: {found} percent, while the task is not started. Correct one of the two.',
  overdueUnexplained:
    '{cell} is “{found}”; the task is {days} days overdue. Enter the problem, the next step and the planned day.',
  progressMissing:
    '{cell} is “{found}” and does not tell what was done. Describe the progress of the period.',
  taskEvidenceMissing:
    '{cell} is empty, while the task is done or was changed with approval. Enter the number of the evidence.',
  ledgerRowIncomplete:
    '{cell} is empty; the row lacks {count}. Complete it; standards need the role as well.',
  publishedAfterPeriod:
    '{cell}: {found} is after {expected} and does not count in this period. Correct it or delete the row.',
  publishedBeforePlanStart:
    '{cell}: {found} is before the plan starts on {expected} and does not count. Correct it or delete the row.',
  ledgerKeyDuplicate:
    '“{found}” in {cell} is also in {other}; one result counts once. Keep one row.',
  ledgerEvidenceMissing:
    '{cell} is empty; “{found}” has no evidence. Enter the number of the evidence.',
  percentFormatted:
    '{cell} is in percent format and holds {found}; it was read as {read}%. Check it and enter {read}.',
  externalFormula:
    'The figure in {cell} is taken from another file ({found}); its stored result was read. Check it and enter the number.',
  notOurs:
    'The workbook holds no table of Dabiao. Check whether it is the right file, or load documents first.',
  schemaOlder:
    'This workbook is of an older version ({found}); it was read as version {expected} and not changed. Check it.',
  schemaUnknown:
    'This workbook does not tell its version (“{found}”); it was read as version {expected}. Check its tables.',
  tableRepeated:
    '{sheet} has another table named “{table}”; only the first was read. Delete the one too many.',
  tableCopied:
    '“{found}” on {sheet} is a copy of table “{table}”; its figures are not counted. Delete it, or move them to the original.',
};

import type { ValidationRule } from '../ruleTypes';
import { readingRules } from './readingRules';
import { baselineEqualsTarget } from './record/baselineEqualsTarget';
import { completeButNotDone } from './record/completeButNotDone';
import { completionAfterPeriod } from './record/completionAfterPeriod';
import { completionDateMissing } from './record/completionDateMissing';
import { deductReasonIdle } from './record/deductReasonIdle';
import { deductReasonMissing } from './record/deductReasonMissing';
import { doneBelowFull } from './record/doneBelowFull';
import { duplicateKey } from './record/duplicateKey';
import { evidenceMissing } from './record/evidenceMissing';
import { evidenceUnknown } from './record/evidenceUnknown';
import { excusedWithFigure } from './record/excusedWithFigure';
import { explanationIdle } from './record/explanationIdle';
import { explanationMissing } from './record/explanationMissing';
import { fractionOfCount } from './record/fractionOfCount';
import { ledgerEvidenceMissing } from './record/ledgerEvidenceMissing';
import { ledgerKeyDuplicate } from './record/ledgerKeyDuplicate';
import { ledgerMismatch } from './record/ledgerMismatch';
import { ledgerRowIncomplete } from './record/ledgerRowIncomplete';
import { missing } from './record/missing';
import { negative } from './record/negative';
import { notStartedWithPercent } from './record/notStartedWithPercent';
import { numeratorOverDenominator } from './record/numeratorOverDenominator';
import { overdueUnexplained } from './record/overdueUnexplained';
import { partsIncomplete } from './record/partsIncomplete';
import { percentAsFraction } from './record/percentAsFraction';
import { percentOfLongTerm } from './record/percentOfLongTerm';
import { percentOutOfRange } from './record/percentOutOfRange';
import { progressMissing } from './record/progressMissing';
import { publishedAfterPeriod } from './record/publishedAfterPeriod';
import { publishedBeforePlanStart } from './record/publishedBeforePlanStart';
import { splitMismatch } from './record/splitMismatch';
import { taskEvidenceMissing } from './record/taskEvidenceMissing';
import { taskPercentAsFraction } from './record/taskPercentAsFraction';
import { taskPercentOutOfRange } from './record/taskPercentOutOfRange';
import { taskStateMissing } from './record/taskStateMissing';
import { zeroNotDeclared } from './record/zeroNotDeclared';
import { zeroReportWithFigure } from './record/zeroReportWithFigure';

/** Level 1: one cell, one record; what cannot be read first, then the figures, 任务, 台账. */
export const RECORD_RULES: readonly ValidationRule[] = [
  ...readingRules(1),
  duplicateKey,
  baselineEqualsTarget,
  excusedWithFigure,
  missing,
  partsIncomplete,
  negative,
  fractionOfCount,
  percentOutOfRange,
  numeratorOverDenominator,
  percentAsFraction,
  deductReasonMissing,
  deductReasonIdle,
  zeroNotDeclared,
  zeroReportWithFigure,
  splitMismatch,
  ledgerMismatch,
  explanationMissing,
  explanationIdle,
  evidenceMissing,
  taskStateMissing,
  taskPercentOutOfRange,
  taskPercentAsFraction,
  percentOfLongTerm,
  completionDateMissing,
  completionAfterPeriod,
  doneBelowFull,
  completeButNotDone,
  notStartedWithPercent,
  overdueUnexplained,
  progressMissing,
  taskEvidenceMissing,
  ledgerRowIncomplete,
  publishedAfterPeriod,
  publishedBeforePlanStart,
  ledgerKeyDuplicate,
  ledgerEvidenceMissing,
  evidenceUnknown,
];

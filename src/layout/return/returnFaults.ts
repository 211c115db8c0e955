import type { Texts } from '../../i18n/texts';
import type { ReadingCode } from '../reading/readingFaults';

/** Tables of a return whose rows are checked by formula and by code alike. */
export type CheckedReturnTable = 'returnTargets' | 'returnTasks' | 'ledger';

/**
 * What a row can show to be wrong, table by table, in the order in which it is looked for: the first
 * fault of a row is the one it names. The formulas of 自动审核 and their judge in the tests go by it;
 * the codes are those of rules, but for `READING_CODES_OF`.
 */
export const RETURN_FAULTS = {
  returnTargets: [
    'cellError',
    'notANumber',
    'entryStateUnknown',
    'excusedWithFigure',
    'missing',
    'partsIncomplete',
    'negative',
    'fractionOfCount',
    'percentOutOfRange',
    'numeratorOverDenominator',
    'percentAsFraction',
    'deductReasonMissing',
    'deductReasonIdle',
    'zeroNotDeclared',
    'zeroReportWithFigure',
    'splitMismatch',
    'ledgerMismatch',
    'explanationMissing',
    'explanationIdle',
    'evidenceMissing',
    'evidenceUnknown',
  ],
  returnTasks: [
    'cellError',
    'taskStateMissing',
    'taskStateUnknown',
    'percentNotANumber',
    'taskPercentOutOfRange',
    'taskPercentAsFraction',
    'percentOfLongTerm',
    'dateInvalid',
    'completionDateMissing',
    'completionAfterPeriod',
    'doneBelowFull',
    'completeButNotDone',
    'notStartedWithPercent',
    'overdueUnexplained',
    'progressMissing',
    'taskEvidenceMissing',
    'evidenceUnknown',
  ],
  ledger: [
    'cellError',
    'ledgerRowIncomplete',
    'ledgerTargetUnknown',
    'ledgerChoiceUnknown',
    'dateInvalid',
    'publishedAfterPeriod',
    'publishedBeforePlanStart',
    'ledgerKeyDuplicate',
    'ledgerEvidenceMissing',
    'evidenceUnknown',
  ],
} as const satisfies Readonly<
  Record<CheckedReturnTable, readonly (keyof Texts['returns']['faults'])[]>
>;

export type ReturnFaultCode = (typeof RETURN_FAULTS)[CheckedReturnTable][number];

/** Every code once, in the order of the tables. */
export const RETURN_FAULT_CODES: readonly ReturnFaultCode[] = [
  ...new Set(Object.values(RETURN_FAULTS).flat()),
];

/** Faults that come to light while a cell is read have the reader's code, whatever the table. */
export const READING_CODES_OF: Readonly<Partial<Record<ReturnFaultCode, ReadingCode>>> = {
  entryStateUnknown: 'wordUnknown',
  taskStateUnknown: 'wordUnknown',
  ledgerChoiceUnknown: 'wordUnknown',
  percentNotANumber: 'notANumber',
  dateInvalid: 'absurdDate',
};

/** Faults of the evidence alone: such a row of 台账 counts all the same. */
export const EVIDENCE_FAULTS = ['ledgerEvidenceMissing', 'evidenceUnknown'] as const;

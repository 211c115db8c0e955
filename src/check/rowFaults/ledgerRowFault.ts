import { texts } from '../../i18n/texts';
import { RETURN_FAULTS } from '../../layout/return/returnFaults';
import { toSerial } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import { plainLedgerKey } from '../../model/ledgerKey';
import { namesEvidence, type RowFaultContext } from './rowFaultContext';
import {
  isError,
  isFilled,
  isNoDay,
  isOffList,
  isWord,
  numberOf,
  showText,
  type RowValues,
} from './rowValues';

type LedgerFault = (typeof RETURN_FAULTS.ledger)[number];

const ENTRIES = [
  'target',
  'item',
  'itemKey',
  'level',
  'action',
  'role',
  'firstUnit',
  'otherUnits',
  'publishedOn',
  'state',
  'countedPeriod',
  'evidence',
];
const REQUIRED = ['target', 'item', 'itemKey', 'publishedOn'];

/** The target a row of 台账 counts for. */
export function ledgerTargetOf(row: RowValues, context: RowFaultContext): Target | undefined {
  return context.ledgerTargets.get(showText(row['target']).toLowerCase());
}

function plainKey(row: RowValues): string {
  return plainLedgerKey(showText(row['itemKey']));
}

function isRepeated(row: RowValues, context: RowFaultContext): boolean {
  const target = ledgerTargetOf(row, context);
  const same = context.ledger.filter(
    (other) => ledgerTargetOf(other, context) === target && plainKey(other) === plainKey(row),
  );
  return same.length > 1;
}

const TESTS: Readonly<Record<LedgerFault, (row: RowValues, context: RowFaultContext) => boolean>> =
  {
    cellError: (row) => ENTRIES.some((key) => isError(row[key])),
    ledgerRowIncomplete: (row, context) => {
      const isStandard = ledgerTargetOf(row, context)?.definition.ledgerKey === 'standardNumber';
      const required = isStandard ? [...REQUIRED, 'role'] : REQUIRED;
      return required.some((key) => !isFilled(row[key]));
    },
    ledgerTargetUnknown: (row, context) => ledgerTargetOf(row, context) === undefined,
    ledgerChoiceUnknown: (row, { locale }) => {
      const { ledgerAction, ledgerRole, ledgerState } = texts(locale).returns;
      return (
        isOffList(row['action'], Object.values(ledgerAction)) ||
        isOffList(row['role'], Object.values(ledgerRole)) ||
        isOffList(row['state'], Object.values(ledgerState))
      );
    },
    dateInvalid: (row) => isNoDay(row['publishedOn']),
    publishedAfterPeriod: (row, { periodEnd }) => dayOf(row) > periodEnd,
    publishedBeforePlanStart: (row, context) =>
      dayOf(row) < toSerial(ledgerTargetOf(row, context)?.planStart ?? ''),
    ledgerKeyDuplicate: isRepeated,
    ledgerEvidenceMissing: (row) => !isFilled(row['evidence']),
    evidenceUnknown: (row, context) => !namesEvidence(row, context),
  };

function dayOf(row: RowValues): number {
  return Math.floor(numberOf(row['publishedOn']) ?? Number.NaN);
}

/** The first fault of a row of 台账; a row nobody wrote in has none. */
export function findLedgerRowFault(row: RowValues, context: RowFaultContext): LedgerFault | null {
  if (ENTRIES.every((key) => !isFilled(row[key]) && !isError(row[key]))) return null;
  return RETURN_FAULTS.ledger.find((code) => TESTS[code](row, context)) ?? null;
}

const COUNTED_ALL_THE_SAME: readonly (LedgerFault | null)[] = [
  null,
  'ledgerEvidenceMissing',
  'evidenceUnknown',
];

/** How many things the ledger counts for a target in this period. */
export function countLedgerRows(target: Target, context: RowFaultContext): number {
  const { valid } = texts(context.locale).returns.ledgerState;
  return context.ledger.filter((row) => {
    if (ledgerTargetOf(row, context) !== target) return false;
    const isOfPeriod =
      !isFilled(row['countedPeriod']) || isWord(showText(row['countedPeriod']), context.period);
    const isValid = !isFilled(row['state']) || isWord(row['state'], valid);
    return isOfPeriod && isValid && COUNTED_ALL_THE_SAME.includes(findLedgerRowFault(row, context));
  }).length;
}

import { texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import { entryKeys } from '../entryKeys';
import { quoteText, type FormulaTemplate } from '../formulas';
import { NAMES } from '../names';
import { isUnlisted } from './evidenceFormulas';
import { anyOf, firstFault, isBlank, isNoDay, isOffList } from './formulaParts';
import { EVIDENCE_FAULTS, RETURN_FAULTS } from './returnFaults';
import { wordsOfCode } from './returnFormulas';

/** Calculated columns of 台账. */

const ENTRIES = entryKeys('ledger');

/** Signs that people write for one another in a number; the fuller reading is the merge's. */
const KEY_SIGNS: readonly (readonly [string, string])[] = [
  [' ', ''],
  ['\u3000', ''],
  ['——', '-'],
  ['—', '-'],
  ['–', '-'],
  ['－', '-'],
  ['／', '/'],
];

const NORMAL_KEY = `IFERROR(UPPER(${KEY_SIGNS.reduce(
  (rest, [sign, plain]) => `SUBSTITUTE(${rest},${quoteText(sign)},${quoteText(plain)})`,
  '{@itemKey}',
)}),"")`;

const ofTarget = (list: string) => `INDEX(${list},{@targetRank})`;

type LedgerFault = (typeof RETURN_FAULTS.ledger)[number];

const HAS_ERROR = anyOf((cell) => `ISERROR(${cell})`, ENTRIES);

const TESTS: Readonly<Record<LedgerFault, FormulaTemplate>> = {
  cellError: HAS_ERROR,
  ledgerRowIncomplete:
    `OR(${['target', 'item', 'itemKey', 'publishedOn'].map((key) => isBlank(`{@${key}}`)).join(',')},` +
    `IF({@targetRank}>0,AND(${ofTarget(NAMES.ledgerRoleNeeded)}=1,${isBlank('{@role}')}),FALSE))`,
  ledgerTargetUnknown: '{@targetRank}=0',
  ledgerChoiceUnknown:
    `OR(${isOffList('{@action}', NAMES.ledgerActionWords)},` +
    `${isOffList('{@role}', NAMES.ledgerRoleWords)},${isOffList('{@state}', NAMES.ledgerStateWords)})`,
  dateInvalid: isNoDay('{@publishedOn}'),
  publishedAfterPeriod: `{@publishedOn}>=${NAMES.periodEnd}+1`,
  publishedBeforePlanStart: `{@publishedOn}<${ofTarget(NAMES.ledgerPlanStarts)}`,
  ledgerKeyDuplicate:
    'SUMPRODUCT(({ledger.targetId}={@targetId})*({ledger.normalKey}={@normalKey}))>1',
  ledgerEvidenceMissing: isBlank('{@evidence}'),
  evidenceUnknown: '{@isUnlisted}=1',
};

const IS_BLANK_ROW = `LEN(${ENTRIES.map((key) => `{@${key}}`).join('&')})=0`;

/** Calculated columns of `tblLedger` by key. */
export function ledgerFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const { ledgerState } = texts(locale).returns;
  const codes = ['', ...EVIDENCE_FAULTS].map((code) => `{@faultCode}=${quoteText(code)}`);
  return {
    autoCheck: wordsOfCode(),
    faultCode: `IF(IFERROR(${IS_BLANK_ROW},FALSE),"",${firstFault(RETURN_FAULTS.ledger, TESTS)})`,
    targetRank: `IFERROR(SUMPRODUCT((${NAMES.ledgerTargetWords}={@target})*${NAMES.ledgerTargetRanks}),0)`,
    targetId: `IF({@targetRank}>0,${ofTarget(NAMES.ledgerTargetIds)},"")`,
    normalKey: NORMAL_KEY,
    isUnlisted: isUnlisted('{@evidence}'),
    isCounted:
      `IFERROR(IF({@targetRank}=0,0,IF(AND(OR(${codes.join(',')}),` +
      `OR(LEN({@state})=0,{@state}=${quoteText(ledgerState.valid)}),` +
      `OR(LEN({@countedPeriod})=0,{@countedPeriod}&""=${NAMES.period}&"")),1,0)),0)`,
  };
}

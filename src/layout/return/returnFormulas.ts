import { texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import { joinMessage, quoteText, type FormulaTemplate } from '../formulas';
import { NAMES } from '../names';
import { isUnlisted } from './evidenceFormulas';
import {
  anyOf,
  firstFaultInPieces,
  gradeWords,
  isBlank,
  isNoNumber,
  isOffList,
  numberOrZero,
} from './formulaParts';
import { RETURN_FAULTS } from './returnFaults';

/** Calculated columns of 填报. */

const FIGURES = ['added', 'deducted', 'level', 'numerator', 'denominator', 'led', 'tookPart'];
const ENTRIES = [...FIGURES, 'deductReason', 'entryState', 'explanation', 'evidence'];

const IS_CUMULATIVE = '{@entryKind}="cumulative"';
const IS_PARTS = '{@entryKind}="parts"';
const IS_LEVEL = '{@entryKind}="level"';
const IS_PERCENT = '{@figureKind}="percent"';
const IS_COUNT = '{@figureKind}="count"';

const isNotWhole = (cell: string) => `${cell}<>INT(${cell})`;

/** The figure a row is asked for: 本期新增, 分子 or 期末数. */
const MAIN_FIGURE = `IF(${IS_CUMULATIVE},{@added},IF(${IS_PARTS},{@numerator},{@level}))`;

const VALUE: FormulaTemplate =
  `IF(${IS_CUMULATIVE},IF(ISNUMBER({@added}),${numberOrZero('{@previous}')}+{@added}-${numberOrZero('{@deducted}')},""),` +
  `IF(${IS_PARTS},IF(AND(ISNUMBER({@numerator}),ISNUMBER({@denominator})),` +
  `IF({@denominator}>0,{@numerator}/{@denominator}*{@scale},""),""),` +
  'IF(ISNUMBER({@level}),{@level},"")))';

/** At the unit's quota, or at the target where it has none, or beyond it. */
const IS_MET =
  'IF(ISNUMBER({@value}),' +
  'ROUND(({@value}-IF(ISNUMBER({@quota}),{@quota},{@targetNumber}))*{@directionSign},9)>=0,FALSE)';

type FigureFault = (typeof RETURN_FAULTS.returnTargets)[number];

function faultTests(locale: Locale): Readonly<Record<FigureFault, FormulaTemplate>> {
  const { entry } = texts(locale).status;
  const isState = (word: string) => `{@entryState}=${quoteText(word)}`;
  const isExcused = `OR(${isState(entry.notApplicable)},${isState(entry.notYetAvailable)})`;
  const hasNoMain =
    `OR(AND(${IS_CUMULATIVE},NOT(ISNUMBER({@added}))),AND(${IS_LEVEL},NOT(ISNUMBER({@level}))),` +
    `AND(${IS_PARTS},NOT(ISNUMBER({@numerator})),NOT(ISNUMBER({@denominator}))))`;
  const isZero = `AND(NOT(${isExcused}),${MAIN_FIGURE}=0,{@deducted}<=0)`;
  return {
    cellError: anyOf((cell) => `ISERROR(${cell})`, ENTRIES),
    notANumber: anyOf(isNoNumber, FIGURES),
    entryStateUnknown: isOffList('{@entryState}', NAMES.entryWords),
    excusedWithFigure: `AND(${isExcused},${anyOf((cell) => `ISNUMBER(${cell})`, FIGURES)})`,
    missing: `AND(NOT(${isExcused}),${hasNoMain})`,
    partsIncomplete:
      `AND(${IS_PARTS},NOT(${isExcused}),` +
      'OR(NOT(ISNUMBER({@numerator})),NOT(ISNUMBER({@denominator})),{@denominator}=0))',
    negative: `OR(${FIGURES.map((key) => `{@${key}}<0`).join(',')},IF(ISNUMBER({@value}),{@value}<0,FALSE))`,
    fractionOfCount:
      `OR(AND(${IS_COUNT},${anyOf(isNotWhole, ['added', 'deducted', 'led', 'tookPart', 'level'])}),` +
      `AND(${IS_PARTS},${isNotWhole('{@denominator}')}),` +
      `AND(${IS_PARTS},${IS_PERCENT},${isNotWhole('{@numerator}')}))`,
    percentOutOfRange: `AND(${IS_LEVEL},${IS_PERCENT},{@level}>100)`,
    numeratorOverDenominator: `AND(${IS_PARTS},${IS_PERCENT},{@numerator}>{@denominator})`,
    percentAsFraction: `AND(${IS_LEVEL},${IS_PERCENT},{@level}>0,{@level}<=1,{@explanationGrade}<2)`,
    deductReasonMissing: 'AND({@deducted}>0,{@reasonGrade}=0)',
    deductReasonIdle: 'AND({@deducted}>0,{@reasonGrade}=1)',
    zeroNotDeclared: `AND(${isZero},{@entryState}<>${quoteText(entry.zeroReport)})`,
    zeroReportWithFigure: `AND(${isState(entry.zeroReport)},NOT(${isZero}))`,
    splitMismatch: `AND(${IS_CUMULATIVE},{@isSplit}=1,NOT(${isExcused}),ROUND({@led}+{@tookPart}-{@added},9)<>0)`,
    ledgerMismatch: `AND(${IS_CUMULATIVE},{@isDistinct}=1,NOT(${isExcused}),{@ledgerCount}<>{@added})`,
    explanationMissing: `AND(${isExcused},{@explanationGrade}=0)`,
    explanationIdle: `AND(${isExcused},{@explanationGrade}=1)`,
    evidenceMissing: `AND(${isBlank('{@evidence}')},${IS_MET})`,
    evidenceUnknown: '{@isUnlisted}=1',
  };
}

/** The last fault each piece looks for; the pieces are about alike in length. */
const PIECES = {
  entryFault: 'partsIncomplete',
  figureFault: 'zeroReportWithFigure',
  faultCode: 'evidenceUnknown',
} as const satisfies Readonly<Record<string, FigureFault>>;

/** 审核代码 and the two columns before it; blank where the row is no target's. */
function faultFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const pieces = firstFaultInPieces(RETURN_FAULTS.returnTargets, faultTests(locale), PIECES);
  return Object.fromEntries(
    Object.entries(pieces).map(([key, piece]) => [
      key,
      `IF(${isBlank('{@targetId}')},"",${piece})`,
    ]),
  );
}

function autoCheck(locale: Locale): FormulaTemplate {
  const { faults } = texts(locale).returns;
  const mismatch = joinMessage(faults.ledgerMismatch, {
    count: '{@ledgerCount}',
    added: '{@added}',
  });
  return `IF({@faultCode}="ledgerMismatch",${mismatch},${wordsOfCode()})`;
}

/** The words of a row's code, from the lists on `_dabiao`. */
export function wordsOfCode(): FormulaTemplate {
  return (
    `IF(LEN({@faultCode})=0,"",` +
    `INDEX(${NAMES.faultWords},MATCH({@faultCode},${NAMES.faultCodes},0)))`
  );
}

/** Calculated columns of `tblReturn` by key. */
export function returnFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  return {
    value: VALUE,
    autoCheck: autoCheck(locale),
    ...faultFormulas(locale),
    ledgerCount: 'SUMIFS({ledger.isCounted},{ledger.targetId},{@targetId})',
    explanationGrade: gradeWords('{@explanation}'),
    reasonGrade: gradeWords('{@deductReason}'),
    isUnlisted: isUnlisted('{@evidence}'),
  };
}

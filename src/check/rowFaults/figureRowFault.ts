import { texts } from '../../i18n/texts';
import { entryKindOf, isLedgerTarget, isSplitTarget } from '../../layout/return/returnRows';
import { RETURN_FAULTS } from '../../layout/return/returnFaults';
import { figureKindOf } from '../../layout/rows';
import type { Target } from '../../model/catalog';
import { compareRounded } from '../../model/rounding';
import { countLedgerRows } from './ledgerRowFault';
import { namesEvidence, type RowFaultContext } from './rowFaultContext';
import {
  isError,
  isFilled,
  isNoNumber,
  isOffList,
  isWord,
  judgeWords,
  numberOf,
  type RowValues,
} from './rowValues';

type FigureFault = (typeof RETURN_FAULTS.returnTargets)[number];
type FigureTest = (row: RowValues, target: Target, context: RowFaultContext) => boolean;

const FIGURES = ['added', 'deducted', 'level', 'numerator', 'denominator', 'led', 'tookPart'];
const ENTRIES = [...FIGURES, 'deductReason', 'entryState', 'explanation', 'evidence'];
const MAIN = { cumulative: 'added', parts: 'numerator', level: 'level' } as const;

function isExcused(row: RowValues, { locale }: RowFaultContext): boolean {
  const { entry } = texts(locale).status;
  return (
    isWord(row['entryState'], entry.notApplicable) ||
    isWord(row['entryState'], entry.notYetAvailable)
  );
}

function isZeroReport(row: RowValues, { locale }: RowFaultContext): boolean {
  return isWord(row['entryState'], texts(locale).status.entry.zeroReport);
}

/** 0 for a cell without a number: only where blanks have been dealt with. */
function amount(row: RowValues, key: string): number {
  return numberOf(row[key]) ?? 0;
}

/** 本期累计: previous + added − deducted, numerator over denominator, or the level. */
export function totalOf(row: RowValues, target: Target): number | null {
  const kind = entryKindOf(target);
  if (numberOf(row[MAIN[kind]]) === null) return null;
  if (kind === 'level') return amount(row, 'level');
  if (kind === 'cumulative') {
    return amount(row, 'previous') + amount(row, 'added') - amount(row, 'deducted');
  }
  const denominator = amount(row, 'denominator');
  const scale = target.unitCode === 'percent' ? 100 : 1;
  return denominator > 0 ? (amount(row, 'numerator') / denominator) * scale : null;
}

/** At or beyond the unit's quota, or the target where it has none. */
function isMet(row: RowValues, target: Target): boolean {
  const total = totalOf(row, target);
  if (total === null) return false;
  const goal = numberOf(row['quota']) ?? target.value;
  const order = compareRounded(total, goal);
  return target.direction === 'decrease' ? order <= 0 : order >= 0;
}

function isPercentLevel(target: Target): boolean {
  return entryKindOf(target) === 'level' && figureKindOf(target) === 'percent';
}

/** Cells of the target that count things, and so take whole numbers. */
function countedKeys(target: Target): readonly string[] {
  const isCount = figureKindOf(target) === 'count';
  if (entryKindOf(target) === 'parts') {
    return figureKindOf(target) === 'percent' ? ['numerator', 'denominator'] : ['denominator'];
  }
  return isCount ? ['added', 'deducted', 'led', 'tookPart', 'level'] : [];
}

function isZero(row: RowValues, target: Target): boolean {
  return amount(row, MAIN[entryKindOf(target)]) === 0 && amount(row, 'deducted') <= 0;
}

const isDeducted = (row: RowValues) => amount(row, 'deducted') > 0;

const TESTS: Readonly<Record<FigureFault, FigureTest>> = {
  cellError: (row) => ENTRIES.some((key) => isError(row[key])),
  notANumber: (row) => FIGURES.some((key) => isNoNumber(row[key])),
  entryStateUnknown: (row, _, { locale }) =>
    isOffList(row['entryState'], Object.values(texts(locale).status.entry)),
  excusedWithFigure: (row, _, context) =>
    isExcused(row, context) && FIGURES.some((key) => numberOf(row[key]) !== null),
  missing: (row, target, context) => {
    const keys =
      entryKindOf(target) === 'parts' ? ['numerator', 'denominator'] : [MAIN[entryKindOf(target)]];
    return !isExcused(row, context) && keys.every((key) => numberOf(row[key]) === null);
  },
  partsIncomplete: (row, target, context) =>
    entryKindOf(target) === 'parts' &&
    !isExcused(row, context) &&
    (numberOf(row['numerator']) === null || amount(row, 'denominator') === 0),
  negative: (row, target) =>
    FIGURES.some((key) => amount(row, key) < 0) || (totalOf(row, target) ?? 0) < 0,
  fractionOfCount: (row, target) =>
    countedKeys(target).some((key) => !Number.isInteger(amount(row, key))),
  percentOutOfRange: (row, target) => isPercentLevel(target) && amount(row, 'level') > 100,
  numeratorOverDenominator: (row, target) =>
    entryKindOf(target) === 'parts' &&
    figureKindOf(target) === 'percent' &&
    amount(row, 'numerator') > amount(row, 'denominator'),
  percentAsFraction: (row, target) =>
    isPercentLevel(target) &&
    amount(row, 'level') > 0 &&
    amount(row, 'level') <= 1 &&
    judgeWords(row['explanation']) !== 'good',
  deductReasonMissing: (row) => isDeducted(row) && judgeWords(row['deductReason']) === 'missing',
  deductReasonIdle: (row) => isDeducted(row) && judgeWords(row['deductReason']) === 'idle',
  zeroNotDeclared: (row, target, context) =>
    !isExcused(row, context) && isZero(row, target) && !isZeroReport(row, context),
  zeroReportWithFigure: (row, target, context) =>
    isZeroReport(row, context) && !isZero(row, target),
  splitMismatch: (row, target, context) =>
    entryKindOf(target) === 'cumulative' &&
    isSplitTarget(target) &&
    !isExcused(row, context) &&
    compareRounded(amount(row, 'led') + amount(row, 'tookPart'), amount(row, 'added')) !== 0,
  ledgerMismatch: (row, target, context) =>
    isLedgerTarget(target) &&
    !isExcused(row, context) &&
    countLedgerRows(target, context) !== amount(row, 'added'),
  explanationMissing: (row, _, context) =>
    isExcused(row, context) && judgeWords(row['explanation']) === 'missing',
  explanationIdle: (row, _, context) =>
    isExcused(row, context) && judgeWords(row['explanation']) === 'idle',
  evidenceMissing: (row, target) => !isFilled(row['evidence']) && isMet(row, target),
  evidenceUnknown: (row, _, context) => isFilled(row['evidence']) && !namesEvidence(row, context),
};

/** The first fault of a row of 填报; null where it has none or names no target of the return. */
export function findFigureRowFault(row: RowValues, context: RowFaultContext): FigureFault | null {
  const target = context.targets.get(String(row['targetId'] ?? ''));
  if (!target) return null;
  return RETURN_FAULTS.returnTargets.find((code) => TESTS[code](row, target, context)) ?? null;
}

import { ratioScale } from '../assess/judgedFigure';
import type { PeriodCode } from '../model/basics';
import type { Target } from '../model/catalog';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';
import type { FigureOrigin, TargetSummary } from '../model/summary';
import type { ReturnFigure } from '../model/unitReturn';
import { countThings } from './countThings';
import type { ReportedEntry, ReportedFigure } from './winners';

/** A target's total of one period, before anybody asks who was to report it. */
export type TargetTotal = Omit<TargetSummary, 'coverage' | 'history' | 'assessment'>;

type Total = Pick<
  TargetTotal,
  'value' | 'noTotalReason' | 'numerator' | 'denominator' | 'duplicates' | 'jointResults'
>;

const NOTHING: Total = {
  value: null,
  noTotalReason: null,
  numerator: null,
  denominator: null,
  duplicates: 0,
  jointResults: [],
};

type NumberKey = 'value' | 'numerator' | 'denominator' | 'added' | 'deducted' | 'led' | 'tookPart';

/** Σ of what is there, without binary noise; null where nothing is. */
function sumOf(figures: readonly ReportedFigure[], key: NumberKey): number | null {
  let sum: number | null = null;
  for (const { row } of figures) {
    const part = row[key];
    if (part !== null) sum = (sum ?? 0) + part;
  }
  return sum === null ? null : roundTo(sum, RATIO_DECIMALS);
}

function hasParts({ numerator, denominator }: ReturnFigure): boolean {
  return numerator !== null && denominator !== null;
}

/**
 * Σ numerator / Σ denominator. A lone figure without parts stands for itself; several do not add up,
 * and no mean is made of them.
 */
function rollUpRatio(target: Target, figures: readonly ReportedFigure[]): Total {
  const withParts = figures.filter(({ row }) => hasParts(row));
  const [only, ...others] = figures;
  if (withParts.length < figures.length) {
    const { value, numerator, denominator } = only?.row ?? NOTHING;
    return others.length === 0
      ? { ...NOTHING, value, numerator, denominator }
      : { ...NOTHING, noTotalReason: 'partsMissing' };
  }
  const numerator = sumOf(withParts, 'numerator');
  const denominator = sumOf(withParts, 'denominator');
  if (numerator === null || denominator === null) return NOTHING;
  if (denominator <= 0) {
    return { ...NOTHING, numerator, denominator, noTotalReason: 'denominatorZero' };
  }
  const value = roundTo((numerator / denominator) * ratioScale(target), RATIO_DECIMALS);
  return { ...NOTHING, value, numerator, denominator };
}

/** The one reporter's figure; of several none is the whole place's. */
function takeSingle(figures: readonly ReportedFigure[]): Total {
  const [only, ...others] = figures;
  if (!only) return NOTHING;
  if (others.length > 0) return { ...NOTHING, noTotalReason: 'severalReporters' };
  const { value, numerator, denominator } = only.row;
  return { ...NOTHING, value, numerator, denominator };
}

function rollUp(
  target: Target,
  period: PeriodCode,
  figures: readonly ReportedFigure[],
  entries: readonly ReportedEntry[],
  fileOf: (sha256: string) => string,
): Total {
  if (target.aggregation === 'ratio') return rollUpRatio(target, figures);
  if (target.aggregation === 'single') return takeSingle(figures);
  const sum = sumOf(figures, 'value');
  if (target.aggregation === 'sum' || sum === null) return { ...NOTHING, value: sum };
  // Only what is in the sum can be in it twice: a unit without a figure takes nothing off.
  const units = new Set(figures.map(({ unitId }) => unitId));
  const own = entries.filter(({ unitId }) => units.has(unitId));
  const { rows, things, jointResults } = countThings(target, own, period, fileOf);
  const duplicates = rows - things;
  return { ...NOTHING, value: roundTo(sum - duplicates, RATIO_DECIMALS), duplicates, jointResults };
}

/** True where the row holds a figure that can go into a total. */
export function isCounted(target: Target, row: ReturnFigure): boolean {
  return row.value !== null || (target.aggregation === 'ratio' && hasParts(row));
}

function originOf(
  { row, unitId, period, sha256 }: ReportedFigure,
  fileOf: (sha256: string) => string,
): FigureOrigin {
  const { sheet, row: at, column } = row.lineage;
  const { targetId, value } = row;
  const file = fileOf(sha256);
  return { sha256, file, sheet, row: at, column, targetId, unitId, period, value };
}

/**
 * The units' figures of one period as one, by the target's aggregation (practice.md): Σ of counts;
 * Σ less duplicates across units for `distinct`; Σ numerator / Σ denominator for shares and cycles;
 * the one reporter's for `single`. What nobody reported is null and never 0; `figureCount` says how
 * many figures the value holds. `figures` are the target's of the period, `entries` its ledger rows of
 * all periods.
 */
export function rollUpTarget(
  target: Target,
  period: PeriodCode,
  figures: readonly ReportedFigure[],
  entries: readonly ReportedEntry[],
  fileOf: (sha256: string) => string,
): TargetTotal {
  const counted = figures.filter(({ row }) => isCounted(target, row));
  const total = rollUp(target, period, counted, entries, fileOf);
  const isWhole = total.noTotalReason !== 'severalReporters';
  const part = (key: NumberKey) => (isWhole ? sumOf(counted, key) : null);
  return {
    targetId: target.id,
    period,
    ...total,
    added: part('added'),
    deducted: part('deducted'),
    led: part('led'),
    tookPart: part('tookPart'),
    figureCount: counted.length,
    lineage: counted.map((figure) => originOf(figure, fileOf)),
  };
}

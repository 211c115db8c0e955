/**
 * The growth-rate measure of progress of Statistics Canada and Open SDG, after Eurostat's SDG
 * monitoring reports: the growth a year that is seen against the growth a year that is needed.
 * Pure numbers; `methods/growth.ts` applies it to targets.
 */
export interface GrowthSeries {
  /** Years; a part of a year is a fraction. Null where there is no figure. */
  readonly baseYear: number;
  readonly baseValue: number | null;
  readonly currentYear: number | null;
  readonly currentValue: number | null;
  /** 1 where more is better, −1 where less is. */
  readonly direction: 1 | -1;
  /** Natural limit of the values, 100 for a share; counts only where there is no target. */
  readonly limit: number | null;
  readonly target: number | null;
  readonly targetYear: number;
}

/** The published classes, best first. */
export type GrowthStatus =
  | 'targetAchieved'
  | 'substantialProgress'
  | 'moderateProgress'
  | 'limitedProgress'
  | 'deterioration'
  | 'notAvailable';

export interface GrowthOutcome {
  readonly status: GrowthStatus;
  /** With a target R = direction·CAGR_i/|CAGR_T|, without one direction·CAGR_i; null: no rate. */
  readonly value: number | null;
  /** −5 to 5; null where not available. */
  readonly score: number | null;
  /** CAGR_i and CAGR_T as shares a year. */
  readonly observed: number | null;
  readonly required: number | null;
  /** A base or target of zero was replaced by 0.001. */
  readonly isZeroReplaced: boolean;
}

/** Published cut-offs: with a target on R, without one on the growth a year, times C. */
export const WITH_TARGET = { substantial: 0.95, moderate: 0.6 } as const;
const WITHOUT_TARGET = { substantial: 0.015, moderate: 0.005 } as const;

/** Stands for a base or target of zero, from which no rate can be taken. */
export const INSTEAD_OF_ZERO = 0.001;
/** How fast the cut-offs of growth shrink towards a natural limit. */
const LIMIT_EXPONENT = 4.44;
const MOST_SCORE = 5;

/** Compound growth a year, (to/from)^(1/years) − 1; NaN where there is none. */
export function annualGrowth(from: number, to: number, years: number): number {
  return (to / from) ** (1 / years) - 1;
}

/** C: 1 far from the limit, 0 at it; beyond the limit it grows again, to twice the limit. */
function closeness(base: number, limit: number | null): number {
  if (limit === null) return 1;
  if (base <= limit) return 1 - (base / limit) ** LIMIT_EXPONENT;
  return base < 2 * limit ? 1 - ((2 * limit - base) / limit) ** LIMIT_EXPONENT : 1;
}

function hold(score: number): number {
  return Math.max(-MOST_SCORE, Math.min(MOST_SCORE, score));
}

function scoreWithTarget(value: number): number {
  const { moderate } = WITH_TARGET;
  return hold(value >= moderate ? 7.1429 * value - 4.2857 : 4.1667 * value - 2.5);
}

/** As published: a decline counts as it is, growth as its share of what C leaves room for. */
function scoreWithoutTarget(value: number, factor: number): number {
  const { substantial, moderate } = WITHOUT_TARGET;
  if (value < 0) return hold(125 * value - 2.5);
  // At its limit and not moving: nothing is left to be done.
  const w = factor === 0 ? Infinity : value / factor;
  if (w < moderate) return hold(500 * w - 2.5);
  return hold(w < substantial ? 250 * w - 1.25 : 500 * w - 5);
}

function classify(value: number, substantial: number, moderate: number): GrowthStatus {
  if (value >= substantial) return 'substantialProgress';
  if (value >= moderate) return 'moderateProgress';
  return value >= 0 ? 'limitedProgress' : 'deterioration';
}

const NOT_AVAILABLE: GrowthOutcome = {
  status: 'notAvailable',
  value: null,
  score: null,
  observed: null,
  required: null,
  isZeroReplaced: false,
};

/** The measure's value, score and class of one series; never throws. */
export function measureGrowth(series: GrowthSeries): GrowthOutcome {
  const { baseYear, baseValue, currentYear, currentValue, direction, target } = series;
  if (baseValue === null || currentValue === null || currentYear === null) return NOT_AVAILABLE;
  if (currentYear <= baseYear) return NOT_AVAILABLE;
  const base = baseValue === 0 ? INSTEAD_OF_ZERO : baseValue;
  const observed = annualGrowth(base, currentValue, currentYear - baseYear);
  if (target === null) {
    const factor = closeness(base, series.limit);
    const { substantial, moderate } = WITHOUT_TARGET;
    const value = direction * observed;
    if (!Number.isFinite(value)) return NOT_AVAILABLE;
    return {
      status: classify(value, substantial * factor, moderate * factor),
      value,
      score: scoreWithoutTarget(value, factor),
      observed,
      required: null,
      isZeroReplaced: baseValue === 0,
    };
  }
  const goal = target === 0 ? INSTEAD_OF_ZERO : target;
  const required = annualGrowth(base, goal, series.targetYear - baseYear);
  const value = (direction * observed) / Math.abs(required);
  const known = Number.isFinite(value) ? value : null;
  const isReached = direction * (currentValue - target) >= 0;
  const rates = { observed, required, isZeroReplaced: baseValue === 0 || target === 0 };
  if (isReached) return { status: 'targetAchieved', value: known, score: MOST_SCORE, ...rates };
  if (known === null) return NOT_AVAILABLE;
  const { substantial, moderate } = WITH_TARGET;
  const status = classify(known, substantial, moderate);
  return { status, value: known, score: scoreWithTarget(known), ...rates };
}

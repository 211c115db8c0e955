import type { IsoDate, PeriodCode } from '../model/basics';
import { listPeriods, type PeriodFrequency, type ReferencePeriod } from '../model/calendar';
import type { Target } from '../model/catalog';
import type { PlanShare } from './planShares';
import { listStandingPlans } from './standingPlans';

/** 计划数 of one unit for one period, in unitMeasure. */
export interface PlannedAmount {
  readonly unitId: string;
  /** True for the row of the whole jurisdiction, which goes before its units' rows. */
  readonly isWhole: boolean;
  /** The units a group stands for; none of a single unit. */
  readonly members?: readonly string[];
  readonly period: ReferencePeriod;
  readonly amount: number;
}

const FINEST_FIRST: readonly PeriodFrequency[] = ['month', 'quarter', 'halfYear', 'year'];

interface PlanInput {
  readonly target: Target;
  readonly baseline: number | null;
  readonly planStart: IsoDate | null;
}

/** What one unit plans, by period. */
type UnitPlan = ReadonlyMap<PeriodCode, number>;

type AmountIn = (period: ReferencePeriod) => number | undefined;

/**
 * A unit's plan by periods of a frequency: as it set it, else added up from finer ones, neither with
 * a gap, since what is not planned is not zero; null where it cannot be told so finely.
 */
function planBy(
  frequency: PeriodFrequency,
  unit: UnitPlan,
  periods: readonly ReferencePeriod[],
): AmountIn | null {
  const own = periods.filter((period) => period.frequency === frequency);
  if (own.every(({ code }) => unit.has(code))) return ({ code }) => unit.get(code);
  const finer = FINEST_FIRST.slice(0, FINEST_FIRST.indexOf(frequency)).map((one) =>
    periods.filter((period) => period.frequency === one),
  );
  const whole = finer.find((parts) => parts.every(({ code }) => unit.has(code)));
  if (whole === undefined) return null;
  return ({ start, end }) =>
    whole
      .filter((part) => part.start >= start && part.end <= end)
      .reduce((sum, { code }) => sum + (unit.get(code) ?? 0), 0);
}

/**
 * The year's amounts by the finest frequency that is complete and that every unit's plan can be told
 * in: Σ quarters is the year, they never add, and a unit that plans by the year is not left out
 * beside one that plans by quarters.
 */
function amountsOfYear(
  year: number,
  from: IsoDate,
  until: IsoDate,
  units: readonly UnitPlan[],
): { readonly end: IsoDate; readonly amount: number }[] | null {
  const periods = listPeriods(year, year).filter(({ start, end }) => end >= from && start <= until);
  const planning = units.filter((unit) => periods.some(({ code }) => unit.has(code)));
  for (const frequency of FINEST_FIRST) {
    const own = periods.filter((period) => period.frequency === frequency);
    const plans = planning.flatMap((unit) => planBy(frequency, unit, periods) ?? []);
    if (plans.length < planning.length) continue;
    const amounts = own.flatMap((period) => {
      const known = plans.flatMap((amountIn) => amountIn(period) ?? []);
      if (known.length === 0) return [];
      const amount = known.reduce((sum, one) => sum + one, 0);
      return [{ end: period.end < until ? period.end : until, amount }];
    });
    if (amounts.length === own.length) return amounts;
  }
  return null;
}

/** A group gives way, year by year, to those of its members that have plans of their own. */
function listLeaves(plans: readonly PlannedAmount[]): readonly PlannedAmount[] {
  const ofYear = (unitId: string, { year }: ReferencePeriod) => `${unitId}|${year}`;
  const planned = new Set(plans.map(({ unitId, period }) => ofYear(unitId, period)));
  return plans.filter(
    ({ members = [], period }) => !members.some((unitId) => planned.has(ofYear(unitId, period))),
  );
}

/**
 * The plans that add up, a unit each: the whole jurisdiction's alone where it has one. A level or a
 * share does not add: its rows are one plan, and null where several units set it for one period.
 */
function listUnitPlans(
  plans: readonly PlannedAmount[],
  doesAdd: boolean,
): readonly UnitPlan[] | null {
  const standing = listStandingPlans(plans, ({ unitId, isWhole, period, amount }) => {
    return { unitId: isWhole ? '' : unitId, period: period.code, amount };
  });
  const whole = standing.filter((plan) => plan.isWhole);
  const ofUnits = doesAdd ? listLeaves(standing) : standing;
  const byUnit = new Map<string, Map<PeriodCode, number>>();
  for (const { unitId, isWhole, period, amount } of whole.length > 0 ? whole : ofUnits) {
    const key = doesAdd && !isWhole ? unitId : '';
    const unit = byUnit.get(key) ?? new Map<PeriodCode, number>();
    byUnit.set(key, unit);
    if (unit.has(period.code)) return null;
    unit.set(period.code, amount);
  }
  return [...byUnit.values()];
}

/**
 * The coordinator's yearly, quarterly or monthly plan as shares of the way: Σ plan up to a period
 * over Σ plan to the deadline. Of counts a plan is what the period shall add; of all else the value
 * to be reached by its end, so its changes add up from the baseline. A plan is followed only where
 * it covers every period from planStart to the deadline and never goes back; null otherwise, and
 * pace keeps to the straight line.
 */
export function buildPlanShares(
  { target, baseline, planStart }: PlanInput,
  plans: readonly PlannedAmount[],
): readonly PlanShare[] | null {
  const { deadline } = target;
  const isCount = target.measureKind === 'cumulative';
  if (planStart === null || planStart > deadline) return null;
  if (!isCount && baseline === null) return null;
  const units = listUnitPlans(plans, isCount);
  if (units === null) return null;
  const amounts: { readonly end: IsoDate; readonly amount: number }[] = [];
  const lastYear = Number(deadline.slice(0, 4));
  for (let year = Number(planStart.slice(0, 4)); year <= lastYear; year++) {
    const ofYear = amountsOfYear(year, planStart, deadline, units);
    if (ofYear === null) return null;
    amounts.push(...ofYear);
  }
  let gone = 0;
  const way = amounts.map(({ end, amount }) => {
    gone = isCount ? gone + amount : amount - (baseline ?? 0);
    return { end, gone };
  });
  const shares = way.map((point) => ({ periodEnd: point.end, share: point.gone / gone }));
  const neverFalls = shares.every(({ share }, index) => share >= (shares[index - 1]?.share ?? 0));
  return neverFalls ? shares : null;
}

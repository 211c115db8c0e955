import type { IsoDate } from '../model/basics';
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

/** The year's amounts by its finest complete frequency: Σ quarters is the year, they never add. */
function amountsOfYear(
  year: number,
  from: IsoDate,
  until: IsoDate,
  byPeriod: ReadonlyMap<string, number>,
): { readonly end: IsoDate; readonly amount: number }[] | null {
  const periods = listPeriods(year, year).filter(({ start, end }) => end >= from && start <= until);
  for (const frequency of FINEST_FIRST) {
    const own = periods.filter((period) => period.frequency === frequency);
    const amounts = own.flatMap(({ code, end }) => {
      const amount = byPeriod.get(code);
      return amount === undefined ? [] : [{ end: end < until ? end : until, amount }];
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

/** Sums over units; null where a level or a share is planned by several, which do not add up. */
function sumByPeriod(
  plans: readonly PlannedAmount[],
  doesAdd: boolean,
): ReadonlyMap<string, number> | null {
  const standing = listStandingPlans(plans, ({ unitId, isWhole, period, amount }) => {
    return { unitId: isWhole ? '' : unitId, period: period.code, amount };
  });
  const whole = standing.filter((plan) => plan.isWhole);
  const ofUnits = doesAdd ? listLeaves(standing) : standing;
  const sums = new Map<string, number>();
  for (const { period, amount } of whole.length > 0 ? whole : ofUnits) {
    const sum = sums.get(period.code);
    if (sum !== undefined && !doesAdd) return null;
    sums.set(period.code, (sum ?? 0) + amount);
  }
  return sums;
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
  const byPeriod = sumByPeriod(plans, isCount);
  if (byPeriod === null) return null;
  const amounts: { readonly end: IsoDate; readonly amount: number }[] = [];
  const lastYear = Number(deadline.slice(0, 4));
  for (let year = Number(planStart.slice(0, 4)); year <= lastYear; year++) {
    const ofYear = amountsOfYear(year, planStart, deadline, byPeriod);
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

import type { PeriodCode } from '../model/basics';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';
import type { CheckContext, QuotaEntry } from './checkContext';
import { comparePlaces } from './histories';

/** Quotas and plans add up only where things are counted: a share of 50 % is every unit's whole. */
export function isDivided({ measureKind }: Target): boolean {
  return measureKind === 'cumulative';
}

/** 分解数 of a target's units for one period, or for the whole plan where it is null. */
export interface QuotaSet {
  readonly target: Target;
  readonly period: PeriodCode | null;
  readonly byUnit: ReadonlyMap<string, QuotaEntry>;
}

type QuotaSets = ReadonlyMap<string, QuotaSet>;

function keyOf(targetId: string, period: PeriodCode | null): string {
  return `${targetId}|${period ?? ''}`;
}

/** Of two rows for one unit and period the lower stands, as it does when returns are issued. */
function buildQuotaSets(context: CheckContext): QuotaSets {
  const sets = new Map<string, QuotaSet & { readonly byUnit: Map<string, QuotaEntry> }>();
  for (const row of [...context.quotas].sort(comparePlaces)) {
    const target = context.targets.get(row.targetId);
    if (!target || row.quota === null) continue;
    const key = keyOf(row.targetId, row.period);
    const set = sets.get(key) ?? { target, period: row.period, byUnit: new Map() };
    sets.set(key, set);
    set.byUnit.set(row.unitId, row);
  }
  return sets;
}

const quotaSets = new WeakMap<CheckContext, QuotaSets>();

function readQuotaSets(context: CheckContext): QuotaSets {
  const known = quotaSets.get(context) ?? buildQuotaSets(context);
  quotaSets.set(context, known);
  return known;
}

/** The quotas that add up, by target and period. */
export function listQuotaSets(context: CheckContext): readonly QuotaSet[] {
  return [...readQuotaSets(context).values()].filter(({ target }) => isDivided(target));
}

/** What the figure's unit is asked for: in its period, else for the whole plan; null for nothing. */
export function quotaOf(
  context: CheckContext,
  { targetId, unitId, period }: Pick<Observation, 'targetId' | 'unitId' | 'period'>,
): number | null {
  const sets = readQuotaSets(context);
  const rowFor = (of: PeriodCode | null) => sets.get(keyOf(targetId, of))?.byUnit.get(unitId);
  return (rowFor(period) ?? rowFor(null))?.quota ?? null;
}

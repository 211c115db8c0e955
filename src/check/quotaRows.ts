import type { Target } from '../model/catalog';
import type { CheckContext, QuotaEntry } from './checkContext';
import { comparePlaces } from './histories';

/** Quotas and plans add up only where things are counted: a share of 50 % is every unit's whole. */
export function isDivided({ measureKind }: Target): boolean {
  return measureKind === 'cumulative';
}

/**
 * 分解数 of each unit, one a target: the row for the whole plan, or where there is none that of the
 * latest period. By target id, then unit id.
 */
export function collectQuotas(
  context: CheckContext,
): ReadonlyMap<string, ReadonlyMap<string, QuotaEntry>> {
  const byTarget = new Map<string, Map<string, QuotaEntry>>();
  for (const row of context.quotas) {
    const target = context.targets.get(row.targetId);
    if (!target || !isDivided(target) || row.quota === null) continue;
    const byUnit = byTarget.get(row.targetId) ?? new Map<string, QuotaEntry>();
    byTarget.set(row.targetId, byUnit);
    const known = byUnit.get(row.unitId);
    if (!known || goesBefore(row, known)) byUnit.set(row.unitId, row);
  }
  return byTarget;
}

function goesBefore(row: QuotaEntry, known: QuotaEntry): boolean {
  if (row.period === known.period) return comparePlaces(row, known) < 0;
  if (row.period === null || known.period === null) return row.period === null;
  return row.period > known.period;
}

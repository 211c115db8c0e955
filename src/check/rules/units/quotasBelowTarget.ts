import type { QuotaEntry } from '../../checkContext';
import { comparePlaces } from '../../histories';
import { parsePeriod } from '../../../model/calendar';
import { compareRounded, roundTo } from '../../../model/rounding';
import { listQuotaSets, type QuotaSet } from '../../quotaRows';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** The rows that add up: a group's own row gives way to those of its members. */
function listLeaves(
  byUnit: ReadonlyMap<string, QuotaEntry>,
  groups: ReadonlyMap<string, readonly string[]>,
): readonly QuotaEntry[] {
  return [...byUnit]
    .filter(([unitId]) => !(groups.get(unitId) ?? []).some((member) => byUnit.has(member)))
    .map(([, row]) => row);
}

/**
 * What units without a quota for the whole plan are asked for by periods: the most that those of one
 * frequency come to, since quarters are parts of their year. Members of a group with one are in it.
 */
function sumByPeriods(
  sets: readonly QuotaSet[],
  whole: ReadonlySet<string>,
  groups: ReadonlyMap<string, readonly string[]>,
): number {
  const within = new Set([...whole].flatMap((unitId) => groups.get(unitId) ?? []));
  const sums = new Map<string, Map<string, number>>();
  for (const { period, byUnit } of sets) {
    const frequency = parsePeriod(period ?? '')?.frequency;
    if (frequency === undefined) continue;
    for (const [unitId, { quota }] of byUnit) {
      if (whole.has(unitId) || within.has(unitId)) continue;
      const ofUnit = sums.get(unitId) ?? new Map<string, number>();
      sums.set(unitId, ofUnit.set(frequency, (ofUnit.get(frequency) ?? 0) + (quota ?? 0)));
    }
  }
  return [...sums.values()].reduce((all, ofUnit) => all + Math.max(...ofUnit.values()), 0);
}

export const quotasBelowTarget: ValidationRule = {
  code: 'quotasBelowTarget',
  severity: 'soft',
  level: 3,
  summary: {
    zh: '各单位分解数合计不小于目标值',
    en: 'The quotas of all units come to the target at least',
  },
  why: {
    zh: '分解数合计小于目标，各单位全部完成也达不到目标（审核关系）。',
    en: 'If they come to less, the target is missed even when every unit does its part.',
  },
  check: (context) => {
    // A return shows one unit its own quota; whether all add up is the coordinator's to see.
    if (context.kind === 'return') return null;
    const faults: Fault[] = [];
    let targets = 0;
    const all = listQuotaSets(context);
    const setsOf = new Map<string, QuotaSet[]>();
    for (const set of all) setsOf.set(set.target.id, [...(setsOf.get(set.target.id) ?? []), set]);
    for (const { target, period, byUnit } of all) {
      // A period's quotas are parts of what is asked, and come to no whole.
      if (period !== null || target.direction !== 'increase') continue;
      targets += 1;
      const rows = listLeaves(byUnit, context.groups);
      const byPeriods = sumByPeriods(
        setsOf.get(target.id) ?? [],
        new Set(byUnit.keys()),
        context.groups,
      );
      const sum = roundTo(
        rows.reduce((part, { quota }) => part + (quota ?? 0), byPeriods),
        9,
      );
      const record = [...rows].sort(comparePlaces)[0];
      if (!record || compareRounded(sum, target.value) >= 0) continue;
      const params = { expected: target.value };
      faults.push({ record, key: 'quota', found: String(sum), params });
    }
    return targets === 0 ? null : faults;
  },
};

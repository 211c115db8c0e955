import type { QuotaEntry } from '../../checkContext';
import { comparePlaces } from '../../histories';
import { compareRounded, roundTo } from '../../../model/rounding';
import { listQuotaSets } from '../../quotaRows';
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
    for (const { target, period, byUnit } of listQuotaSets(context)) {
      // A period's quotas are parts of what is asked, and come to no whole.
      if (period !== null || target.direction !== 'increase') continue;
      targets += 1;
      const rows = listLeaves(byUnit, context.groups);
      const sum = roundTo(
        rows.reduce((all, { quota }) => all + (quota ?? 0), 0),
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

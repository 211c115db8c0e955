import { compareRounded, roundTo } from '../../../model/rounding';
import { listQuotaSets } from '../../quotaRows';
import { nameUnits } from '../../unitNames';
import type { Fault, ValidationRule } from '../../ruleTypes';

export const quotaDisagrees: ValidationRule = {
  code: 'quotaDisagrees',
  severity: 'soft',
  level: 3,
  summary: {
    zh: '一组单位的分解数应等于所属单位分解数之和',
    en: "A group's quota is the sum of its units' quotas",
  },
  why: {
    zh: '层层分解要前后衔接：所属单位合计少于本组的，任务没有落实到单位。',
    en: 'Each level of an allocation is divided by the next; where its units have less than the group, part of it is nobody’s.',
  },
  check: (context) => {
    const nameOf = nameUnits(context);
    let groups = 0;
    const faults: Fault[] = [];
    for (const { byUnit } of listQuotaSets(context)) {
      for (const [unitId, record] of byUnit) {
        const members = context.groups.get(unitId) ?? [];
        const quotas = members.map((member) => byUnit.get(member)?.quota ?? null);
        const set = quotas.filter((quota) => quota !== null);
        if (set.length === 0 || record.quota === null) continue;
        groups += 1;
        const expected = roundTo(
          set.reduce((sum, quota) => sum + quota, 0),
          9,
        );
        if (compareRounded(record.quota, expected) === 0) continue;
        const params = { unit: nameOf(unitId), expected };
        faults.push({ record, key: 'quota', found: String(record.quota), params });
      }
    }
    return groups === 0 ? null : faults;
  },
};

import type { Observation } from '../../model/observation';
import type { Fault, ValidationRule } from '../ruleTypes';

export const duplicateKey: ValidationRule = {
  code: 'duplicateKey',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '同一单位、报告期、目标只有一行',
    en: 'One row for a unit, a period and a target',
  },
  check: (context) => {
    if (context.observations.length === 0) return null;
    const first = new Map<string, Observation>();
    const faults: Fault[] = [];
    for (const observation of context.observations) {
      const key = `${observation.targetId}|${observation.unitId}|${observation.period}`;
      const other = first.get(key);
      if (!other) {
        first.set(key, observation);
        continue;
      }
      const params = { other: context.cellOf(other, 'value') };
      faults.push({ observation, key: 'value', found: observation.period, params });
    }
    return faults;
  },
};

import type { Fault, ValidationRule } from '../../ruleTypes';

export const baselineEqualsTarget: ValidationRule = {
  code: 'baselineEqualsTarget',
  severity: 'soft',
  level: 1,
  summary: { zh: '基期值不等于目标值', en: 'A baseline is not the target itself' },
  why: {
    zh: '基期值等于目标值时没有进度可算，多为把目标值填成了基期值。',
    en: 'From a baseline equal to the target there is no progress to measure; mostly the target was entered as the baseline.',
  },
  check: ({ targets, targetRows }) => {
    if (targetRows.size === 0) return null;
    return [...targetRows.values()].flatMap((record): Fault[] => {
      const target = targets.get(record.targetId);
      if (!target || target.baseline === null || target.baseline !== target.value) return [];
      const params = { expected: target.value };
      return [{ record, key: 'baseline', found: String(target.baseline), params }];
    });
  },
};

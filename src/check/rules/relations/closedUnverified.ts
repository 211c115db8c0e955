import type { ValidationRule } from '../../ruleTypes';

export const closedUnverified: ValidationRule = {
  code: 'closedUnverified',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '已销号的任务须有核验人和核验日期',
    en: 'A closed task names who verified it and when',
  },
  why: {
    zh: '单位只能报“已完成待核验”，销号由汇总单位核验后作出，须查得到是谁、何时核验的（审核关系）。',
    en: 'A unit can only say that it is done. Closing is the coordinator’s after verification, and it must be known whose and when.',
  },
  check: ({ closings }) => {
    if (closings.length === 0) return null;
    return closings.flatMap((record) =>
      (['verifiedBy', 'verifiedOn'] as const)
        .filter((key) => (record[key] ?? '').trim() === '')
        .map((key) => ({ record, key, found: '', params: {} })),
    );
  },
};

import { ledgerRule } from '../../rowRules';

export const publishedBeforePlanStart = ledgerRule({
  code: 'publishedBeforePlanStart',
  severity: 'hard',
  summary: { zh: '发布日期不早于计划起点', en: 'What counts was published since the plan began' },
  why: {
    zh: '目标从计划起点起算，之前的成果不计入。',
    en: 'A target counts from the start of its plan, and nothing before.',
  },
  find: ({ publishedOn }, target) => {
    if (publishedOn === null || !target || publishedOn >= target.planStart) return null;
    return { key: 'publishedOn', found: publishedOn, params: { expected: target.planStart } };
  },
});

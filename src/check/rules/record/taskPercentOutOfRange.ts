import { measureRule } from '../../rowRules';

export const taskPercentOutOfRange = measureRule({
  code: 'taskPercentOutOfRange',
  severity: 'hard',
  summary: { zh: '完成比例应在0到100之间', en: 'A percentage done lies between 0 and 100' },
  why: {
    zh: '完成比例不可能小于0或超过100%。',
    en: 'No task is done by less than nothing or by more than all.',
  },
  needs: ['percent'],
  find: ({ percent }) => {
    if (percent === null || (percent >= 0 && percent <= 100)) return null;
    return { key: 'percent', found: String(percent), params: {} };
  },
});

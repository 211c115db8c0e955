import { measureRule } from '../../rowRules';

export const notStartedWithPercent = measureRule({
  code: 'notStartedWithPercent',
  severity: 'hard',
  summary: { zh: '未启动的没有完成比例', en: 'What is not begun has nothing done' },
  why: {
    zh: '未启动而有完成比例，两者必有一错。',
    en: 'Not begun and partly done: one of the two is wrong.',
  },
  needs: ['state', 'percent'],
  find: ({ taskStatus, percent }) => {
    if (taskStatus !== 'notStarted' || percent === null || percent <= 0) return null;
    return { key: 'percent', found: String(percent), params: {} };
  },
});

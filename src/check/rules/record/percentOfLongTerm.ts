import { measureRule } from '../../rowRules';

export const percentOfLongTerm = measureRule({
  code: 'percentOfLongTerm',
  severity: 'hard',
  summary: { zh: '长期任务不填完成比例', en: 'A long-term task has no percentage done' },
  why: {
    zh: '长期推进的工作没有终点，完成比例没有含义。',
    en: 'Work that goes on has no end, of which a share could be done.',
  },
  needs: ['percent'],
  find: ({ percent, taskStatus }, { task }) => {
    const isLongTerm = task.taskType === 'longTerm' || taskStatus === 'longTerm';
    if (!isLongTerm || percent === null) return null;
    return { key: 'percent', found: String(percent), params: {} };
  },
});

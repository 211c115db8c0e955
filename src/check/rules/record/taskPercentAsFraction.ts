import { measureRule } from '../../rowRules';
import { roundTo } from '../../../model/rounding';

export const taskPercentAsFraction = measureRule({
  code: 'taskPercentAsFraction',
  severity: 'soft',
  summary: {
    zh: '完成比例小于1的，须确认是否漏乘100',
    en: 'A percentage done below 1 may mean a fraction',
  },
  why: {
    zh: '把50%填成0.5，看起来就像几乎没有开展。',
    en: 'With 0.5 entered for 50 %, a task looks as if hardly begun.',
  },
  needs: ['percent'],
  find: ({ percent, cause }) => {
    if (percent === null || percent <= 0 || percent >= 1) return null;
    const suggested = roundTo(percent * 100, 9);
    return { key: 'percent', found: String(percent), params: { suggested }, explanation: cause };
  },
});

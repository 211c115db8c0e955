import { measureRule } from '../../rowRules';
import { isDone } from '../../reportedDay';

export const doneBelowFull = measureRule({
  code: 'doneBelowFull',
  severity: 'hard',
  summary: { zh: '已完成的完成比例为100', en: 'What is done is done by 100 percent' },
  why: {
    zh: '说已完成而比例不足100，两者必有一错。',
    en: 'Said to be done and not by 100 percent, one of the two is wrong.',
  },
  needs: ['state', 'percent'],
  find: (report) => {
    if (!isDone(report) || report.percent === null || report.percent >= 100) return null;
    return { key: 'percent', found: String(report.percent), params: { expected: 100 } };
  },
});

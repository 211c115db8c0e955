import { measureRule } from '../../rowRules';
import { isDone } from '../../reportedDay';

export const completeButNotDone = measureRule({
  code: 'completeButNotDone',
  severity: 'hard',
  summary: { zh: '有完成日期或100%的，状态为已完成', en: 'What has a day or 100 percent is done' },
  why: {
    zh: '填了完成日期或100%，状态却不是已完成，两者必有一错。',
    en: 'With a day of completion or 100 percent and another state, one of the two is wrong.',
  },
  needs: ['state'],
  reads: ['state'],
  find: (report) => {
    const { completedOn, percent } = report;
    if (isDone(report) || (completedOn === null && percent !== 100)) return null;
    return { key: 'state', found: completedOn ?? '100%', params: {} };
  },
});

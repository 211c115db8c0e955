import { measureRule } from '../../rowRules';
import { lastDayOf } from '../../reportedDay';

export const completionAfterPeriod = measureRule({
  code: 'completionAfterPeriod',
  severity: 'hard',
  summary: { zh: '完成日期不晚于报告期末', en: 'What is done was done by the end of the period' },
  why: {
    zh: '报告期之后才完成的，本期还没有完成。',
    en: 'What is done after the period was not done in it.',
  },
  needs: ['completedOn'],
  find: ({ completedOn }, _, context) => {
    const day = lastDayOf(context);
    if (completedOn === null || day === null || completedOn <= day) return null;
    return { key: 'completedOn', found: completedOn, params: { expected: day } };
  },
});

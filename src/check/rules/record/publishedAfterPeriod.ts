import { ledgerRule } from '../../rowRules';
import { lastDayOf } from '../../reportedDay';

export const publishedAfterPeriod = ledgerRule({
  code: 'publishedAfterPeriod',
  severity: 'hard',
  summary: {
    zh: '发布日期不晚于报告期末',
    en: 'What counts was published by the end of the period',
  },
  why: {
    zh: '报告期之后发布的，不能计入本期。',
    en: 'What is published after the period does not count in it.',
  },
  find: ({ publishedOn }, _, context) => {
    const day = lastDayOf(context);
    if (publishedOn === null || day === null || publishedOn <= day) return null;
    return { key: 'publishedOn', found: publishedOn, params: { expected: day } };
  },
});

import { measureRule } from '../../rowRules';
import { isDone } from '../../reportedDay';

export const completionDateMissing = measureRule({
  code: 'completionDateMissing',
  severity: 'hard',
  summary: { zh: '已完成的有完成日期', en: 'What is done has its day' },
  why: {
    zh: '完成日期决定是否按期完成、计入哪一期。',
    en: 'The day decides whether it was done in time, and in which period.',
  },
  needs: ['completedOn'],
  reads: ['completedOn'],
  find: (report) => {
    if (!isDone(report) || report.completedOn !== null) return null;
    return { key: 'completedOn', found: '', params: {} };
  },
});

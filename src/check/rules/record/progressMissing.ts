import { measureRule } from '../../rowRules';
import { judgeWords } from '../../judgeWords';

export const progressMissing = measureRule({
  code: 'progressMissing',
  severity: 'hard',
  summary: { zh: '推进中的写明本期进展', en: 'What is under way says how far' },
  why: {
    zh: '推进中的任务没有具体进展，就看不出做了什么。',
    en: 'Without words on the period nobody can see what was done.',
  },
  needs: ['state', 'progressText'],
  reads: ['progressText'],
  find: ({ taskStatus, progressText }) => {
    const isUnderWay = taskStatus === 'inProgress' || taskStatus === 'longTerm';
    if (!isUnderWay || judgeWords(progressText) === 'good') return null;
    return { key: 'progressText', found: progressText ?? '', params: {} };
  },
});

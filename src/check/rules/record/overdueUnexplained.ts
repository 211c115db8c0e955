import { measureRule } from '../../rowRules';
import { daysPastDeadline, isOverdue } from '../../reportedDay';
import { judgeWords } from '../../judgeWords';

export const overdueUnexplained = measureRule({
  code: 'overdueUnexplained',
  severity: 'hard',
  summary: {
    zh: '逾期任务写明问题、措施和拟完成时间',
    en: 'What is overdue says why, what next and by when',
  },
  why: {
    zh: '逾期任务须写清存在问题、下一步措施和拟完成时间，布置单位才能协调。',
    en: 'Only with the problem, the next step and a new day can the issuer help with what is overdue.',
  },
  needs: ['problem', 'nextStep', 'plannedOn'],
  reads: ['state', 'problem', 'nextStep', 'plannedOn'],
  find: (report, known, context) => {
    if (!isOverdue(report, known, context)) return null;
    const key =
      (['problem', 'nextStep'] as const).find((one) => judgeWords(report[one]) !== 'good') ??
      (report.plannedOn === null ? 'plannedOn' : null);
    if (key === null) return null;
    const days = Math.max(0, daysPastDeadline(known, context) ?? 0);
    return { key, found: report[key] ?? '', params: { days } };
  },
});

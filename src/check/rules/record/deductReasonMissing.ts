import { figureRule } from '../../rowRules';
import { judgeWords } from '../../judgeWords';

export const deductReasonMissing = figureRule({
  code: 'deductReasonMissing',
  severity: 'soft',
  summary: { zh: '有核减的写明原因', en: 'A deduction has its reason' },
  why: {
    zh: '核减会使累计数下降，须能查到核减的是哪一项、依据什么。',
    en: 'A deduction lowers the total; it has to be clear which thing was taken back, and on what ground.',
  },
  needs: ['deductReason'],
  reads: ['deductReason'],
  find: ({ deducted, deductReason }) => {
    if (deducted === null || deducted <= 0 || judgeWords(deductReason) !== 'missing') return null;
    return { key: 'deductReason', found: deductReason ?? '', params: { deducted } };
  },
});

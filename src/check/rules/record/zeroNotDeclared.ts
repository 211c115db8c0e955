import { figureRule } from '../../rowRules';
import { isExcused, isZero, TYPED_FIGURES } from '../../figureEntries';

export const zeroNotDeclared = figureRule({
  code: 'zeroNotDeclared',
  severity: 'hard',
  summary: { zh: '填0的选“零报告”', en: 'Zero is declared as a zero report' },
  why: {
    zh: '选了“零报告”才说明确实没有，而不是随手填的0。',
    en: 'Only a declared zero says that there is none, and not that a 0 was put in passing.',
  },
  needs: ['entryState'],
  reads: ['entryState', 'value', ...TYPED_FIGURES],
  find: (figure, target, context) => {
    const isSaid = isExcused(figure) || figure.entryState === 'zeroReport';
    if (isSaid || !isZero(context, figure, target)) return null;
    return { key: 'entryState', found: '0', params: {} };
  },
});

import { figureRule } from '../../rowRules';
import { isExcused } from '../../figureEntries';
import { judgeWords } from '../../judgeWords';

export const explanationMissing = figureRule({
  code: 'explanationMissing',
  severity: 'soft',
  summary: { zh: '不填数的写明原因', en: 'A figure that is excused is explained' },
  why: {
    zh: '选“不适用”或“暂缺”就是不报数，须说明原因和何时能报。',
    en: 'To choose “not applicable” or “not yet available” is to give no figure; say why, and when there will be one.',
  },
  needs: ['entryState', 'explanation'],
  reads: ['explanation'],
  find: (figure) => {
    const { explanation } = figure;
    if (!isExcused(figure) || judgeWords(explanation) !== 'missing') return null;
    return { key: 'explanation', found: explanation ?? '', params: {} };
  },
});

import { figureRule } from '../../rowRules';
import { isExcused } from '../../figureEntries';
import { judgeWords } from '../../judgeWords';

export const explanationIdle = figureRule({
  code: 'explanationIdle',
  severity: 'soft',
  summary: { zh: '核实说明具体', en: 'An explanation says something' },
  why: {
    zh: '“核实无误”“无”“正常”或重复的字符没有说明任何事，核实性问题不能据此关闭。',
    en: '“Checked”, “none”, “normal” or one sign repeated explains nothing, and closes no finding that wants explaining.',
  },
  needs: ['entryState', 'explanation'],
  reads: ['explanation'],
  find: (figure) => {
    const { explanation } = figure;
    if (!isExcused(figure) || judgeWords(explanation) !== 'idle') return null;
    return { key: 'explanation', found: explanation ?? '', params: {} };
  },
});

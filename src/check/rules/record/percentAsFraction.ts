import { figureRule } from '../../rowRules';
import { figureKindOf } from '../../../layout/rows';
import { roundTo } from '../../../model/rounding';
import { shareKey } from '../../figureEntries';

export const percentAsFraction = figureRule({
  code: 'percentAsFraction',
  severity: 'soft',
  summary: {
    zh: '比率在0到1之间的，须确认是否漏乘100',
    en: 'A share of 1 or less may mean a fraction',
  },
  why: {
    zh: '把50%填成0.5，按百分数填报的表会因此小一百倍。',
    en: 'With 0.5 entered for 50 %, a sheet of percentages is a hundred times too small.',
  },
  applies: (target) => figureKindOf(target) === 'percent',
  find: (figure, target, context) => {
    const key = shareKey(context, figure, target);
    const share = key === null ? null : figure[key];
    if (key === null || share === null || share <= 0 || share > 1) return null;
    const params = { suggested: roundTo(share * 100, 9) };
    return { key, found: String(share), params, explanation: figure.explanation };
  },
});

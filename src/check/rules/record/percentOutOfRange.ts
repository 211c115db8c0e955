import { figureRule } from '../../rowRules';
import { figureKindOf } from '../../../layout/rows';
import { shareKey } from '../../figureEntries';

export const percentOutOfRange = figureRule({
  code: 'percentOutOfRange',
  severity: 'hard',
  summary: { zh: '比率应在0到100之间', en: 'Shares lie between 0 and 100' },
  why: { zh: '占比不可能超过100%。', en: 'A share cannot exceed 100 percent.' },
  applies: (target) => figureKindOf(target) === 'percent',
  find: (figure, target, context) => {
    const key = shareKey(context, figure, target);
    const share = key === null ? null : figure[key];
    return key !== null && share !== null && share > 100
      ? { key, found: String(share), params: {} }
      : null;
  },
});

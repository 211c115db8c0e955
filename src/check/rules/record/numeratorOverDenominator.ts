import { figureRule } from '../../rowRules';
import { entryKindOf } from '../../../layout/return/returnRows';
import { figureKindOf } from '../../../layout/rows';

export const numeratorOverDenominator = figureRule({
  code: 'numeratorOverDenominator',
  severity: 'hard',
  summary: { zh: '分子不大于分母', en: 'A numerator is not larger than its denominator' },
  why: {
    zh: '比率的分子是分母的一部分，大于分母则两者口径不同或填反。',
    en: 'A share’s numerator is part of its denominator; if larger, the two were swapped or cover different things.',
  },
  applies: (target) => entryKindOf(target) === 'parts' && figureKindOf(target) === 'percent',
  find: ({ numerator, denominator }) => {
    if (numerator === null || denominator === null || numerator <= denominator) return null;
    // Over nothing there is no share: that is `partsIncomplete`.
    if (denominator <= 0) return null;
    return { key: 'numerator', found: String(numerator), params: { expected: denominator } };
  },
});

import { figureRule } from '../../rowRules';
import { entryKindOf } from '../../../layout/return/returnRows';
import { isExcused, isReturnRow } from '../../figureEntries';

export const partsIncomplete = figureRule({
  code: 'partsIncomplete',
  severity: 'hard',
  summary: { zh: '分子、分母都填，分母大于0', en: 'A share has both its parts' },
  why: {
    zh: '比率由分子、分母算出并按合计汇总，缺一不可。',
    en: 'A share is made of its parts, and is added up by them; one alone is of no use.',
  },
  reads: ['numerator', 'denominator'],
  applies: (target) => entryKindOf(target) === 'parts',
  find: (figure, _, context) => {
    const { numerator, denominator } = figure;
    const isTyped = !isReturnRow(context, figure) && figure.value !== null;
    const isBlank = numerator === null && denominator === null;
    if (isExcused(figure) || isTyped || isBlank) return null;
    if (numerator === null) return { key: 'numerator', found: '', params: {} };
    if (denominator !== null && denominator !== 0) return null;
    return { key: 'denominator', found: denominator === null ? '' : '0', params: {} };
  },
});

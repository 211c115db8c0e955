import { figureRule } from '../../rowRules';
import { mainKey, TYPED_FIGURES } from '../../figureEntries';

export const zeroReportWithFigure = figureRule({
  code: 'zeroReportWithFigure',
  severity: 'hard',
  summary: { zh: '选“零报告”的数为0', en: 'A zero report holds zero' },
  why: {
    zh: '选了“零报告”而数不是0，两者必有一错。',
    en: 'With a zero report declared and another figure given, one of the two is wrong.',
  },
  needs: ['entryState'],
  reads: ['value', ...TYPED_FIGURES],
  find: (figure, target, context) => {
    if (figure.entryState !== 'zeroReport') return null;
    const main = mainKey(context, figure, target);
    // The total of a count goes on in a period in which nothing was added.
    const isTotal = main === 'value' && target.measureKind === 'cumulative';
    const key = isTotal ? 'added' : main;
    const isOther = figure[key] !== null && figure[key] !== 0;
    const isDeducted = figure.deducted !== null && figure.deducted > 0;
    if (!isOther && (figure[key] === null || !isDeducted)) return null;
    const at = isOther ? key : 'deducted';
    return { key: at, found: String(figure[at]), params: {} };
  },
});

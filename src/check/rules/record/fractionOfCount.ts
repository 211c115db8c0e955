import { figureRule } from '../../rowRules';
import { countedKeys } from '../../figureEntries';

export const fractionOfCount = figureRule({
  code: 'fractionOfCount',
  severity: 'hard',
  summary: { zh: '可数的事物应为整数', en: 'Things that are counted come in whole numbers' },
  why: {
    zh: '按件、按人、按家计数的没有小数，出现小数多为单位或换算出错。',
    en: 'Items, people and organisations are counted whole; a fraction means a slip of unit or conversion.',
  },
  find: (figure, target, context) =>
    countedKeys(context, figure, target)
      .filter((key) => !Number.isInteger(figure[key] ?? 0))
      .map((key) => ({ key, found: String(figure[key]), params: {} })),
});

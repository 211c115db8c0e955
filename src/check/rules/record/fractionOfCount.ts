import { eachFigure, type ValidationRule } from '../../ruleTypes';

const COUNTED = new Set(['item', 'person', 'organization']);

export const fractionOfCount: ValidationRule = {
  code: 'fractionOfCount',
  severity: 'hard',
  level: 1,
  summary: { zh: '可数的事物应为整数', en: 'Things that are counted come in whole numbers' },
  why: {
    zh: '按件、按人、按家计数的目标没有小数，出现小数多为单位或换算出错。',
    en: 'Items, people and organisations are counted whole; a fraction means a slip of unit or conversion.',
  },
  check: (context) =>
    eachFigure(
      context,
      (target) => COUNTED.has(target.unitCode),
      (figure, target) => {
        const { value } = figure;
        if (value === null || Number.isInteger(value)) return [];
        return [{ key: 'value', found: String(value), params: { unit: target.unitMeasure } }];
      },
    ),
};

import { roundTo } from '../../../model/rounding';
import { eachFigure, type ValidationRule } from '../../ruleTypes';

export const percentAsFraction: ValidationRule = {
  code: 'percentAsFraction',
  severity: 'soft',
  level: 1,
  summary: {
    zh: '比率在0到1之间的，须确认是否漏乘100',
    en: 'A share of 1 or less may mean a fraction',
  },
  why: {
    zh: 'Excel 把输入的 50% 存为 0.5，按百分数填报的表会因此小一百倍。',
    en: 'Excel stores a typed 50% as 0.5; in a sheet of percentages it is then a hundred times too small.',
  },
  check: (context) =>
    eachFigure(
      context,
      (target) => target.unitCode === 'percent',
      ({ value }) => {
        if (value === null || value <= 0 || value > 1) return [];
        const suggested = roundTo(value * 100, 9);
        return [{ key: 'value', found: String(value), params: { suggested } }];
      },
    ),
};

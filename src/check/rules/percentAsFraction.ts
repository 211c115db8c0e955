import { roundTo } from '../../model/rounding';
import { eachObservation, type ValidationRule } from '../ruleTypes';

export const percentAsFraction: ValidationRule = {
  code: 'percentAsFraction',
  severity: 'soft',
  level: 1,
  summary: {
    zh: '比率在0到1之间的,须确认是否漏乘100',
    en: 'A share of 1 or less may mean a fraction',
  },
  check: (context) =>
    eachObservation(
      context,
      (target) => target.unitCode === 'percent',
      ({ value }) => {
        if (value === null || value <= 0 || value > 1) return [];
        const suggested = roundTo(value * 100, 9);
        return [{ key: 'value', found: String(value), params: { suggested } }];
      },
    ),
};

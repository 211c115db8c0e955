import { eachObservation, type ValidationRule } from '../ruleTypes';

export const numeratorOverDenominator: ValidationRule = {
  code: 'numeratorOverDenominator',
  severity: 'hard',
  level: 1,
  summary: { zh: '分子不大于分母', en: 'A numerator is not larger than its denominator' },
  check: (context) =>
    eachObservation(
      context,
      (target) => target.unitCode === 'percent' && target.aggregation === 'ratio',
      ({ numerator, denominator }) => {
        if (numerator === null || denominator === null || numerator <= denominator) return [];
        return [{ key: 'numerator', found: String(numerator), params: { expected: denominator } }];
      },
    ),
};

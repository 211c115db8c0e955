import { eachFigure, type ValidationRule } from '../../ruleTypes';

export const numeratorOverDenominator: ValidationRule = {
  code: 'numeratorOverDenominator',
  severity: 'hard',
  level: 1,
  summary: { zh: '分子不大于分母', en: 'A numerator is not larger than its denominator' },
  why: {
    zh: '比率的分子是分母的一部分，大于分母则两者口径不同或填反。',
    en: "A share's numerator is part of its denominator; if larger, the two were swapped or cover different things.",
  },
  check: (context) =>
    eachFigure(
      context,
      (target) => target.unitCode === 'percent' && target.aggregation === 'ratio',
      ({ numerator, denominator }) => {
        if (numerator === null || denominator === null || numerator <= denominator) return [];
        return [{ key: 'numerator', found: String(numerator), params: { expected: denominator } }];
      },
    ),
};

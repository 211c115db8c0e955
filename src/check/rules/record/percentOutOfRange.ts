import { eachFigure, type ValidationRule } from '../../ruleTypes';

export const percentOutOfRange: ValidationRule = {
  code: 'percentOutOfRange',
  severity: 'hard',
  level: 1,
  summary: { zh: '比率应在0到100之间', en: 'Shares lie between 0 and 100' },
  why: {
    zh: '占比不可能超过100%。',
    en: 'A share cannot exceed 100 percent.',
  },
  check: (context) =>
    eachFigure(
      context,
      (target) => target.unitCode === 'percent',
      ({ value }) =>
        value !== null && value > 100 ? [{ key: 'value', found: String(value), params: {} }] : [],
    ),
};

import { readPeriod } from '../../knownPeriods';
import { eachFigure, type ValidationRule } from '../../ruleTypes';

export const periodAfterDeadline: ValidationRule = {
  code: 'periodAfterDeadline',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '报告期不应在目标期限之后开始',
    en: "A period does not begin after the target's deadline",
  },
  why: {
    zh: '期限之后的数不能算按期完成，只能算逾期完成；多为报告期填错。',
    en: 'What comes after the deadline can only make a target met late; usually the period is a slip.',
  },
  check: (context) =>
    eachFigure(
      context,
      () => true,
      ({ period, value, explanation }, { deadline }) => {
        const start = readPeriod(context, period)?.start;
        if (value === null || start === undefined || start <= deadline) return [];
        return [{ key: 'period', found: period, params: { expected: deadline }, explanation }];
      },
    ),
};

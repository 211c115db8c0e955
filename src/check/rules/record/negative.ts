import { eachFigure, type ValidationRule } from '../../ruleTypes';

const FIGURES = ['value', 'previous', 'added', 'deducted', 'numerator', 'denominator'] as const;

export const negative: ValidationRule = {
  code: 'negative',
  severity: 'hard',
  level: 1,
  summary: { zh: '数值不能为负数', en: 'Figures are not negative' },
  why: {
    zh: '累计数和占比没有负值;冲减应填在“本期核减”。',
    en: 'Totals and shares are never negative; what is taken back goes into 本期核减.',
  },
  check: (context) =>
    eachFigure(
      context,
      () => true,
      (figure) =>
        FIGURES.flatMap((key) => {
          const value = figure[key];
          return value !== null && value < 0 ? [{ key, found: String(value), params: {} }] : [];
        }),
    ),
};

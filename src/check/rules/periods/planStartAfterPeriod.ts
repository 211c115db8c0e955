import { readPeriod } from '../../knownPeriods';
import { eachFigure, type ValidationRule } from '../../ruleTypes';

export const planStartAfterPeriod: ValidationRule = {
  code: 'planStartAfterPeriod',
  severity: 'hard',
  level: 2,
  summary: {
    zh: '报告期不应早于计划起点',
    en: 'A period does not end before the plan starts',
  },
  why: {
    zh: '累计数从计划起点算起，起点之前不能有数，进度也无法评估。比率等指标的往年数可作历史数据，不在此列。',
    en: 'Totals are counted from the start of the plan; before it there can be none, nor a pace. Shares and levels of earlier years may stand as history.',
  },
  check: (context) =>
    eachFigure(
      context,
      () => true,
      (figure, { planStart, measureKind }) => {
        const end = readPeriod(context, figure.period)?.end;
        const isHistory = measureKind !== 'cumulative' && figure.period !== context.period;
        if (figure.value === null || end === undefined || end >= planStart || isHistory) return [];
        return [{ key: 'period', found: figure.period, params: { expected: planStart } }];
      },
    ),
};

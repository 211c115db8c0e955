import type { Observation } from '../../model/observation';
import { eachObservation, type ValidationRule } from '../ruleTypes';

const FIGURES = ['value', 'previous', 'added', 'deducted', 'numerator', 'denominator'] as const;

export const negative: ValidationRule = {
  code: 'negative',
  severity: 'hard',
  level: 1,
  summary: { zh: '数值不能为负数', en: 'Figures are not negative' },
  check: (context) =>
    eachObservation(
      context,
      () => true,
      (observation: Observation) =>
        FIGURES.flatMap((key) => {
          const value = observation[key];
          return value !== null && value < 0 ? [{ key, found: String(value), params: {} }] : [];
        }),
    ),
};

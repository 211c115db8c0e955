import { eachObservation, type ValidationRule } from '../ruleTypes';

const COUNTED = new Set(['item', 'person', 'organization']);

export const fractionOfCount: ValidationRule = {
  code: 'fractionOfCount',
  severity: 'hard',
  level: 1,
  summary: { zh: '可数的事物应为整数', en: 'Things that are counted come in whole numbers' },
  check: (context) =>
    eachObservation(
      context,
      (target) => COUNTED.has(target.unitCode),
      (observation, target) => {
        const { value } = observation;
        if (value === null || Number.isInteger(value)) return [];
        return [{ key: 'value', found: String(value), params: { unit: target.unitMeasure } }];
      },
    ),
};

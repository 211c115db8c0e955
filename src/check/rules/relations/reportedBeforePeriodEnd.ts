import { parsePeriod } from '../../../model/calendar';
import type { ValidationRule } from '../../ruleTypes';

export const reportedBeforePeriodEnd: ValidationRule = {
  code: 'reportedBeforePeriodEnd',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '报出日期不早于报告期末',
    en: 'A return is not reported before its period ends',
  },
  why: {
    zh: '报告期未结束就报出的只能是预计数，不是实际数（审核关系）。',
    en: 'What is reported before a period ends can only be an estimate.',
  },
  check: ({ signature, period }) => {
    const expected = parsePeriod(period ?? '')?.end;
    if (!signature || signature.reportedOn === null || expected === undefined) return null;
    const found = signature.reportedOn;
    if (found >= expected) return [];
    return [{ record: signature, key: 'reportedOn', found, params: { expected } }];
  },
};

import { parseStandardNumber } from '../../../model/standardNumber';
import { eachLedgerRow } from '../../ledgerRows';
import type { ValidationRule } from '../../ruleTypes';

export const numberYearDisagrees: ValidationRule = {
  code: 'numberYearDisagrees',
  severity: 'soft',
  level: 1,
  summary: {
    zh: '标准编号中的年份应为发布年份',
    en: "The year in a standard's number is that of its publication",
  },
  why: {
    zh: '标准编号的年代号即批准发布的年份（国家标准管理办法）；不同则编号或日期有误，可能计错报告期。',
    en: 'The number ends with the year of approval; where it is another, number or date is wrong and the thing may count in a wrong period.',
  },
  check: (context) =>
    eachLedgerRow(
      context,
      ({ key, entry, target }) =>
        key?.notCounted === null &&
        entry.publishedOn !== null &&
        target.definition.ledgerKey === 'standardNumber',
      ({ entry }) => {
        const expected = parseStandardNumber(entry.itemKey ?? '')?.year ?? null;
        const found = entry.publishedOn ?? '';
        if (expected === null || found.startsWith(`${expected}-`)) return null;
        return { key: 'publishedOn', found, params: { expected, key: entry.itemKey ?? '' } };
      },
    ),
};

import { parseStandardNumber } from '../../../model/standardNumber';
import { eachLedgerRow } from '../../ledgerRows';
import type { ValidationRule } from '../../ruleTypes';
import { levelFits } from './standardKinds';

export const levelPrefixDisagrees: ValidationRule = {
  code: 'levelPrefixDisagrees',
  severity: 'soft',
  level: 1,
  summary: {
    zh: '级别与标准编号的前缀应当一致',
    en: "The level goes with the prefix of the standard's number",
  },
  why: {
    zh: 'GB为国家标准，DB加两位为省级、加四位为市级地方标准（DB42湖北、DB3502厦门），T/为团体标准；不一致则级别或编号有误（审核关系）。',
    en: 'GB is national, DB with two digits provincial, with four a city’s (DB42 Hubei, DB3502 Xiamen), T/ a group’s; where they differ, level or number is wrong.',
  },
  check: (context) =>
    eachLedgerRow(
      context,
      ({ key, entry, target }) =>
        key !== null && entry.level !== null && target.definition.ledgerKey === 'standardNumber',
      ({ entry }) => {
        const number = parseStandardNumber(entry.itemKey ?? '');
        const level = entry.level ?? '';
        if (!number || levelFits(level, number) !== false) return null;
        return { key: 'level', found: level, params: { key: entry.itemKey ?? '' } };
      },
    ),
};

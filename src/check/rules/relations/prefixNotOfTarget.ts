import { parseStandardNumber } from '../../../model/standardNumber';
import { eachLedgerRow } from '../../ledgerRows';
import type { ValidationRule } from '../../ruleTypes';
import { countedKinds, isCountedKind } from './standardKinds';

export const prefixNotOfTarget: ValidationRule = {
  code: 'prefixNotOfTarget',
  severity: 'soft',
  level: 1,
  summary: {
    zh: '标准编号应属于目标所统计的种类',
    en: "A standard's number is of the kind its target counts",
  },
  why: {
    zh: '国家标准、行业标准、地方标准、团体标准分别计数，放错指标会使一项虚增、一项漏计。',
    en: 'National, industry, local and group standards are counted apart; a row under the wrong indicator adds to one and is missing from another.',
  },
  check: (context) =>
    eachLedgerRow(
      context,
      ({ key, target }) => key !== null && countedKinds(target.indicatorId) !== undefined,
      ({ entry, target }) => {
        const number = parseStandardNumber(entry.itemKey ?? '');
        const kinds = countedKinds(target.indicatorId);
        if (!number || !kinds || isCountedKind(kinds, number)) return null;
        return { key: 'itemKey', found: entry.itemKey ?? '', params: { expected: kinds.shown } };
      },
    ),
};

import { eachLedgerRow, isValidRow } from '../../ledgerRows';
import type { ValidationRule } from '../../ruleTypes';

export const amendmentCounted: ValidationRule = {
  code: 'amendmentCounted',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '修改单、外文版不单独计数',
    en: 'Amendments and foreign-language editions do not count',
  },
  why: {
    zh: '修改单和外文版不是新的标准；分部分出版的标准，各部分单独计数（指标解释）。',
    en: 'Neither is a standard of its own; the parts of a standard each are.',
  },
  check: (context) =>
    eachLedgerRow(
      context,
      (row) => row.key !== null && row.target.definition.ledgerKey === 'standardNumber',
      (row) => {
        if (!row.key?.notCounted || !isValidRow(row)) return null;
        return { key: 'itemKey', found: row.entry.itemKey ?? '', params: {} };
      },
    ),
};

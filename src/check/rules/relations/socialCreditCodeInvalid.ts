import { isSocialCreditCode } from '../../../model/ledgerKey';
import { eachLedgerRow } from '../../ledgerRows';
import type { ValidationRule } from '../../ruleTypes';

export const socialCreditCodeInvalid: ValidationRule = {
  code: 'socialCreditCodeInvalid',
  severity: 'soft',
  level: 1,
  summary: {
    zh: '统一社会信用代码应为18位，校验码正确',
    en: 'A unified social credit code has 18 signs and a right check digit',
  },
  why: {
    zh: '企业按代码去重，代码错一位就会重复计数。校验码按GB 32100-2015计算。',
    en: 'Firms are told apart by their code; one wrong sign counts a firm twice. The check digit is that of GB 32100-2015.',
  },
  check: (context) =>
    eachLedgerRow(
      context,
      ({ key, target }) => key !== null && target.definition.ledgerKey === 'socialCreditCode',
      ({ key, entry }) =>
        isSocialCreditCode(key?.key ?? '')
          ? null
          : { key: 'itemKey', found: entry.itemKey ?? '', params: {} },
    ),
};

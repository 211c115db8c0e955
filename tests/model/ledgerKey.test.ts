import fc from 'fast-check';
import { isSocialCreditCode, normaliseLedgerKey, plainLedgerKey } from '../../src/model/ledgerKey';

const key = (kind: Parameters<typeof normaliseLedgerKey>[0], text: string) =>
  normaliseLedgerKey(kind, text)?.key;

describe('the key of a standard', () => {
  it.each([
    'GB/T 1—2023',
    'GB/T1-2023',
    'gb/t 1-2023',
    'ＧＢ／Ｔ １－２０２３',
    ' GB/T 1 — 2023 ',
    'GB/T 1——2023',
    'GB/T 1–2023',
    'GBT 1-2023',
  ])('is one for GB/T 1-2023 and %s', (text) => {
    expect(normaliseLedgerKey('standardNumber', text)).toEqual({
      key: 'GB/T1-2023',
      notCounted: null,
    });
  });

  it('counts parts singly', () => {
    expect(key('standardNumber', 'GB/T 1.2-2023')).not.toBe(key('standardNumber', 'GB/T 1-2023'));
  });

  it.each([
    'GB/T 1-2023第1号修改单',
    'GB/T 1—2023《第2号修改单》',
    'GB/T 1-2023/XG1-2024',
    'GB 1-2023 XG 1-2024',
    'ISO 9001:2015/Amd 1:2024',
    'ISO 9001:2015/Cor 1:2009',
  ])('is that of an amendment, which does not count: %s', (text) => {
    expect(normaliseLedgerKey('standardNumber', text)?.notCounted).toBe('amendment');
  });

  it.each(['GB/T 1-2023（英文版）', 'GB/T 1-2023 外文版', 'GB/T 1-2023E', 'GB/T 1-2023 (EN)'])(
    'is that of a foreign-language edition, which does not count: %s',
    (text) => {
      expect(normaliseLedgerKey('standardNumber', text)?.notCounted).toBe('foreignEdition');
    },
  );

  it('keeps what is no number as it is written, spaces and width aside', () => {
    expect(key('standardNumber', '计划号 ２０２３ － 12')).toBe('计划号2023-12');
  });
});

describe('the other keys', () => {
  it.each([
    '国标委发〔2023〕5号',
    '国标委发[2023]5号',
    '国标委发（2023）5号',
    '国标委发 (2023) 5号',
    '文号：国标委发【2023】5号',
  ])('take the brackets of an approval number for one: %s', (text) => {
    expect(key('approvalNumber', text)).toBe('国标委发(2023)5号');
  });

  it('put aside what a certificate number is introduced with', () => {
    expect(key('certificateNumber', '证书编号：cqc 2023—001')).toBe('CQC2023-001');
    expect(key('certificateNumber', 'No. CQC2023-001')).toBe('CQC2023-001');
  });

  it('put aside the spaces and dashes of a credit code', () => {
    expect(key('socialCreditCode', '91350100 m000100y-43')).toBe('91350100M000100Y43');
  });

  it('are none where nothing is written', () => {
    expect(normaliseLedgerKey('approvalNumber', ' ')).toBeNull();
    expect(normaliseLedgerKey('standardNumber', null)).toBeNull();
  });
});

describe('every key', () => {
  const kind = fc.constantFrom(
    'standardNumber' as const,
    'approvalNumber' as const,
    'certificateNumber' as const,
    'socialCreditCode' as const,
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.stringMatching(/^(GB|GB\/T|DB42\/T|T\/CAS|ISO) \d{1,5}(\.\d)?[-—:](19|20)\d\d$/),
  );

  it('joins all that the sheet joins', () => {
    fc.assert(
      fc.property(kind, text, (of, written) => {
        const plain = plainLedgerKey(written);
        if (of === 'certificateNumber' || of === 'approvalNumber') return;
        expect(normaliseLedgerKey(of, plain)?.key).toBe(normaliseLedgerKey(of, written)?.key);
      }),
    );
  });
});

describe('a unified social credit code', () => {
  // The example of GB 32100-2015, and three large firms' of the public register.
  it.each(['91350100M000100Y43', '9144030071526726XG', '914403001922038216', '91330100716105852F'])(
    '%s is valid',
    (code) => {
      expect(isSocialCreditCode(code)).toBe(true);
    },
  );

  it.each(['91350100M000100Y44', '91350100M000100Y4', '91350100I000100Y43', ''])(
    '%s is not',
    (code) => {
      expect(isSocialCreditCode(code)).toBe(false);
    },
  );

  it('shows any one wrong sign', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const code = '91350100M000100Y43';
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...signs), (place, sign) => {
        fc.pre(code[place] !== sign);
        expect(isSocialCreditCode(code.slice(0, place) + sign + code.slice(place + 1))).toBe(false);
      }),
    );
  });
});

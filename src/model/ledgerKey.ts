import type { LedgerKey } from './catalog';
import { parseStandardNumber, plainSigns } from './standardNumber';

/** Why a thing of the ledger is no thing of its own: 修改单, 外文版. */
export type NotCounted = 'amendment' | 'foreignEdition';

export interface NormalKey {
  /** Equal for every spelling of the same thing. */
  readonly key: string;
  readonly notCounted: NotCounted | null;
}

/** `GB/T 1—2023/XG1—2024`, `第1号修改单`, `ISO 9001:2015/Amd 1:2024`, corrigenda. */
const AMENDMENT = /XG ?\d|修改单|AMD\.? ?\d|AMENDMENT|勘误|COR\.? ?\d+(:|$)/;
/** `GB/T 19001—2016（英文版）`, `GB/T 1.1—2020E`, `(EN)`. */
const FOREIGN =
  /(外|英|法|俄|德|日|韩|西班牙|阿拉伯)[文语]版|\((E|EN|F|FR|R|RU|D|DE|J|JA)\)|-\d{4}E\b/;
const MARKS_OF_A_NUMBER = /^(证书|批准|文件)?(编号|文号|号码)[:.]?|^NO[.:]? ?/;

function normaliseStandard(text: string): NormalKey {
  const plain = plainSigns(text);
  const notCounted = AMENDMENT.test(plain)
    ? 'amendment'
    : FOREIGN.test(plain)
      ? 'foreignEdition'
      : null;
  const parsed = parseStandardNumber(plain);
  return { key: parsed?.key ?? plain.replaceAll(' ', ''), notCounted };
}

/** 〔2023〕, [2023] and （2023） are one. */
function normaliseSigns(text: string): string {
  return plainSigns(text)
    .replace(MARKS_OF_A_NUMBER, '')
    .replace(/[[{【〔〖]/g, '(')
    .replace(/[\]}】〕〗]/g, ')')
    .replaceAll(' ', '');
}

/**
 * A ledger's 唯一标识 as it is compared, by what the target counts; null where nothing is written.
 * It joins more than the sheet's 规范标识 (`layout/return/ledgerFormulas.ts`), which only puts aside
 * spaces, dashes and case: full-width letters, `GBT` for `GB/T`, `:` before an ISO year, and kinds of
 * brackets are one here.
 */
export function normaliseLedgerKey(kind: LedgerKey, text: string | null): NormalKey | null {
  if (text === null || text.trim() === '') return null;
  if (kind === 'standardNumber') return normaliseStandard(text);
  const plain = normaliseSigns(text);
  const key = kind === 'socialCreditCode' ? plain.replaceAll('-', '') : plain;
  return { key, notCounted: null };
}

/** A key as the sheet's 规范标识 has it: spaces and case put aside, one kind of dash and slash. */
export function plainLedgerKey(text: string): string {
  return text
    .replace(/[ \u3000]/g, '')
    .replace(/——|[—–－]/g, '-')
    .replace(/／/g, '/')
    .toUpperCase();
}

/** Signs of a code by their value, GB 32100-2015, table 1: no I, O, S, V, Z. */
const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * True for 18 signs whose last is the check digit of GB 32100-2015: 31 less the sum of the signs'
 * values by weights 3^i mod 31, mod 31. Takes a normalised code.
 */
export function isSocialCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    const value = CODE_SIGNS.indexOf(sign);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CODE_SIGNS[(31 - (sum % 31)) % 31] === code[17];
}

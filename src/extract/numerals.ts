/** Numbers as people write them: Arabic, full-width, with separators, 万 and 亿, %, and Chinese. */

export interface ReadNumber {
  readonly value: number;
  /** Written as a percentage: the value is the number before the sign. */
  readonly isPercent: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Full-width digits, signs and letters as their half-width twins; other characters stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/**
 * 一百二十, 二〇二五, 一千零五十, 三万; a last digit without a unit is of the next lower one (一万二 is
 * 12000, 一百零二 is 102). Null for anything else.
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((sign) => sign in DIGITS)) {
    return Number([...text].map((sign) => DIGITS[sign]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  let lastLarge = 0;
  /** The unit right before the digit; 1 after 零. */
  let unitBefore = 1;
  for (const sign of text) {
    const small = SMALL_UNITS[sign];
    const large = LARGE_UNITS[sign];
    if (sign in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[sign] ?? 0;
      if (digit === 0) unitBefore = 1;
    } else if (small !== undefined) {
      if (small >= lastUnit) return null;
      section += (digit ?? 1) * small;
      digit = null;
      lastUnit = small;
      unitBefore = small;
    } else if (large !== undefined) {
      const count = section + (digit ?? 0);
      if (section === 0 && digit === null) return null;
      // 一百二万 may be 102 or 120 of them.
      if (digit !== null && unitBefore > 10 && unitBefore < large) return null;
      total = large < lastLarge ? total + count * large : (total + count) * large;
      lastLarge = large;
      section = 0;
      digit = null;
      lastUnit = Infinity;
      unitBefore = large;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0) * (unitBefore > 10 ? unitBefore / 10 : 1);
}

function readArabic(text: string): number | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万|萬|亿|億)?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', unit] = match;
  const value = Number(whole.replace(/,/g, '') + fraction);
  const scaled = unit === undefined ? value : Number((value * (LARGE_UNITS[unit] ?? 1)).toFixed(6));
  return sign === '-' ? -scaled : scaled;
}

/** Reads a whole text as one number; null where it is not one. Nothing is guessed. */
export function readNumberText(text: string): ReadNumber | null {
  const plain = toHalfWidth(text).replace(/[\s\u3000]/g, '');
  const share = /^百分之(.+)$/.exec(plain)?.[1];
  if (share !== undefined) {
    const value = readArabic(share) ?? readChineseNumeral(share);
    return value === null ? null : { value, isPercent: true };
  }
  const isPercent = plain.endsWith('%');
  const body = isPercent ? plain.slice(0, -1) : plain;
  const value = readArabic(body) ?? readChineseNumeral(body);
  return value === null ? null : { value, isPercent };
}

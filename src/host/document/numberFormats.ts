const DIGITS = '零一二三四五六七八九';
const FORMAL = ['', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/**
 * A count in one of Word's number formats (`w:numFmt`): `chineseCounting` 3 is 三. Formats that no
 * Chinese document uses come as plain digits; `bullet` and `none` are not asked for.
 */
export function formatCount(count: number, format: string): string {
  const write = FORMATS[format];
  return write ? write(count) : String(count);
}

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  chineseCounting: writeChinese,
  chineseCountingThousand: writeChinese,
  taiwaneseCounting: writeChinese,
  taiwaneseCountingThousand: writeChinese,
  japaneseCounting: writeChinese,
  japaneseDigitalTenThousand: writeChinese,
  ideographDigital: (count) =>
    [...String(count)].map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)])).join(''),
  chineseLegalSimplified: (count) => FORMAL[count] || String(count),
  ideographLegalTraditional: (count) => FORMAL[count] || String(count),
  ideographTraditional: (count) => STEMS[(count - 1) % 10] ?? '',
  decimalFullWidth: (count) => widen(String(count)),
  decimalFullWidth2: (count) => widen(String(count)),
  decimalEnclosedCircle: enclose,
  decimalEnclosedCircleChinese: enclose,
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperLetter: (count) => writeLetter(count),
  lowerLetter: (count) => writeLetter(count).toLowerCase(),
  upperRoman: (count) => writeRoman(count),
  lowerRoman: (count) => writeRoman(count).toLowerCase(),
};

/** 11 is 十一, 21 二十一, 105 一百零五; beyond 999 digits are clearer. */
function writeChinese(count: number): string {
  if (count <= 0 || count > 999) return String(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const first = hundreds ? `${DIGITS[hundreds]}百` : '';
  const gap = hundreds && !tens && ones ? '零' : '';
  const second = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  return `${first}${gap}${second}${ones ? DIGITS[ones] : ''}`;
}

function widen(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** ① to ⑳. */
function enclose(count: number): string {
  return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
}

/** A … Z, AA, BB, as Word counts on. */
function writeLetter(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(count / 26), 9));
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function writeRoman(count: number): string {
  if (count <= 0 || count > 399) return String(count);
  let left = count;
  let written = '';
  for (const [worth, letters] of ROMAN) {
    for (; left >= worth; left -= worth) written += letters;
  }
  return written;
}

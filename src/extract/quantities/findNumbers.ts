import { readChineseNumeral } from '../numerals';
import type { NumberFound } from './quantity';

const CHINESE = '[〇零一二两三四五六七八九十百千万亿]';
const SCALE: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

/** 1200, 1,200, 1.2万, 3千, 1.5万亿, 100余. */
const ARABIC =
  /(?<![\d.])(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([余多几来])?([十百]|千(?![克瓦米]))?(万|亿)?(亿)?([余多])?/g;
/** 百分之八十五, 百分之85, 千分之三. */
const PER_HUNDRED = new RegExp(`([百千])分之(\\d+(?:\\.\\d+)?|${CHINESE}+(?:点${CHINESE}+)?)`, 'g');
/** 三分之二, 五分之一, 3/4 is not written in policy. */
const FRACTION = /([二三四五六七八九十]|[2-9]|10)分之([一二两三四五六七八九]|[1-9])/g;
/** 八成, 八成五, 8成; not 成立, 成果, 成本. */
const TENTHS =
  /([一二两三四五六七八九1-9])成(半|[一二三四五六七八九](?!项|个|成))?(?=以上|以下|以内|左右|[,;，；：。、)\n!?！？的]|$|的|及以上)/g;
const HALF = /(?:超过|过|逾)?(?:一半|半数)|过半数?/g;
/** 翻一番, 翻两番; 一倍, 2倍. */
const DOUBLING = /翻(?:了)?([一二两三四1-4])?番/g;
const CHINESE_NUMBER = new RegExp(
  `(?<![第初数几好点〇零一二两三四五六七八九十百千万亿])${CHINESE}{1,12}(?:点[〇零一二三四五六七八九]{1,4}|[余多])?`,
  'g',
);

function number(
  match: RegExpExecArray,
  value: number | null,
  rest: Partial<NumberFound> = {},
): NumberFound {
  return {
    start: match.index,
    end: match.index + match[0].length,
    value,
    form: 'arabic',
    isApproximate: false,
    ownUnit: null,
    isExceeded: false,
    ...rest,
  };
}

/** Sums of powers of ten drift: 1.2 times 10000 is 12000. */
function round(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

function readArabic(match: RegExpExecArray): NumberFound {
  const [, whole = '', fraction = '', few, small = '', large = '', larger = '', more] = match;
  const plain = Number(whole.replace(/,/g, '') + fraction);
  const scale = (SCALE[small] ?? 1) * (SCALE[large] ?? 1) * (SCALE[larger] ?? 1);
  const isApproximate = few !== undefined || more !== undefined;
  return number(match, round(plain * scale), { isApproximate });
}

function readDecimal(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const [whole = '', fraction] = text.split('点');
  const value = readChineseNumeral(whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((sign) => readChineseNumeral(sign) ?? 0).join('');
  return Number(`${value}.${digits}`);
}

function readPerHundred(match: RegExpExecArray): NumberFound | null {
  const value = readDecimal(match[2] ?? '');
  if (value === null) return null;
  const percent = match[1] === '千' ? round(value / 10) : value;
  return number(match, percent, { form: 'share', ownUnit: '%' });
}

function readFraction(match: RegExpExecArray): NumberFound | null {
  const [under, over] = [readDecimal(match[1] ?? ''), readDecimal(match[2] ?? '')];
  if (under === null || over === null || over >= under) return null;
  const value = Number(((over / under) * 100).toFixed(7));
  return number(match, value, { form: 'share', ownUnit: '%' });
}

function readTenths(match: RegExpExecArray): NumberFound {
  const tens = readDecimal(match[1] ?? '') ?? 0;
  const ones = match[2] === '半' ? 5 : (readDecimal(match[2] ?? '') ?? 0);
  return number(match, tens * 10 + ones, { form: 'share', ownUnit: '%' });
}

function readDoubling(match: RegExpExecArray): NumberFound {
  const times = readDecimal(match[1] ?? '') ?? 1;
  return number(match, (2 ** times - 1) * 100, { form: 'multiple', ownUnit: '%' });
}

function readChinese(match: RegExpExecArray): NumberFound | null {
  // 百, 千 and 万 alone stand for many: 百家企业, 千名人才.
  const isApproximate = /[余多]$/.test(match[0]);
  const text = isApproximate ? match[0].slice(0, -1) : match[0];
  if (/^[百千万亿]+$/.test(text)) return null;
  const value = readDecimal(text);
  return value === null ? null : number(match, value, { form: 'chinese', isApproximate });
}

const READERS: readonly [RegExp, (match: RegExpExecArray) => NumberFound | null][] = [
  [PER_HUNDRED, readPerHundred],
  [FRACTION, readFraction],
  [TENTHS, readTenths],
  [
    HALF,
    (match) =>
      number(match, 50, { form: 'share', ownUnit: '%', isExceeded: /过|逾/.test(match[0]) }),
  ],
  [DOUBLING, readDoubling],
  [ARABIC, readArabic],
  [CHINESE_NUMBER, readChinese],
];

/** Every number of the text in order, none overlapping another; shares before plain numerals. */
export function findNumbers(text: string): NumberFound[] {
  const found = READERS.flatMap(([pattern, read], order) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const result = read(match);
      return result ? [{ result, order }] : [];
    }),
  );
  found.sort((a, b) => a.result.start - b.result.start || a.order - b.order);
  const kept: NumberFound[] = [];
  let end = 0;
  for (const { result } of found) {
    if (result.start < end) continue;
    kept.push(result);
    end = result.end;
  }
  return kept;
}

import { readChineseNumeral } from '../numerals';

/** Pieces the parsers are made of. */
export const YEAR = '(?:\\d{4}|[〇零○Oo一二三四五六七八九]{4})';
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY =
  '(?:[12]\\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
export const DASH = '[-—–−~～〜至到]{1,2}';
/** 年底, 年末: the last day of the year, as is the bare year. */
export const YEAR_END = '(?:年底|年末|末期|底|末|终)?';

/** 2025, 二〇二五; null outside the years documents speak of. */
export function readYear(text: string): number | null {
  const plain = text.replace(/[○Oo]/g, '〇');
  const year = /^\d{4}$/.test(plain) ? Number(plain) : readChineseNumeral(plain);
  return year !== null && year >= 1900 && year <= 2100 ? year : null;
}

/** 6, 06, 十二; null for anything else. */
export function readSmallNumber(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Number(text) : readChineseNumeral(text);
}

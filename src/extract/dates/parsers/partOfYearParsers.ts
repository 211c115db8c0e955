import type { DateDraft, DateParser } from '../datePhrase';
import { DASH, DAY, MONTH, readSmallNumber, readYear, YEAR } from '../dateParts';

const YEAR_BEFORE = `(?:(${YEAR})年|([今本当明次去上])年|每年)?`;
const OFFSETS: Readonly<Record<string, number>> = {
  今: 0,
  本: 0,
  当: 0,
  明: 1,
  次: 1,
  去: -1,
  上: -1,
};

function readYearBefore(
  match: RegExpExecArray,
): Pick<DateDraft, 'year' | 'yearOffset' | 'isEveryYear'> {
  const year = match[1] === undefined ? null : readYear(match[1]);
  if (match[0].startsWith('每年')) return { year: null, isEveryYear: true };
  return { year, yearOffset: OFFSETS[match[2] ?? ''] ?? 0 };
}

/** 2025年6月, 6月底, 今年9月, 每年12月底, 2024年二月上旬. */
export const month: DateParser = {
  needs: '月',
  pattern: new RegExp(
    `${YEAR_BEFORE}(?<![个\\d一二三四五六七八九十])(${MONTH})月(?:份)?(底|末|上旬|中旬|下旬)?`,
    'g',
  ),
  read: (match) => {
    const number = readSmallNumber(match[3] ?? '');
    if (number === null) return null;
    const day = match[4] === '上旬' ? 10 : match[4] === '中旬' ? 20 : undefined;
    const draft = { form: 'month' as const, month: number, ...readYearBefore(match) };
    return day === undefined ? draft : { ...draft, day };
  },
};

/** 2025年6月30日, 6月30日, 二〇二五年六月三十日. */
export const day: DateParser = {
  needs: '月',
  pattern: new RegExp(`${YEAR_BEFORE}(?<![个\\d])(${MONTH})月(${DAY})[日号]`, 'g'),
  read: (match) => {
    const number = readSmallNumber(match[3] ?? '');
    const dayOfMonth = readSmallNumber(match[4] ?? '');
    if (number === null || dayOfMonth === null) return null;
    return { form: 'day', month: number, day: dayOfMonth, ...readYearBefore(match) };
  },
};

/** 2022-10-13 00:00, 2021/10/11 11:42, 2023.5.6. */
export const numericDay: DateParser = {
  pattern:
    /(?<![\d.])((?:19|20)\d\d)([-/.])(1[0-2]|0?[1-9])\2([12]\d|3[01]|0?[1-9])(?:\s?(?:[01]\d|2[0-3]):\d\d(?::\d\d)?|(?!\d))/g,
  read: (match) => ({
    form: 'day',
    year: Number(match[1]),
    month: Number(match[3]),
    day: Number(match[4]),
  }),
};

/** 2025年上半年, 上半年, 今年下半年. */
export const halfYear: DateParser = {
  needs: '半年',
  pattern: new RegExp(`${YEAR_BEFORE}([上下])半年(?:度)?(?:底|末)?`, 'g'),
  read: (match) => ({ form: 'half', month: match[3] === '上' ? 6 : 12, ...readYearBefore(match) }),
};

/** 2025年三季度, 第一季度, 四季度末, 2季度. */
export const quarter: DateParser = {
  needs: '季度',
  pattern: new RegExp(`${YEAR_BEFORE}(?:第)?([一二三四1-4])季度(?:底|末)?`, 'g'),
  read: (match) => {
    const number = readSmallNumber(match[3] ?? '');
    return number === null
      ? null
      : { form: 'quarter', month: number * 3, ...readYearBefore(match) };
  },
};

/** 年底前, 年内, 年末: of the year the document speaks of. */
export const yearEnd: DateParser = {
  needs: '年',
  pattern: /(?<![\d今本当明次去上每一二三四五六七八九〇零十])年(?:底|末|内)/g,
  read: () => ({ form: 'partOfYear', year: null, yearOffset: 0 }),
};

/** 2023年6月至2025年12月, 2025年1—6月, 2016年9月-10月. */
export const monthRange: DateParser = {
  needs: '月',
  pattern: new RegExp(`(${YEAR})年(${MONTH})月?${DASH}(?:(${YEAR})年)?(${MONTH})月(?:底|末)?`, 'g'),
  read: (match) => {
    const from = readYear(match[1] ?? '');
    const year = match[3] === undefined ? from : readYear(match[3]);
    const number = readSmallNumber(match[4] ?? '');
    if (from === null || year === null || number === null || from > year) return null;
    return { form: 'range', year, fromYear: from, month: number, role: 'during' };
  },
};

import type { DateParser } from '../datePhrase';
import { DASH, readYear, YEAR, YEAR_END } from '../dateParts';

/** 2025年, 2025年底, 2025年度, 二〇二五年末. */
export const bareYear: DateParser = {
  needs: '年',
  pattern: new RegExp(`(${YEAR})年(?:度)?${YEAR_END}`, 'g'),
  read: (match) => {
    const year = readYear(match[1] ?? '');
    return year === null ? null : { form: 'year', year };
  },
};

/** 2023—2025年, 2023年至2025年, 2016-2020年. */
export const yearRange: DateParser = {
  needs: '年',
  pattern: new RegExp(`(${YEAR})年?${DASH}(${YEAR})年(?:度)?${YEAR_END}(?:期间)?`, 'g'),
  read: (match) => {
    const from = readYear(match[1] ?? '');
    const year = readYear(match[2] ?? '');
    if (from === null || year === null || from >= year) return null;
    return { form: 'range', year, fromYear: from, role: 'during' };
  },
};

/** 2023、2025年: the years before the last have lost their 年. */
export const listedYear: DateParser = {
  pattern: /(?<!\d)(\d{4})(?=[、和及]\d{4}(?:年|[、和及]))/g,
  read: (match) => {
    const year = readYear(match[1] ?? '');
    return year === null ? null : { form: 'year', year };
  },
};

/** 今年, 明年, 本年度, 去年底. */
const OFFSETS: Readonly<Record<string, number>> = {
  今: 0,
  本: 0,
  当: 0,
  明: 1,
  次: 1,
  后: 2,
  去: -1,
  上: -1,
};

export const relativeYear: DateParser = {
  needs: '年',
  pattern: new RegExp(`([今本当明次后去上])年(?:度)?${YEAR_END}(?!来|龄|轻)`, 'g'),
  read: (match) => {
    const yearOffset = OFFSETS[match[1] ?? ''];
    return yearOffset === undefined ? null : { form: 'relative', year: null, yearOffset };
  },
};

/** 每年, 每年度, 每年12月底前, 逐年: what stands beside it is yearly. */
export const everyYear: DateParser = {
  needs: '年',
  pattern: /(?:每年度?(?:1?\d月(?:底|末)?(?:前)?)?|逐年|年均|年度均|每个年度)/g,
  read: () => ({ form: 'everyYear', year: null, isEveryYear: true }),
};

/** 未来三年, 3年内, 近五年, 用3年左右时间: how long, without saying from when. */
export const durationOfYears: DateParser = {
  needs: '年',
  pattern:
    /(?:未来|今后|近|用|经过|力争用|再用|连续|前|后|每)?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:(?:-|—|~|至|到)(?:\d{1,2}|[一二两三四五六七八九十]{1,2}))?(?:个)?年(?!轻|龄)(?:左右)?(?:的?时间|内|以内|之内|期|来|间)?/g,
  read: () => ({ form: 'duration', year: null, role: 'during' }),
};

/** 到年, in a copy that lost its digits. */
export const lostYear: DateParser = {
  needs: '年',
  pattern: /(?<![达得遇赶])[到至]年(?=[,，:：、底末])/g,
  read: () => ({ form: 'lost', year: null, role: 'by' }),
};

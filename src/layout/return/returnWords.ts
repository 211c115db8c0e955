import { fillMessage, texts } from '../../i18n/texts';
import type { IsoDate, Locale, PeriodCode } from '../../model/basics';
import { parsePeriod } from '../../model/calendar';

/** The period in words, `2025年三季度`; the code itself where it is of no known form. */
export function describePeriod(code: PeriodCode, locale: Locale): string {
  const period = parsePeriod(code);
  if (period === null) return code;
  const words = texts(locale).returns.period;
  const { frequency, year, part } = period;
  if (frequency === 'halfYear') return fillMessage(part === 1 ? words.s1 : words.s2, { year });
  if (frequency === 'quarter') {
    const quarter = [words.q1, words.q2, words.q3, words.q4][part - 1] ?? '';
    return fillMessage(quarter, { year });
  }
  return fillMessage(frequency === 'year' ? words.year : words.month, { year, month: part });
}

/** The day in words, `2025年10月15日`. */
export function describeDay(day: IsoDate, locale: Locale): string {
  const [year = '', mm = '', dd = ''] = day.split('-');
  const parts = { year, mm, dd, month: Number(mm), day: Number(dd) };
  return fillMessage(texts(locale).workbook.sentence.day, parts);
}

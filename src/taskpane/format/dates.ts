import type { IsoDate, Locale, PeriodCode } from '../../model/basics';
import { fillMessage, type Texts } from '../../i18n/texts';
import { draftPeriod, type PeriodKind } from '../session/period';
import { dateFormatter } from './formatters';

/** `2025年12月31日`, `31 Dec 2025`; the code itself where it is no date. */
export function formatDate(date: IsoDate, locale: Locale): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const month = locale === 'zh-CN' ? 'long' : 'short';
  const format = { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' } as const;
  return dateFormatter(locale === 'zh-CN' ? locale : 'en-GB', format).format(day);
}

/** Word of the 1-based half, quarter or month; empty for a year. */
export function namePart(kind: PeriodKind, part: number, locale: Locale, words: Texts): string {
  const { halves, quarters } = words.pane.load;
  switch (kind) {
    case 'year':
      return '';
    case 'halfYear':
      return [halves.first, halves.second][part - 1] ?? '';
    case 'quarter':
      return [quarters.q1, quarters.q2, quarters.q3, quarters.q4][part - 1] ?? '';
    case 'month': {
      const format = { month: locale === 'zh-CN' ? 'numeric' : 'long', timeZone: 'UTC' } as const;
      return dateFormatter(locale, format).format(Date.UTC(2000, part - 1, 1));
    }
  }
}

/** `2024年三季度`, `Q3 2024`; the code itself where it is of no known form. */
export function namePeriod(code: PeriodCode, locale: Locale, words: Texts): string {
  const period = draftPeriod(code);
  if (!period) return code;
  const { periodName } = words.pane.load;
  const part = namePart(period.kind, period.part, locale, words);
  return fillMessage(part === '' ? periodName.year : periodName.part, { year: period.year, part });
}

/** True for a real calendar day of the years 2000 to 2100. */
export function isPlausibleDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return /^(20\d\d|2100)-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime())
    ? day.toISOString().startsWith(date)
    : false;
}

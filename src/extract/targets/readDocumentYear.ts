import type { DatePhrase } from '../dates/datePhrase';

const DOCUMENT_NUMBER = /[〔[(【](\d{4})[〕\])】]第?\d{1,5}号/;
/** How far into the text the number of the document and its day may stand. */
const HEAD = 1500;
const TAIL = 800;
const TITLE = 200;
const LONGEST_TITLE = 80;
const YEARLY_PLAN =
  /(?:要点|安排|打算|任务书|任务分解|重点工作|重点任务|实施计划|工作计划|推进计划|清单|台账|绩效目标|实事|工作报告)[^\n]{0,16}$/;

/**
 * The year the document was issued: of its number, its day at the head or the foot, or the first year of a
 * period in its title; null where none is printed.
 */
export function readDocumentYear(text: string, dates: readonly DatePhrase[]): number | null {
  const own = DOCUMENT_NUMBER.exec(text.slice(0, 300));
  if (own) return Number(own[1]);
  const isDay = ({ form, basis }: DatePhrase): boolean => form === 'day' && basis === 'stated';
  const head = dates.find((date) => isDay(date) && date.start < HEAD && standsAlone(text, date));
  const tail = dates.findLast(
    (date) => isDay(date) && date.end > text.length - TAIL && standsAlone(text, date),
  );
  const day = head ?? tail;
  if (day) return day.year;
  const period =
    dates.find((date) => date.start < TITLE && isPeriod(date) && isInTitle(text, date)) ??
    dates.find(({ form, start }) => start < TITLE && form === 'range');
  return period?.fromYear ?? findYearOfPlan(text, dates)?.year ?? null;
}

/** 2026年标准化工作安排: the one year the plan is made for; null where the title names none. */
export function findYearOfPlan(text: string, dates: readonly DatePhrase[]): DatePhrase | null {
  const found = dates.find(
    (date) =>
      date.start < TITLE &&
      date.form === 'year' &&
      date.role === 'at' &&
      isInTitle(text, date) &&
      YEARLY_PLAN.test(text.slice(date.end, text.indexOf('\n', date.end))),
  );
  return found ?? null;
}

/** 2023—2025年 or “十四五”, told of the whole plan. */
export function isPeriod({ form, role }: DatePhrase): boolean {
  return (form === 'range' || form === 'planPeriod') && role === 'during';
}

/** A period in the name of another document is cited, not aimed at. */
export function isInTitle(text: string, date: DatePhrase): boolean {
  const from = text.lastIndexOf('\n', date.start) + 1;
  const to = text.indexOf('\n', date.end);
  const line = text.slice(from, to < 0 ? text.length : to);
  return line.length <= LONGEST_TITLE && !/[，。]/.test(line);
}

/** The day of issue stands on a line of its own, or beside the source. */
function standsAlone(text: string, date: DatePhrase): boolean {
  const before = text.lastIndexOf('\n', date.start);
  const after = text.indexOf('\n', date.end);
  const line = (after < 0 ? text.length : after) - before - 1;
  return line - (date.end - date.start) <= 20;
}

import type { IsoDate } from '../../model/basics';
import { originalSpan, type CleanText } from '../cleanText';
import type { DateDraft, DateParser, DatePhrase, DateRole } from './datePhrase';
import { readLastDay } from './readLastDay';
import * as parts from './parsers/partOfYearParsers';
import { planPeriod } from './parsers/planPeriod';
import * as years from './parsers/yearParsers';

const PARSERS: readonly DateParser[] = [
  years.yearRange,
  parts.monthRange,
  parts.numericDay,
  parts.day,
  parts.month,
  parts.halfYear,
  parts.quarter,
  years.bareYear,
  years.listedYear,
  years.relativeYear,
  planPeriod,
  years.everyYear,
  parts.yearEnd,
  years.durationOfYears,
  years.lostYear,
];

/** 截至 and 截止 tell how far things have come; 到 and 至 say by when. */
const BEFORE = /(截至|截止到?|力争到|争取到|直到|自|从|于|在|到|至|由)$/;
const AFTER = /^(?:(?:之|以)?前|以来|以后|之后|起|开始|期间|为止)/;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly draft: DateDraft;
}

/** No phrase goes past a full stop or a line. */
const SENTENCE = /[^。\n]+/g;

/** Earlier first, longer first among those that begin together. */
function findDrafts(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    for (const { pattern, needs, read } of PARSERS) {
      // Most sentences speak of no such time: looking for one sign is far cheaper than the pattern.
      if (needs !== undefined && !sentence.includes(needs)) continue;
      for (const match of sentence.matchAll(pattern)) {
        const draft = read(match);
        const start = index + match.index;
        if (draft) found.push({ start, end: start + match[0].length, draft });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function readRole(draft: DateDraft, before: string, after: string): DateRole {
  if (draft.role === 'by') return 'by';
  if (/^截/.test(before)) return 'until';
  if (/^以来|^起|^开始|^以后|^之后/.test(after) || before === '自' || before === '从')
    return 'since';
  if (/前$/.test(after)) return 'by';
  if (draft.role) return draft.role;
  return /[到至]$/.test(before) ? 'by' : 'at';
}

function buildPhrase(
  clean: CleanText,
  from: number,
  text: string,
  { start, end, draft }: Found,
  documentYear: number | null,
): DatePhrase {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const after = AFTER.exec(text.slice(end, end + 3))?.[0] ?? '';
  const isPrinted = draft.year !== null;
  const hasOffset = draft.yearOffset !== undefined && documentYear !== null && !draft.isEveryYear;
  const year = draft.year ?? (hasOffset ? documentYear + (draft.yearOffset ?? 0) : null);
  const [first, last] = [from + start - before.length, from + end + after.length];
  return {
    start: first,
    end: last,
    span: originalSpan(clean, first, last),
    text: clean.text.slice(first, last),
    form: draft.form,
    role: readRole(draft, before, after),
    date: year === null ? null : lastDayOf(draft, year),
    year,
    fromYear: draft.fromYear ?? year,
    isEveryYear: draft.isEveryYear ?? false,
    basis: isPrinted ? 'stated' : 'implied',
  };
}

function lastDayOf(draft: DateDraft, year: number): IsoDate | null {
  return readLastDay(year, draft.month ?? 12, draft.day);
}

/**
 * Every phrase of time in `[from, to)` of the clean text, in order, none overlapping another. Without
 * `documentYear` (the year the document was issued) 今年 and 6月底前 have no date.
 */
export function findDates(
  clean: CleanText,
  from = 0,
  to = clean.text.length,
  documentYear: number | null = null,
): DatePhrase[] {
  return readDates(clean, from, to)(documentYear);
}

/** The same, looked for once and dated for each `documentYear` it is asked for. */
export function readDates(
  clean: CleanText,
  from: number,
  to: number,
): (documentYear: number | null) => DatePhrase[] {
  const text = clean.text.slice(from, to);
  const drafts = findDrafts(text);
  return (documentYear) => {
    const phrases: DatePhrase[] = [];
    let end = 0;
    for (const found of drafts) {
      if (found.start < end) continue;
      const phrase = buildPhrase(clean, from, text, found, documentYear);
      phrases.push(phrase);
      end = phrase.end - from;
    }
    return phrases;
  };
}

import type { IsoDate, Span } from '../model/basics';
import { originalSpan, type CleanText } from './cleanText';
import { findDates } from './dates/findDates';
import {
  DOCUMENT_NUMBER,
  ISSUED_PLAN,
  ISSUER_BEFORE,
  ISSUER_ENDING,
  NO_TITLE,
  TITLE_ENDING,
} from './lexicon/documentWords';
import type { Outline, TextRange } from './outline/outlineTypes';
import { printed } from './outline/readOutline';

/** What a document tells of itself before its first head and after its last sentence. */
export interface DocumentDetails {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: IsoDate | null;
  /** Of the day of issue, else of the title or the number; for dates that name no year. */
  readonly year: number | null;
}

/** Lines that can bear a title or a day; further in, they are text. */
const PREFACE_LINES = 40;
const LONGEST_TITLE = 90;
const LONGEST_DATE_LINE = 60;
const TAIL_LINES = 15;

/** Title, issuer, number and day of the document; null where the text does not tell. */
export function readDocumentDetails(clean: CleanText, outline: Outline): DocumentDetails {
  const lines = outline.paragraphs.map(({ range }) => range);
  const firstHead = outline.heads.find((head) => head.style !== 'annex')?.range.start ?? Infinity;
  const preface = lines.filter(({ start }) => start < firstHead).slice(0, PREFACE_LINES);
  const title = readTitle(clean.text, preface);
  const number = readNumber(clean, preface);
  const day = readDay(clean, preface) ?? readDay(clean, lines.slice(-TAIL_LINES));
  const titleText = title ? printed(clean, title) : null;
  return {
    title: titleText,
    titleSpan: title ? originalSpan(clean, title.start, title.end) : null,
    issuer: readIssuer(clean, preface, lines, title),
    documentNumber: number,
    issuedOn: day,
    year: yearOf(clean.text, day, title, preface),
  };
}

function yearOf(
  text: string,
  day: IsoDate | null,
  title: TextRange | null,
  preface: readonly TextRange[],
): number | null {
  if (day) return Number(day.slice(0, 4));
  const titleText = title ? text.slice(title.start, title.end).replace(/\n/g, '') : '';
  const head = preface
    .slice(0, 12)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 80)));
  const year =
    /20\d\d(?=年度?(?!以|来))/.exec(titleText) ??
    /20\d\d(?=[-—~至])/.exec(titleText) ??
    /(?<=[〔[(【])20\d\d(?=[〕\])】]第?\d)/.exec(
      head.filter((line) => !/[。《]/.test(line)).join('\n'),
    );
  return year ? Number(year[0]) : null;
}

/** The first lines that together end like a title; of a notice, the plan it brings. */
function readTitle(text: string, preface: readonly TextRange[]): TextRange | null {
  for (let at = 0; at < Math.min(8, preface.length); at += 1) {
    const first = preface[at];
    if (!first || NO_TITLE.test(text.slice(first.start, first.end))) continue;
    for (let last = at; last < Math.min(at + 4, preface.length); last += 1) {
      const range = { start: first.start, end: preface[last]?.end ?? first.end };
      if (range.end - range.start > LONGEST_TITLE) break;
      if (/[。：；]/.test(text.slice(range.start, range.end))) break;
      if (TITLE_ENDING.test(text.slice(range.start, range.end))) {
        return planOfNotice(text, range, preface) ?? range;
      }
    }
  }
  return null;
}

/** `…关于印发《X方案》的通知`: X方案 where it stands on a line of its own, else within the notice. */
function planOfNotice(
  text: string,
  notice: TextRange,
  preface: readonly TextRange[],
): TextRange | null {
  const line = text.slice(notice.start, notice.end);
  const match = ISSUED_PLAN.exec(line);
  const plan = (match?.[1] ?? match?.[2])?.replace(/\n/g, '');
  if (!match || !plan) return null;
  const own = preface.find(
    ({ start, end }) => start >= notice.end && sameTitle(text.slice(start, end), plan),
  );
  if (own) return own;
  const start = notice.start + match.index + match[0].indexOf(plan.charAt(0));
  return line.includes(plan)
    ? {
        start: notice.start + line.indexOf(plan),
        end: notice.start + line.indexOf(plan) + plan.length,
      }
    : { start, end: notice.end };
}

function sameTitle(one: string, other: string): boolean {
  const plain = (title: string): string => title.replace(/[《》〈〉“”()—\-\s]/g, '');
  return (
    plain(one) === plain(other) ||
    (plain(other).length > 8 && plain(one).endsWith(plain(other)) && one.length < 80)
  );
}

function readNumber(clean: CleanText, preface: readonly TextRange[]): string | null {
  for (const { start, end } of preface.slice(0, 12)) {
    const line = clean.text.slice(start, end);
    if (line.length > 80 || /[。《]/.test(line)) continue;
    const match = DOCUMENT_NUMBER.exec(line);
    if (!match) continue;
    const from = start + match.index;
    return printed(clean, { start: from, end: from + match[0].length });
  }
  return null;
}

/** A day on a line of its own, or after the name of who signs. */
function readDay(clean: CleanText, lines: readonly TextRange[]): IsoDate | null {
  for (const { start, end } of lines) {
    if (
      end - start > LONGEST_DATE_LINE ||
      /来源|发布(?:时间|日期)|浏览|\d:\d/.test(clean.text.slice(start, end))
    )
      continue;
    const [only, ...others] = findDates(clean, start, end);
    if (!only || others.length > 0 || only.form !== 'day' || only.date === null) continue;
    const rest = clean.text.slice(start, only.start) + clean.text.slice(only.end, end);
    if (rest.length <= 2 || ISSUER_ENDING.test(rest) || /^.{2,30}印发$/.test(rest))
      return only.date;
  }
  return null;
}

/** From the title (`X关于…`, `X印发…`), else the line above the day of issue. */
function readIssuer(
  clean: CleanText,
  preface: readonly TextRange[],
  lines: readonly TextRange[],
  title: TextRange | null,
): string | null {
  const { text } = clean;
  for (const { start } of preface.slice(0, 4)) {
    const match = ISSUER_BEFORE.exec(text.slice(start, start + 60));
    if (match?.[1]) return namesOf(clean, { start, end: start + match[1].length });
  }
  const signing = [...preface, ...lines.slice(-TAIL_LINES)].find(
    ({ start, end }) =>
      end - start <= 40 &&
      (!title || start >= title.end || end <= title.start) &&
      ISSUER_ENDING.test(text.slice(start, end)),
  );
  return signing ? namesOf(clean, signing) : null;
}

/** Several who sign together stand apart by blanks, which the clean text has not. */
function namesOf(clean: CleanText, range: TextRange): string {
  const { start, end } = originalSpan(clean, range.start, range.end);
  return clean.original.slice(start, end).trim().replace(/\s+/g, '、');
}

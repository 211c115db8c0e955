import { PARTS_OF_YEAR, type DatePhrase } from '../dates/datePhrase';
import type { OutlineHead, OutlineParagraph } from '../outline/outlineTypes';
import { datesBetween } from './dateOrder';
import type { Sentence } from './readSentences';
import { isBaseline } from './resolveDeadline';
import type { Scene } from './scene';
import { isTold } from './toldYears';

/** A year that governs what follows it, up to `end`. */
export interface LeadIn {
  readonly date: DatePhrase;
  readonly end: number;
  /** It stands in 一是…, and leads no other item. */
  readonly isItem?: boolean;
}

/** How far into a sentence the year of a lead-in may stand: 力争到2025年, 全省目标：到2025年. */
export const NEAR = 16;
/** 一是…, 二是… */
export const ITEM_WORD = /^[一二三四五六七八九十]{1,2}是/;
export const LEAF_STYLES = new Set(['dash', 'bullet', 'circled']);

function isAhead(date: DatePhrase, documentYear: number | null): boolean {
  if (date.form === 'lost') return true;
  if (date.date === null || date.isEveryYear || date.form === 'duration') return false;
  if (date.role === 'since' || date.role === 'until') return false;
  return documentYear === null || (date.year ?? 0) >= documentYear;
}

/** 2016年10月底前完成 says when one thing is due; 到2025年 governs what follows. */
function leadsOn(date: DatePhrase): boolean {
  if (date.form === 'lost') return true;
  if (/前$/.test(date.text) && date.form !== 'year' && date.form !== 'planPeriod') return false;
  return ['year', 'planPeriod', 'range', 'relative', 'month', 'half', 'quarter'].includes(
    date.form,
  );
}

/** The last year a short heading aims at: 到2025年主要目标. Null where it has none. */
export function findHeadingDate(scene: Scene, head: OutlineHead): DatePhrase | null {
  const { headingRange } = head;
  if (headingRange.end - headingRange.start > 40) return null;
  const dates = datesBetween(scene.dates, headingRange.start, headingRange.end);
  const isAim = (date: DatePhrase): boolean =>
    isAhead(date, scene.documentYear) && !isBaseline(scene.text, date);
  return dates.findLast(isAim) ?? null;
}

/** Of a list's and a heading's year the one that stands nearer. */
export function innermost(leadIn: LeadIn | null, heading: LeadIn | null): LeadIn | null {
  if (!leadIn || !heading) return leadIn ?? heading;
  return leadIn.date.start >= heading.date.start ? leadIn : heading;
}

/** The year of the innermost heading that has one; null where none has. */
export function findHeadLeadIn(
  heads: readonly OutlineHead[],
  headDates: readonly (DatePhrase | null)[],
  paragraph: OutlineParagraph,
): LeadIn | null {
  for (const at of [...paragraph.enclosing].reverse()) {
    const date = headDates[at];
    if (date) return { date, end: heads[at]?.range.end ?? 0 };
  }
  return null;
}

/** The last year aimed at that begins a clause near the start of the sentence; one by the way leads nothing. */
export function findLeadIn(
  scene: Scene,
  sentence: Sentence,
  dates: readonly DatePhrase[],
): DatePhrase | null {
  const opensList = /[:：]$/.test(scene.text.slice(sentence.start, sentence.end));
  let found: DatePhrase | null = null;
  for (const date of dates) {
    const isNear = date.start - sentence.start <= NEAR || opensList;
    const opens = isNear || sentence.clauses.some(({ start }) => start === date.start);
    if (!opens || (!isNear && !found)) continue;
    if (date.role === 'until') return found;
    const isListed = /^[、和及与]\d{4}/.test(scene.text.slice(date.end, date.end + 5));
    // (一季度完成方案，11月底前报批): steps of the way, in a bracket.
    const isStep =
      PARTS_OF_YEAR.has(date.form) &&
      sentence.clauses.some(
        ({ inBrackets, start, end }) => inBrackets && start <= date.start && date.end < end,
      );
    const isAim =
      !isStep &&
      isAhead(date, scene.documentYear) &&
      leadsOn(date) &&
      !isListed &&
      !isTold(scene, date);
    if (isAim && !isBaseline(scene.text, date)) found = date;
  }
  return found;
}

/** A year holds for its paragraph, and for the list below it where there is one. */
export function opensList(
  { text, outline }: Scene,
  sentence: Sentence,
  paragraph: OutlineParagraph,
  next: OutlineParagraph | undefined,
): boolean {
  if (/[:：]$/.test(text.slice(sentence.start, sentence.end))) return true;
  const words = text.slice(sentence.start, sentence.end);
  if (/(?:以下|如下|下列)[^，。；]{0,8}$/.test(words)) return true;
  if (!next || ITEM_WORD.test(text.slice(paragraph.range.start, paragraph.range.start + 4))) {
    return false;
  }
  if (ITEM_WORD.test(text.slice(next.range.start, next.range.start + 4))) return true;
  const head = outline.heads[next.enclosing.at(-1) ?? -1];
  return head !== undefined && head.range.start >= next.range.start;
}

/** Where the innermost numbered part ends that the paragraph stands in. */
export function endOfScope({ outline, text }: Scene, paragraph: OutlineParagraph): number {
  const at = paragraph.enclosing.findLast((one) => {
    const head = outline.heads[one];
    return (
      head !== undefined &&
      (!LEAF_STYLES.has(head.style) || head.range.start >= paragraph.range.start)
    );
  });
  return at === undefined ? text.length : (outline.heads[at]?.range.end ?? text.length);
}

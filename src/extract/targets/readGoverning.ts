import { PARTS_OF_YEAR, type DatePhrase } from '../dates/datePhrase';
import { ACTION_START } from '../lexicon/headings';
import { PAST_HEADING } from '../lexicon/verbs';
import type { OutlineHead, OutlineParagraph } from '../outline/outlineTypes';
import { readRules } from './readRules';
import { readSentences, type Sentence } from './readSentences';
import { isBaseline } from './resolveDeadline';
import type { Governing, Scene } from './scene';
import { isTold } from './toldYears';

interface LeadIn {
  readonly date: DatePhrase;
  readonly end: number;
  /** It stands in 一是…, and leads no other item. */
  readonly isItem?: boolean;
}

/** How far into a sentence the year of a lead-in may stand: 力争到2025年, 全省目标：到2025年. */
const NEAR = 16;
const CONDITION_LEAD = /(?:条件|要求|具备|符合|材料|资格)[^，。；]{0,10}[:：]$/;
/** 一是…, 二是… */
const ITEM_WORD = /^[一二三四五六七八九十]{1,2}是/;
const LEAF_STYLES = new Set(['dash', 'bullet', 'circled']);

/** The dates within `[start, end)`, given where to look on from. */
class DateCursor {
  private at = 0;
  constructor(private readonly dates: readonly DatePhrase[]) {}
  take(end: number): DatePhrase[] {
    const taken: DatePhrase[] = [];
    for (let date = this.dates[this.at]; date && date.start < end; date = this.dates[this.at]) {
      taken.push(date);
      this.at += 1;
    }
    return taken;
  }
}

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

function findHeadingDate(scene: Scene, head: OutlineHead): DatePhrase | null {
  const { headingRange } = head;
  if (headingRange.end - headingRange.start > 40) return null;
  const dates = datesBetween(scene.dates, headingRange.start, headingRange.end);
  const isAim = (date: DatePhrase): boolean =>
    isAhead(date, scene.documentYear) && !isBaseline(scene.text, date);
  return dates.findLast(isAim) ?? null;
}

/** 现状与形势; 夯实标准化工作基础 is a duty. */
function tellsOfPastHead(text: string, { style, headingRange }: OutlineHead): boolean {
  if (LEAF_STYLES.has(style)) return false;
  const { start, end } = headingRange;
  const heading = text.slice(start, Math.min(end, start + 40));
  return PAST_HEADING.test(heading) && !ACTION_START.test(heading);
}

/** Binary search: the dates are in order. */
export function datesBetween(
  dates: readonly DatePhrase[],
  start: number,
  end: number,
): DatePhrase[] {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: DatePhrase[] = [];
  for (let date = dates[low]; date && date.start < end; date = dates[(low += 1)]) found.push(date);
  return found;
}

/** Walks the sentences in order and tells of each what governs it. */
export function readGoverning(scene: Scene): Governing[] {
  const { text, outline } = scene;
  const headDates = outline.heads.map((head) => findHeadingDate(scene, head));
  const isPastHead = outline.heads.map((head) => tellsOfPastHead(text, head));
  const cursor = new DateCursor(scene.dates);
  const found: Governing[] = [];
  /** Of the list, and of the item within it: the last one holds. */
  let leadIns: LeadIn[] = [];
  let conditionEnd = -1;
  const rules = readRules(scene);
  const firstHead = outline.heads[0]?.range.start ?? 0;
  let at = -1;
  for (const [index, whole] of outline.paragraphs.entries()) {
    let isPastParagraph = false;
    let saysWhatToDo = false;
    for (const sentence of readSentences(text, [withoutNumber(scene, whole)])) {
      while ((outline.heads[at + 1]?.range.start ?? Infinity) <= sentence.start) at += 1;
      const paragraph = placeOf(scene, whole, at);
      // Before its first head a document tells why it is made and what was reached.
      const isPreface = paragraph.enclosing.length === 0 && sentence.end <= firstHead;
      const pastHead = paragraph.enclosing.find((one) => isPastHead[one]);
      const isUnderPast = pastHead !== undefined;
      const dates = cursor.take(sentence.end).filter(({ start }) => start >= sentence.start);
      const opening = findLeadIn(scene, sentence, dates);
      const own = isPreface && opening?.role === 'at' ? null : opening;
      if (own) isPastParagraph = false;
      const isItem = ITEM_WORD.test(text.slice(sentence.start, sentence.start + 4));
      leadIns = leadIns.filter((one) => sentence.start < one.end && !(isItem && one.isItem));
      const heading: LeadIn | null = findHeadLeadIn(outline.heads, headDates, paragraph);
      const governed: LeadIn | null = innermost(leadIns.at(-1) ?? null, heading);
      const startOfPast = outline.heads[pastHead ?? -1]?.range.start ?? 0;
      const isLedFromWithin = governed !== null && governed.date.start >= startOfPast;
      found.push({
        sentence,
        paragraph,
        dates,
        leadIn: governed?.date ?? null,
        isPast: isPastParagraph || (isPreface && !own) || (isUnderPast && !isLedFromWithin && !own),
        isCondition: sentence.start < conditionEnd || rules.isCondition(paragraph),
        isRule: rules.isRule(paragraph),
      });
      if (own) {
        const leadsList = opensList(scene, sentence, whole, outline.paragraphs[index + 1]);
        const end = endOfScope(scene, paragraph);
        leadIns.push({ date: own, end: leadsList ? end : Math.min(end, whole.range.end), isItem });
      } else if (tellsOfPast(scene, sentence, dates)) {
        // A duty may tell what was done before, and goes on with what is to be done.
        isPastParagraph = isUnderPast || !saysWhatToDo;
      } else saysWhatToDo ||= paragraph.enclosing.length > 0;
      const opens = CONDITION_LEAD.test(text.slice(Math.max(0, sentence.end - 16), sentence.end));
      if (opens) conditionEnd = endOfScope(scene, paragraph);
    }
  }
  return found;
}

/** In a text that lost its line breaks heads stand within the paragraph: the last one begun counts. */
function placeOf({ outline }: Scene, whole: OutlineParagraph, at: number): OutlineParagraph {
  const head = outline.heads[at];
  const isInside = head !== undefined && head.range.start > whole.range.start;
  return isInside ? { range: whole.range, enclosing: [...head.enclosing, at] } : whole;
}

/** The number of a head is no part of its first sentence: 15.2022年. */
function withoutNumber({ outline }: Scene, paragraph: OutlineParagraph): OutlineParagraph {
  const { range, enclosing } = paragraph;
  const head = outline.heads[enclosing.at(-1) ?? -1];
  if (!head || head.range.start !== range.start || head.numberRange.end >= range.end) {
    return paragraph;
  }
  return { range: { start: head.numberRange.end, end: range.end }, enclosing };
}

function innermost(leadIn: LeadIn | null, heading: LeadIn | null): LeadIn | null {
  if (!leadIn || !heading) return leadIn ?? heading;
  return leadIn.date.start >= heading.date.start ? leadIn : heading;
}

function findHeadLeadIn(
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
function findLeadIn(
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

/** 截至2021年底, “十三五”以来, 2022年全市: the rest of the paragraph tells on. */
function tellsOfPast(scene: Scene, sentence: Sentence, dates: readonly DatePhrase[]): boolean {
  const words = scene.text.slice(sentence.start, sentence.start + 24);
  if (/^[^，]{0,8}(?:近年来|历年来|目前|过去|去年|上年)/.test(words)) return true;
  const first = dates[0];
  if (!first || first.start - sentence.start > NEAR) return false;
  if (first.role === 'until' || (first.role === 'since' && /以来$/.test(first.text))) return true;
  return (
    first.role !== 'by' &&
    first.year !== null &&
    scene.documentYear !== null &&
    first.year < scene.documentYear
  );
}

/** A year holds for its paragraph, and for the list below it where there is one. */
function opensList(
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

function endOfScope({ outline, text }: Scene, paragraph: OutlineParagraph): number {
  const at = paragraph.enclosing.findLast((one) => {
    const head = outline.heads[one];
    return (
      head !== undefined &&
      (!LEAF_STYLES.has(head.style) || head.range.start >= paragraph.range.start)
    );
  });
  return at === undefined ? text.length : (outline.heads[at]?.range.end ?? text.length);
}

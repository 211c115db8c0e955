import type { DatePhrase } from '../dates/datePhrase';
import { ACTION_START } from '../lexicon/headings';
import { PAST_HEADING } from '../lexicon/verbs';
import type { OutlineHead, OutlineParagraph } from '../outline/outlineTypes';
import { DateCursor } from './dateOrder';
import {
  endOfScope,
  findHeadingDate,
  findHeadLeadIn,
  findLeadIn,
  innermost,
  ITEM_WORD,
  LEAF_STYLES,
  NEAR,
  opensList,
  type LeadIn,
} from './leadIn';
import { readRules } from './readRules';
import { readSentences, type Sentence } from './readSentences';
import type { Governing, Scene } from './scene';

const CONDITION_LEAD = /(?:条件|要求|具备|符合|材料|资格)[^，。；]{0,10}[:：]$/;
/** 现状与形势; 夯实标准化工作基础 is a duty. */
function tellsOfPastHead(text: string, { style, headingRange }: OutlineHead): boolean {
  if (LEAF_STYLES.has(style)) return false;
  const { start, end } = headingRange;
  const heading = text.slice(start, Math.min(end, start + 40));
  return PAST_HEADING.test(heading) && !ACTION_START.test(heading);
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

import { CHINESE_DIGITS } from '../lexicon/listMarkers';
import { readChineseNumeral } from '../numerals';
import type { ResolvedHead } from './resolveRuns';

/**
 * A copy that lost its punctuation and line ends keeps its numbers, bare: only their running order
 * tells them from other numerals (`二推动…发展三加强…。` is chapter 二 and its first task 三).
 */

interface Counters {
  chapter: number;
  task: number;
  /** No task of the chapter was met yet: they may be numbered anew. */
  opensChapter: boolean;
}

/** A numeral before one of these counts something or is part of a word. */
const COUNTS =
  /^[个批种项次级家体系带流些定致般样起同是切线律直站网路方类款条届年月日期所点村把位中全]|^大(?!力|幅)/;
const PART_OF_WORD = /[统同专单唯第万逐进之近每]$/;
const INNER_FROM = 2;
const INNER_TO = 40;
const FEWEST_HEADS = 3;

/** The heads of such a copy, or none where no run of at least three is found. */
export function resolveBareRuns(text: string): ResolvedHead[] {
  const counters: Counters = { chapter: 0, task: 0, opensChapter: false };
  const heads: ResolvedHead[] = [];
  let begin = 0;
  while (begin < text.length) {
    const end = sentenceEnd(text, begin);
    readSentence(text, begin, end, counters, heads);
    begin = end + 1;
  }
  return heads.length >= FEWEST_HEADS ? heads : [];
}

function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '。' || sign === '\n' || sign === '；' || sign === '！') return at;
  }
  return text.length;
}

function readSentence(
  text: string,
  begin: number,
  end: number,
  counters: Counters,
  heads: ResolvedHead[],
): void {
  for (let length = Math.min(3, end - begin); length >= 1; length -= 1) {
    const value = numeralAt(text, begin, length);
    if (value === null) continue;
    if (value === counters.chapter + 1) {
      const inner = findInner(text, begin + length, end, counters.task);
      if (inner) {
        heads.push(
          bareHead(begin, length, value, 1),
          bareHead(inner.start, inner.length, inner.value, 2),
        );
        counters.chapter = value;
        counters.task = inner.value;
        counters.opensChapter = false;
        return;
      }
    }
    const isChapter = value === counters.chapter + 1 && namesChapter(text, begin + length);
    const isNext = value === counters.task + 1 && counters.chapter > 0 && !isChapter;
    if (isNext || (value === 1 && counters.opensChapter)) {
      heads.push(bareHead(begin, length, value, 2));
      counters.task = value;
      counters.opensChapter = false;
      return;
    }
    if (value === counters.chapter + 1) {
      heads.push(bareHead(begin, length, value, 1));
      counters.chapter = value;
      counters.opensChapter = true;
      return;
    }
  }
}

const CHAPTER_NAME = /^(?:保障措施|组织保障|组织实施|工作要求|主要任务|重点任务|工作措施)/;

/** No duty is called so. */
function namesChapter(text: string, at: number): boolean {
  return CHAPTER_NAME.test(text.slice(at, at + 4));
}

/** The value of the numeral of exactly this length, when nothing after it says that it counts. */
function numeralAt(text: string, at: number, length: number): number | null {
  const printed = text.slice(at, at + length);
  for (const sign of printed) if (!CHINESE_DIGITS.includes(sign)) return null;
  const after = text.slice(at + length, at + length + 2);
  if (after === '' || CHINESE_DIGITS.includes(after.charAt(0)) || COUNTS.test(after)) return null;
  if (PART_OF_WORD.test(text.slice(Math.max(0, at - 1), at))) return null;
  const value = readChineseNumeral(printed);
  return value !== null && value > 0 ? value : null;
}

/** The first task of a chapter, whose number stands within the same sentence as the chapter's. */
function findInner(
  text: string,
  from: number,
  end: number,
  lastTask: number,
): { start: number; length: number; value: number } | null {
  const last = Math.min(end, from + INNER_TO);
  for (const wanted of lastTask > 0 ? [lastTask + 1, 1] : [1]) {
    for (let at = from + INNER_FROM; at < last; at += 1) {
      if (!CHINESE_DIGITS.includes(text.charAt(at))) continue;
      const length = numeralLength(text, at);
      if (numeralAt(text, at, length) === wanted) return { start: at, length, value: wanted };
      at += length - 1;
    }
  }
  return null;
}

function numeralLength(text: string, at: number): number {
  let length = 1;
  while (CHINESE_DIGITS.includes(text.charAt(at + length)) && at + length < text.length)
    length += 1;
  return length;
}

function bareHead(start: number, length: number, value: number, level: number): ResolvedHead {
  return {
    style: 'bare',
    value,
    length,
    start,
    opensParagraph: false,
    followsHead: false,
    level,
    isCertain: true,
  };
}

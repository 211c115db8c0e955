import type { ExtractedMeasure } from '../../model/extraction';
import { originalSpan, type CleanText } from '../cleanText';
import { isHan } from '../cleanText/hanSigns';
import { findDates } from '../dates/findDates';
import type { TextRange } from '../outline/outlineTypes';
import { printed } from '../outline/readOutline';
import { readMarker } from '../outline/readMarker';

const SENTENCE_ENDS = '。；！？\n';
const SHORTEST = 4;
/** Without one of these no day is named; asking is cheap. */
const TIME = /[年月季末底期]/;

/** A measure and its words in the clean text. */
export interface FoundMeasure {
  readonly measure: ExtractedMeasure;
  readonly cleanWords: string;
}

/** The sentences of `range` that say what is to be done, clauses of units left out. */
export function readMeasures(
  clean: CleanText,
  range: TextRange,
  leftOut: readonly TextRange[],
  documentYear: number | null,
): FoundMeasure[] {
  return cutSentences(clean.text, range, leftOut).map(({ start, end }) => ({
    measure: {
      text: printed(clean, { start, end }),
      deadline: dateOf(clean, start, end, documentYear),
      span: originalSpan(clean, start, end),
    },
    cleanWords: clean.text.slice(start, end),
  }));
}

function cutSentences(text: string, range: TextRange, leftOut: readonly TextRange[]): TextRange[] {
  const sentences: TextRange[] = [];
  const skips = [...leftOut].sort((a, b) => a.start - b.start);
  let depth = 0;
  let start = range.start;
  let skip = 0;
  const close = (end: number): void => {
    const sentence = trimSentence(text, start, end);
    if (sentence.end - sentence.start >= SHORTEST) sentences.push(sentence);
  };
  for (let at = range.start; at < range.end; at += 1) {
    while ((skips[skip]?.end ?? Infinity) <= at) skip += 1;
    const next = skips[skip];
    if (next && next.start <= at) {
      close(Math.max(start, next.start));
      start = next.end;
      at = next.end - 1;
      continue;
    }
    if (isHan(text.charCodeAt(at))) continue;
    const sign = text.charAt(at);
    if ('([〔【“《'.includes(sign)) depth += 1;
    else if (')]〕】”》'.includes(sign)) depth = Math.max(0, depth - 1);
    if (!SENTENCE_ENDS.includes(sign) || (depth > 0 && sign !== '\n')) continue;
    close(at);
    depth = 0;
    start = at + 1;
  }
  if (start < range.end) close(range.end);
  return sentences;
}

/** Without the number of an item below the task, and signs at either end. */
function trimSentence(text: string, from: number, to: number): TextRange {
  let start = from;
  while (start < to && /[。；，、：\n”)]/.test(text.charAt(start))) start += 1;
  const marker = readMarker(text, start);
  if (marker && start + marker.length < to && marker.style !== 'annex') start += marker.length;
  let end = to;
  while (end > start && /[，、：\n]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function dateOf(clean: CleanText, start: number, end: number, year: number | null): string | null {
  if (!TIME.test(clean.text.slice(start, end))) return null;
  const phrases = findDates(clean, start, end, year);
  const due = phrases.filter((phrase) => phrase.date !== null && phrase.role === 'by');
  return due[due.length - 1]?.date ?? null;
}

import { originalSpan, type CleanText } from '../cleanText';
import { resolveBareRuns } from './bareRuns';
import { endOfLastItem, opensUnits } from './closingLines';
import { findMarkers } from './findMarkers';
import type { Outline, OutlineHead, OutlineParagraph, TextRange } from './outlineTypes';
import { readHeading } from './readHeading';
import { resolveRuns, type ResolvedHead } from './resolveRuns';

/** The heads of the text with their levels, and its paragraphs; linear, any text is taken. */
export function readOutline(clean: CleanText): Outline {
  const { text } = clean;
  let resolved = resolveRuns(findMarkers(text));
  if (!resolved.some((head) => PUNCTUATED.has(head.style))) {
    const bare = resolveBareRuns(text);
    if (bare.length > resolved.length) resolved = bare;
  }
  const heads = buildHeads(clean, resolved);
  return { heads, paragraphs: listParagraphs(text, heads) };
}

const PUNCTUATED: ReadonlySet<string> = new Set([
  'chapter',
  'section',
  'part',
  'article',
  'chinese',
  'chineseParen',
]);

function buildHeads(clean: CleanText, resolved: readonly ResolvedHead[]): OutlineHead[] {
  const { text } = clean;
  const ends = findEnds(text, resolved);
  const open: number[] = [];
  return resolved.map((head, at) => {
    open.length = Math.min(open.length, head.level - 1);
    const enclosing = [...open];
    open.push(at);
    const markerEnd = head.start + head.length;
    const lineEnd = lineEndAt(text, markerEnd);
    const next = resolved[at + 1]?.start ?? text.length;
    const end = ends[at] ?? text.length;
    const to = Math.min(lineEnd, next);
    const headingRange = readHeading(text, markerEnd, to, head.style, end > to + 1);
    return {
      style: head.style,
      level: head.level,
      value: head.value,
      number: printed(clean, { start: head.start, end: markerEnd }),
      numberRange: { start: head.start, end: markerEnd },
      headingRange,
      bodyRange: { start: skipStop(text, headingRange.end, end), end },
      range: { start: head.start, end },
      enclosing,
      isCertain: head.isCertain,
    };
  });
}

function lineEndAt(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Each head ends where the next of its level or above begins. */
function findEnds(text: string, resolved: readonly ResolvedHead[]): number[] {
  const ends = new Array<number>(resolved.length).fill(text.length);
  const open: number[] = [];
  let lastStart = 0;
  resolved.forEach((head, at) => {
    while (open.length > 0 && (resolved[open[open.length - 1] ?? 0]?.level ?? 0) >= head.level) {
      const closed = open.pop() ?? 0;
      const end = trimLineEnd(text, head.start);
      const isLast = head.style === 'annex';
      ends[closed] = isLast ? endOfLastItem(text, lastStart, end) : end;
    }
    open.push(at);
    lastStart = head.start;
  });
  const last = resolved[resolved.length - 1];
  if (!last) return ends;
  const bound = endAsSiblings(text, resolved, ends);
  const end = endOfLastItem(text, last.start, bound);
  for (const at of open) ends[at] = end;
  return ends;
}

/**
 * Where the last item ends if it is as long as those before it: what follows a list whose items are
 * a paragraph each is said to all. The end of the text where there are not enough to tell.
 */
function endAsSiblings(
  text: string,
  resolved: readonly ResolvedHead[],
  ends: readonly number[],
): number {
  const last = resolved.length - 1;
  const level = resolved[last]?.level;
  let most = 0;
  let count = 0;
  for (let at = last - 1; at >= 0 && resolved[at]?.level === level; at -= 1) {
    const lines = text.slice(resolved[at]?.start, ends[at]).split('\n').length;
    most = Math.max(most, lines);
    count += 1;
  }
  if (count < FEWEST_SIBLINGS) return text.length;
  let end = resolved[last]?.start ?? 0;
  for (let line = 0; line < most && end >= 0; line += 1) end = text.indexOf('\n', end + 1);
  return end < 0 || opensUnits(text, end + 1) ? text.length : end;
}

const FEWEST_SIBLINGS = 2;

function trimLineEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charAt(end - 1) === '\n') end -= 1;
  return end;
}

function skipStop(text: string, at: number, end: number): number {
  let begin = at;
  while (begin < end && /[。：；\n]/.test(text.charAt(begin))) begin += 1;
  return begin;
}

function listParagraphs(text: string, heads: readonly OutlineHead[]): OutlineParagraph[] {
  const paragraphs: OutlineParagraph[] = [];
  let next = 0;
  let enclosing: readonly number[] = [];
  let begin = 0;
  while (begin <= text.length) {
    const end = lineEndAt(text, begin);
    while (next < heads.length && (heads[next]?.range.start ?? 0) <= begin) {
      enclosing = [...(heads[next]?.enclosing ?? []), next];
      next += 1;
    }
    if (end > begin) paragraphs.push({ range: { start: begin, end }, enclosing });
    while (next < heads.length && (heads[next]?.range.start ?? 0) < end) {
      enclosing = [...(heads[next]?.enclosing ?? []), next];
      next += 1;
    }
    begin = end + 1;
  }
  return paragraphs;
}

/** The range as the original prints it, without the blanks and line ends the copy put in. */
export function printed(clean: CleanText, range: TextRange): string {
  let text = '';
  let last = -1;
  for (let at = range.start; at < range.end; at += 1) {
    const { start, end } = originalSpan(clean, at, at + 1);
    if (start < last || end <= start) continue;
    if (last >= 0 && start > last) text += blankBetween(clean.original, last, start);
    text += clean.original.slice(start, end);
    last = end;
  }
  return text;
}

/** Words in Latin letters keep their blank: `GB/T 19001`. */
function blankBetween(original: string, from: number, to: number): string {
  const sides = original.charAt(from - 1) + original.charAt(to);
  const isLatin = /^[A-Za-z\d][A-Za-z\d]$/.test(sides) && !/^\d\d$/.test(sides);
  return isLatin && /^[ \u00a0]+$/.test(original.slice(from, to)) ? ' ' : '';
}

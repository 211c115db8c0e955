import { readUnitClause } from '../units/unitClause';
import type { MarkerStyle, TextRange } from './outlineTypes';

/** Where the heading of an item ends, and where its text begins. */

/** Longer first sentences are text, not headings. */
const LONGEST_HEADING = 50;
const LONGEST_BEFORE_COLON = 30;

/** Clauses that say on what ground, where or by when, before what is done. */
const ADVERBIAL =
  /^(?:按照|根据|依据|依托|围绕|聚焦|针对|结合|对照|依照|遵循|坚持以|以.{1,30}为|为(?!.{1,30}(?:开展|提供|建设|新建|发放|办理|安装|配备|新增|免费))|在.{1,30}(?:中|下|上|内|方面|领域|基础上)$|到\d{4}年|\d{4}年|通过|充分发挥|发挥)/;
/** Where the stop after the heading was lost, the year of the goal begins the text. */
const LOST_HORIZON = /到\d{0,4}年/;
/** After the sentence nothing but who and by when: it is the duty itself. */
const ONLY_UNITS =
  /^[。；]?\n?(?:[(【〔[](?!\d)|(?:[省市县区]级)?(?:牵头|责任|配合|主办|承办|完成|时间|参与)(?:单位|部门|时限|节点|处室|市领导)?)/;
const UNIT_LABEL = /[([【〔](?:由|牵头|责任|配合|主办|承办|主责|负责|参与|完成时限|各)/;

/**
 * The heading of the item whose text stands at `[from, to)`, `to` being the end of its paragraph or
 * the next head: the first sentence where it is short and more follows, what stands before a colon, a
 * line of its own, or else the first clause that says what is done.
 */
export function readHeading(
  text: string,
  from: number,
  to: number,
  style: MarkerStyle,
  hasMore: boolean,
): TextRange {
  const segment = text.slice(from, Math.min(to, from + 400));
  const isDash = style === 'dash' || style === 'bullet' || style === 'article';
  const stop = segment.search(/[。！？；]/);
  const label = segment.search(UNIT_LABEL);
  const sentence = cutAt(segment, stop, label, unitsAtEnd(text, from, segment));
  const horizon = style === 'bare' ? sentence.search(LOST_HORIZON) : -1;
  if (horizon > 1) return { start: from, end: from + horizon };
  const colon = sentence.indexOf('：');
  if (colon > 1 && colon <= LONGEST_BEFORE_COLON && !sentence.slice(0, colon).includes('，')) {
    return { start: from, end: from + colon };
  }
  const rest = text.slice(from + sentence.length, from + sentence.length + 12);
  const goesOn = (hasMore || sentence.length + 1 < segment.length) && !ONLY_UNITS.test(rest);
  const isShort = sentence.length <= LONGEST_HEADING && (goesOn || !sentence.includes('，'));
  if (!isDash && isShort) {
    return { start: from, end: from + sentence.length };
  }
  return firstClause(sentence, from);
}

/** Where the bracket begins that ends a line without a stop and names its units; -1 where none does. */
function unitsAtEnd(text: string, from: number, line: string): number {
  if (!/[)\]】〕]$/.test(line)) return -1;
  for (const { index } of line.matchAll(/[([【〔]/g)) {
    if (/[。！？；]/.test(line.slice(0, index))) return -1;
    if (!closesAtEnd(line, index)) continue;
    if (index > 1 && readUnitClause(text, from + index + 1, from + line.length - 1)) return index;
  }
  return -1;
}

function closesAtEnd(line: string, open: number): boolean {
  let depth = 0;
  for (let at = open; at < line.length; at += 1) {
    if ('([【〔'.includes(line.charAt(at))) depth += 1;
    else if (')]】〕'.includes(line.charAt(at))) depth -= 1;
    if (depth === 0) return at === line.length - 1;
  }
  return false;
}

function cutAt(segment: string, ...ends: readonly number[]): string {
  const found = ends.filter((end) => end >= 0);
  return found.length > 0 ? segment.slice(0, Math.min(...found)) : segment;
}

function firstClause(sentence: string, from: number): TextRange {
  let start = 0;
  for (;;) {
    const comma = sentence.indexOf('，', start);
    const clause = sentence.slice(start, comma < 0 ? undefined : comma);
    if (comma < 0 || !ADVERBIAL.test(clause)) {
      return { start: from + start, end: from + start + clause.length };
    }
    start = comma + 1;
  }
}

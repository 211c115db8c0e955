import { isBareHeadingLine, opensLabel } from './lineShapes';
import type { HeadingStyle, LineStyle, MarkedLine } from './measureLines';

/** The heading a paragraph may be, as far as its lines go. */
export interface MarkedHeading {
  readonly marker: string;
  readonly text: string;
}

/** Shorter than this share of the usual heading is a piece of one. */
const WHOLE_HEADING = 0.6;
const SHORTEST_HEADING = 6;
/** A comma comes before any stop. */
const OPENS_SENTENCE = /^[^。；;:：]{2,60}?[,，]/;
/** No sentence is as short: the heading ends with it. */
const LAST_SIGNS = /^[^。.,，；;、:：]{1,3}[。.](?!\d)/;
/** The end of a heading where headings end within their line. */
const LAST_WORDS = /^[^。.,，；;:：]{4,8}[。.](?!\d)/;
/** The number of an item, and nothing else. */
const ONLY_NUMBER =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.)]|第[一二三四五六七八九十\d]{1,3}[章节条])$/;
/** A verb alone is waiting for its object: 加强 / 组织领导. */
const ONLY_VERB =
  /[)、.节章]\d*(?:大力|全面|进一步)?(?:加强|强化|完善|健全|实施|推进|推动|提升|优化|构建|搭建|建立|开展|培育|深化|促进|加快|打造|加大|落实|制定|规范|支持|注重|严格)$/;
const LONGEST_REST = 24;

export function openHeading({ line, marker }: MarkedLine): MarkedHeading | null {
  return marker !== null && isBareHeadingLine(line.text) ? { marker, text: line.text } : null;
}

/** The heading with one more line; null where that makes it more than a heading. */
export function goOnHeading(
  heading: MarkedHeading | null,
  { line }: MarkedLine,
): MarkedHeading | null {
  if (!heading) return null;
  const text = heading.text + line.text;
  return isBareHeadingLine(text) ? { ...heading, text } : null;
}

/** A number alone on its line: what it heads stands on the next. */
export function isOnlyNumber(text: string): boolean {
  return text.length <= 6 && ONLY_NUMBER.test(text);
}

/**
 * It is no mere piece of a heading: pieces are short, and text goes on right below them. Where items
 * are whole sentences, or headings end with a stop within their line, one without goes on.
 */
export function isWholeHeading(
  { marker, text }: MarkedHeading,
  style: LineStyle,
  next: MarkedLine,
  afterNext: MarkedLine | undefined,
): boolean {
  const headings = style.headings.get(marker);
  if (!headings || headings.isSentence) return false;
  if (headings.isSetOff && next.line.blankLines === 0 && next.line.indent < 2) return false;
  if (LAST_SIGNS.test(next.line.text) || ONLY_VERB.test(text)) return false;
  if (headings.isRunIn && LAST_WORDS.test(next.line.text)) return false;
  if (!headings.isAlone)
    return text.length >= SHORTEST_HEADING && OPENS_SENTENCE.test(next.line.text);
  if (isRest(next, afterNext) && goesOnAs(text, next.line.text, headings)) return false;
  return text.length >= headings.length * WHOLE_HEADING;
}

/** The two lines together look more like a heading of this text than the first alone. */
function goesOnAs(text: string, rest: string, { length, longest }: HeadingStyle): boolean {
  const whole = text.length + rest.length;
  if (/\d/.test(rest)) return false;
  if (Math.abs(whole - length) < Math.abs(text.length - length)) return true;
  return whole <= longest + 3 && !OPENS_TEXT.test(rest);
}

/** Words that begin a sentence of duties. */
const OPENS_TEXT =
  /^(?:[把对从将以在按由各到]|围绕|主要|包括|依托|聚焦|根据|通过|充分|积极|大力|全面|深入|进一步|推广|推进|推动|编制|制定|建立|建设|建成|开展|实施|完善|加强|加快|健全|落实|支持|鼓励|引导|培育|强化|提升|优化|构建|打造|探索|研究|成立)/;

/** A few signs without any stop, and sentences below them: the text begins there. */
function isRest({ line }: MarkedLine, afterNext: MarkedLine | undefined): boolean {
  if (line.text.length > LONGEST_REST || !/^[^。,，；;:：]+$/.test(line.text)) return false;
  if (!afterNext || afterNext.marker !== null || afterNext.line.isTableRow) return false;
  return opensLabel(afterNext.line.text) || /[。,，]/.test(afterNext.line.text);
}

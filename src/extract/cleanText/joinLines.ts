import { isHan } from './hanSigns';
import {
  goOnHeading,
  isOnlyNumber,
  isWholeHeading,
  openHeading,
  type MarkedHeading,
} from './headingLines';
import { followRow, goesOnInRow, type TableRow } from './joinRows';
import {
  awaitsFigure,
  endsOpen,
  endsSentence,
  isKnownHeading,
  markerKind,
  opensAnyLabel,
  opensClosing,
  opensLabel,
  opensWithFigure,
  standsAlone,
} from './lineShapes';
import { measureStyle, type LineStyle, type MarkedLine } from './measureLines';
import type { TextLine } from './readLines';

/** A line nearly as long as the widest ones was broken by the page, not by the writer. */
const FULL_LINE = 0.85;
/** A list of offices may end here; the sentence on the next line is none of it. */
const ENDS_OFFICE = /[厅局委办府部院会社心等队站所校司)]$/;
/** A bracket that closes with a whole item, its units in it most often. */
const CLOSES_CLAUSE = /[)〕】\]][。;；]?$/;

/** For each line whether a paragraph ends with it. */
export function findParagraphEnds(lines: readonly TextLine[]): boolean[] {
  const marked = lines.map((line) => ({ line, marker: markerKind(line) }));
  const style = measureStyle(marked);
  const ends: boolean[] = [];
  let depth = 0;
  let sawSentence = false;
  /** The heading the paragraph may be, as far as its lines go; null once it is more than that. */
  let heading: MarkedHeading | null = null;
  let row: TableRow | null = null;
  let isUnitLine = false;
  marked.forEach((current, at) => {
    const next = marked[at + 1];
    depth = Math.max(0, depth + bracketBalance(current.line.text));
    sawSentence ||= current.marker !== null || /[。；;，,]/.test(current.line.text);
    heading =
      at === 0 || ends[at - 1] === true ? openHeading(current) : goOnHeading(heading, current);
    row = followRow(row, current.line, ends[at - 1] !== false);
    isUnitLine = ends[at - 1] === false ? isUnitLine : opensLabel(current.line.text);
    const state = { style, isUnitLine, isBracketOpen: depth > 0, sawSentence, heading, row };
    const ended = !next || endsParagraph(current, next, marked[at + 2], state);
    if (ended) depth = 0;
    ends.push(ended);
  });
  return ends;
}

/** What is known of the paragraph up to a line. */
interface ParagraphState {
  readonly style: LineStyle;
  readonly isBracketOpen: boolean;
  /** A stop or a number stood in the text before: what goes before them is title and address. */
  readonly sawSentence: boolean;
  readonly heading: MarkedHeading | null;
  readonly row: TableRow | null;
  /** It opens with 责任单位： or its like. */
  readonly isUnitLine: boolean;
}

function endsParagraph(
  current: MarkedLine,
  next: MarkedLine,
  afterNext: MarkedLine | undefined,
  { style, isBracketOpen, sawSentence, heading, row, isUnitLine }: ParagraphState,
): boolean {
  const { line } = current;
  if (row) return !goesOnInRow(row, next.line, afterNext?.line);
  if (next.line.isTableRow) return true;
  if (opensClosing(next.line.text)) return false;
  if (next.marker === null && isOnlyNumber(line.text)) return false;
  const setOff = (style.blankLinesCount && next.line.blankLines > 0) || next.line.indent >= 2;
  if (endsOpen(line.text)) return setOff && next.marker !== null && /[,，]$/.test(line.text);
  if (isBracketOpen && !(setOff && next.marker !== null)) return false;
  if (endsSentence(line.text)) return true;
  if (opensAnyLabel(line.text) && opensAnyLabel(next.line.text)) return true;
  if (isUnitLine && /。/.test(next.line.text) && ENDS_OFFICE.test(line.text)) return true;
  if (/[:：]$/.test(line.text)) return setOff || next.marker !== null || !opensLabel(line.text);
  if (standsAlone(line.text) || standsAlone(next.line.text)) return true;
  if (heading && isKnownHeading(heading.text)) return true;
  if (next.line.afterNoise && next.marker === null && next.line.indent < 2) return false;
  if (cutsNumber(line.text, next.line)) return false;
  const isFull = line.text.length >= style.wrapWidth * FULL_LINE;
  if (next.marker !== null) {
    return setOff || !isFull || heading !== null || CLOSES_CLAUSE.test(line.text);
  }
  if (opensLabel(next.line.text)) return setOff || !isFull;
  if (setOff) return true;
  if (/\)$/.test(line.text)) return !isFull;
  if (heading) return !isFull && isWholeHeading(heading, style, next, afterNext);
  if (isWithinNumber(line.text, next.line.text)) return false;
  return !sawSentence && !isFull;
}

/** The rest of a number that was broken looks like the number of a list: 190 / 01、, 6 / 5 项. */
function cutsNumber(text: string, next: TextLine): boolean {
  if (next.indent >= 2) return false;
  if (awaitsFigure(text) && opensWithFigure(next.text)) return true;
  return isWithinNumber(text, next.text) && (next.afterNoise || next.text.startsWith('0'));
}

/** No paragraph ends between two digits. */
function isWithinNumber(text: string, next: string): boolean {
  return /\d$/.test(text) && /^\d/.test(next);
}

/** Brackets opened less brackets closed; the ) of 1) and 2) closes none. */
function bracketBalance(text: string): number {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isHan(text.charCodeAt(at))) continue;
    const sign = text.charAt(at);
    if ('([【〔《'.includes(sign)) balance += 1;
    else if (']】〕》'.includes(sign) || (sign === ')' && balance > -1)) balance -= 1;
  }
  return balance;
}

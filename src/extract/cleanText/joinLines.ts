import { followRow, goesOnInRow, type TableRow } from './joinRows';
import {
  endsOpen,
  endsSentence,
  hasHeadingRunIn,
  isBareHeadingLine,
  isKnownHeading,
  markerKind,
  opensClosing,
  opensLabel,
  standsAlone,
} from './lineShapes';
import type { TextLine } from './readLines';

/** How the lines of this text are laid out, measured before any two are joined. */
interface LineStyle {
  /** Units of a full line where the text is wrapped by hand or by PDF; Infinity where it is not. */
  readonly wrapWidth: number;
  /** An empty line means nothing where every line is followed by one. */
  readonly blankLinesCount: boolean;
  /** For each kind of marker how its headings stand. */
  readonly headings: ReadonlyMap<string, HeadingStyle>;
}

interface HeadingStyle {
  /** They stand on a line of their own more often than not. */
  readonly isAlone: boolean;
  /** The text after such a line is set off by an empty line, an indent or a number. */
  readonly isSetOff: boolean;
  /** Usual length of such a line. */
  readonly length: number;
}

interface MarkedLine {
  readonly line: TextLine;
  readonly marker: string | null;
}

/** A line nearly as long as the widest ones was broken by the page, not by the writer. */
const FULL_LINE = 0.85;
/** Shorter than this share of the usual heading is a piece of one. */
const WHOLE_HEADING = 0.6;
/** A list of offices may end here; the sentence on the next line is none of it. */
const ENDS_OFFICE = /[厅局委办府部院会社心等队站所校司)]$/;
const SHORTEST_HEADING = 6;
/** A comma comes before any stop. */
const OPENS_SENTENCE = /^[^。；;:：]{2,60}?[,，]/;
const WRAP_WIDTHS = { least: 14, most: 70 };

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
    heading = at === 0 || ends[at - 1] === true ? openHeading(current) : goOn(heading, current);
    row = followRow(row, current.line, ends[at - 1] !== false);
    isUnitLine = ends[at - 1] === false ? isUnitLine : opensLabel(current.line.text);
    const state = { style, isUnitLine, isBracketOpen: depth > 0, sawSentence, heading, row };
    const ended = !next || endsParagraph(current, next, marked[at + 2], state);
    if (ended) depth = 0;
    ends.push(ended);
  });
  return ends;
}

interface MarkedHeading {
  readonly marker: string;
  readonly text: string;
}

function openHeading({ line, marker }: MarkedLine): MarkedHeading | null {
  return marker !== null && isBareHeadingLine(line.text) ? { marker, text: line.text } : null;
}

function goOn(heading: MarkedHeading | null, { line }: MarkedLine): MarkedHeading | null {
  if (!heading) return null;
  const text = heading.text + line.text;
  return isBareHeadingLine(text) ? { ...heading, text } : null;
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
  const setOff = (style.blankLinesCount && next.line.blankLines > 0) || next.line.indent >= 2;
  if (endsOpen(line.text)) return setOff && next.marker !== null && /[,，]$/.test(line.text);
  if (isBracketOpen && !(setOff && next.marker !== null)) return false;
  if (endsSentence(line.text)) return true;
  if (isUnitLine && /。/.test(next.line.text) && ENDS_OFFICE.test(line.text)) return true;
  if (/[:：]$/.test(line.text)) return setOff || next.marker !== null || !opensLabel(line.text);
  if (standsAlone(line.text) || standsAlone(next.line.text)) return true;
  if (heading && isKnownHeading(heading.text)) return true;
  if (next.line.afterNoise && next.marker === null && next.line.indent < 2) return false;
  const isFull = line.text.length >= style.wrapWidth * FULL_LINE;
  if (next.marker !== null) return setOff || !isFull || heading !== null;
  if (opensLabel(next.line.text)) return setOff || !isFull;
  if (setOff) return true;
  if (/\)$/.test(line.text)) return !isFull;
  if (heading) return !isFull && isWholeHeading(heading, style, next.line.text);
  if (isWithinNumber(line.text, next.line.text)) return false;
  return !sawSentence && !isFull;
}

/** No paragraph ends between two digits. */
function isWithinNumber(text: string, next: string): boolean {
  return /\d$/.test(text) && /^\d/.test(next);
}

/**
 * It is no mere piece of a heading: pieces are short, and text goes on right below them. Where
 * headings end with a stop within their line, one without goes on unless a sentence follows.
 */
function isWholeHeading({ marker, text }: MarkedHeading, style: LineStyle, next: string): boolean {
  const headings = style.headings.get(marker);
  if (!headings || headings.isSetOff) return false;
  if (!headings.isAlone) return text.length >= SHORTEST_HEADING && OPENS_SENTENCE.test(next);
  return text.length >= headings.length * WHOLE_HEADING;
}

function measureStyle(marked: readonly MarkedLine[]): LineStyle {
  return {
    wrapWidth: measureWrapWidth(marked),
    blankLinesCount: doBlankLinesCount(marked),
    headings: measureHeadings(marked),
  };
}

/** The width most lines without an end come near to. */
function measureWrapWidth(marked: readonly MarkedLine[]): number {
  const lengths = marked
    .filter(({ line }) => !line.isTableRow && !endsSentence(line.text))
    .map(({ line }) => line.text.length)
    .sort((a, b) => a - b);
  if (lengths.length < 4) return Infinity;
  const widest = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  if (widest < WRAP_WIDTHS.least || widest > WRAP_WIDTHS.most) return Infinity;
  const near = lengths.filter((length) => Math.abs(length - widest) <= widest * 0.15).length;
  return near >= lengths.length * 0.4 ? widest : Infinity;
}

function doBlankLinesCount(marked: readonly MarkedLine[]): boolean {
  const open = marked.filter(
    ({ marker }, at) =>
      at > 0 && marker === null && !endsSentence(marked[at - 1]?.line.text ?? '。'),
  );
  if (open.length < 4) return true;
  const blank = open.filter(({ line }) => line.blankLines > 0).length;
  return blank < open.length * 0.8 || measureWrapWidth(marked) === Infinity;
}

function measureHeadings(marked: readonly MarkedLine[]): Map<string, HeadingStyle> {
  const kinds = new Map<string, HeadingVotes>();
  marked.forEach(({ line, marker }, at) => {
    if (marker === null) return;
    const kind = kinds.get(marker) ?? { runIn: 0, setOff: 0, direct: 0, lengths: [] };
    kinds.set(marker, kind);
    if (hasHeadingRunIn(line.text)) kind.runIn += 1;
    else if (isBareHeadingLine(line.text)) {
      kind.lengths.push(line.text.length);
      const next = marked[at + 1];
      if (!next || isSetOff(next)) kind.setOff += 1;
      else if (next.marker === null) kind.direct += 1;
    }
  });
  return new Map([...kinds].map(([marker, kind]) => [marker, styleOf(kind)]));
}

function isSetOff({ line }: MarkedLine): boolean {
  return line.blankLines > 0 || line.indent >= 2;
}

/** How the lines of one kind of marker were seen to stand. */
interface HeadingVotes {
  runIn: number;
  setOff: number;
  direct: number;
  readonly lengths: number[];
}

function styleOf(kind: HeadingVotes): HeadingStyle {
  const { runIn, setOff, direct, lengths } = kind;
  const sorted = [...lengths].sort((a, b) => a - b);
  return {
    isAlone: lengths.length > runIn,
    isSetOff: setOff > direct,
    length: sorted[Math.floor(sorted.length / 2)] ?? 0,
  };
}

/** Brackets opened less brackets closed; a stop inside does not close them. */
function bracketBalance(text: string): number {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('([【〔《'.includes(sign)) balance += 1;
    else if (')]】〕》'.includes(sign) && balance > -1) balance -= 1;
  }
  return balance;
}

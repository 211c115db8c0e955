import {
  endsOpen,
  endsSentence,
  hasHeadingRunIn,
  isBareHeadingLine,
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
  /** Kinds of markers whose headings stand on a line of their own more often than not. */
  readonly headingAlone: ReadonlySet<string>;
}

interface MarkedLine {
  readonly line: TextLine;
  readonly marker: string | null;
}

/** A line nearly as long as the widest ones was broken by the page, not by the writer. */
const FULL_LINE = 0.85;
const WRAP_WIDTHS = { least: 14, most: 70 };

/** For each line whether a paragraph ends with it. */
export function findParagraphEnds(lines: readonly TextLine[]): boolean[] {
  const marked = lines.map((line) => ({ line, marker: markerKind(line) }));
  const style = measureStyle(marked);
  const ends: boolean[] = [];
  let depth = 0;
  let sawSentence = false;
  marked.forEach((current, at) => {
    const next = marked[at + 1];
    depth = Math.max(0, depth + bracketBalance(current.line.text));
    sawSentence ||= endsSentence(current.line.text) || current.marker !== null;
    const ended = !next || endsParagraph(current, next, style, depth > 0, sawSentence);
    if (ended) depth = 0;
    ends.push(ended);
  });
  return ends;
}

function endsParagraph(
  current: MarkedLine,
  next: MarkedLine,
  style: LineStyle,
  isBracketOpen: boolean,
  sawSentence: boolean,
): boolean {
  const { line } = current;
  if (line.isTableRow || next.line.isTableRow) return true;
  if (opensClosing(next.line.text)) return false;
  const setOff = (style.blankLinesCount && next.line.blankLines > 0) || next.line.indent >= 2;
  if (endsOpen(line.text)) return setOff && next.marker !== null && /[,，]$/.test(line.text);
  if (isBracketOpen && !(setOff && next.marker !== null)) return false;
  if (endsSentence(line.text)) return true;
  if (/[:：]$/.test(line.text)) return setOff || next.marker !== null || !opensLabel(line.text);
  if (standsAlone(line.text) || standsAlone(next.line.text)) return true;
  const isFull = line.text.length >= style.wrapWidth * FULL_LINE;
  if (next.marker !== null) return setOff || !isFull || isHeading(current);
  if (opensLabel(next.line.text)) return setOff || !isFull;
  if (setOff) return true;
  if (/\)$/.test(line.text)) return !isFull;
  if (isHeading(current)) return !isFull && style.headingAlone.has(current.marker ?? '');
  return !sawSentence && !isFull;
}

function isHeading(marked: MarkedLine): boolean {
  return marked.marker !== null && isBareHeadingLine(marked.line.text);
}

function measureStyle(marked: readonly MarkedLine[]): LineStyle {
  return {
    wrapWidth: measureWrapWidth(marked),
    blankLinesCount: doBlankLinesCount(marked),
    headingAlone: findAloneKinds(marked),
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

function findAloneKinds(marked: readonly MarkedLine[]): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const { line, marker } of marked) {
    if (marker === null) continue;
    const vote = hasHeadingRunIn(line.text) ? -1 : isBareHeadingLine(line.text) ? 1 : 0;
    votes.set(marker, (votes.get(marker) ?? 0) + vote);
  }
  return new Set([...votes].filter(([, vote]) => vote > 0).map(([kind]) => kind));
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

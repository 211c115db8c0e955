import { endsSentence, hasHeadingRunIn, isBareHeadingLine, opensSentence } from './lineShapes';
import type { TextLine } from './readLines';

/** How the lines of this text are laid out, measured before any two are joined. */
export interface LineStyle {
  /** Units of a full line where the text is wrapped by hand or by PDF; Infinity where it is not. */
  readonly wrapWidth: number;
  /** An empty line means nothing where every line is followed by one. */
  readonly blankLinesCount: boolean;
  /** For each kind of marker how its headings stand. */
  readonly headings: ReadonlyMap<string, HeadingStyle>;
}

export interface HeadingStyle {
  /** They stand on a line of their own more often than not. */
  readonly isAlone: boolean;
  /** The text after such a line is set off by an empty line, an indent or a number. */
  readonly isSetOff: boolean;
  /** Some end with a stop within their line. */
  readonly isRunIn: boolean;
  /** Most are sentences from the first sign on: they have no heading. */
  readonly isSentence: boolean;
  /** Usual length of such a line. */
  readonly length: number;
  readonly longest: number;
}

export interface MarkedLine {
  readonly line: TextLine;
  readonly marker: string | null;
}

const WRAP_WIDTHS = { least: 14, most: 70 };

/** Measures the lines of a whole text. */
export function measureStyle(marked: readonly MarkedLine[]): LineStyle {
  return {
    wrapWidth: measureWrapWidth(marked),
    blankLinesCount: doBlankLinesCount(marked),
    headings: measureHeadings(marked),
  };
}

/** The width most lines without an end come near to; Infinity where the text is not wrapped. */
export function measureWrapWidth(marked: readonly Pick<MarkedLine, 'line'>[]): number {
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
      at > 0 &&
      marker === null &&
      !isHeading(marked[at - 1]) &&
      !endsSentence(marked[at - 1]?.line.text ?? '。'),
  );
  if (open.length < 4) return true;
  const blank = open.filter(({ line }) => line.blankLines > 0).length;
  return blank < open.length * 0.8 || measureWrapWidth(marked) === Infinity;
}

/** A blank line below a heading is usual, and says nothing of the others. */
function isHeading(one: MarkedLine | undefined): boolean {
  return one !== undefined && one.marker !== null && isBareHeadingLine(one.line.text);
}

function measureHeadings(marked: readonly MarkedLine[]): Map<string, HeadingStyle> {
  const kinds = new Map<string, HeadingVotes>();
  marked.forEach(({ line, marker }, at) => {
    if (marker === null) return;
    const kind = kinds.get(marker) ?? { runIn: 0, sentences: 0, setOff: 0, direct: 0, lengths: [] };
    kinds.set(marker, kind);
    if (opensSentence(line.text)) kind.sentences += 1;
    else if (hasHeadingRunIn(line.text)) kind.runIn += 1;
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
  sentences: number;
  setOff: number;
  direct: number;
  readonly lengths: number[];
}

function styleOf(kind: HeadingVotes): HeadingStyle {
  const { runIn, sentences, setOff, direct, lengths } = kind;
  const sorted = [...lengths].sort((a, b) => a - b);
  return {
    isAlone: lengths.length > runIn,
    isSetOff: setOff > direct,
    isRunIn: runIn > 0,
    isSentence: sentences > (lengths.length + runIn) * 2,
    length: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longest: sorted[sorted.length - 1] ?? 0,
  };
}

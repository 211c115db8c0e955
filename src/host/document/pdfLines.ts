/** A piece of text as a PDF draws it: where it begins, how wide and high it is. */
export interface PdfPiece {
  readonly str: string;
  /** The last two are the place, from the left and from below. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Of the height of the letters: beyond it pieces are cells of a row, not words of a sentence. */
const CELL_GAP = 2;
/** A blank is wider; less is how letters are set. */
const WORD_GAP = 0.25;

/** Radicals that fonts share with letters: some programs name the radical (⾏ for 行), which no search finds. */
const RADICALS = /[\u2e80-\u2fdf]/g;
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  '⻓长⻔门⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟⻅见⻉贝⻋车⻘青⻨麦⻄西⻁虎⺟母⺠民⻆角⻣骨⻤鬼'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

/** The text of a page: pieces at one height are a line, wide gaps in it are tabs. */
export function joinPageText(pieces: readonly PdfPiece[]): string {
  const lines: string[] = [];
  let line = '';
  let last: { end: number; base: number } | null = null;
  for (const { str, transform, width, height } of pieces) {
    if (str.trim() === '') continue;
    const [, , , , left = 0, base = 0] = transform;
    const size = height || 10;
    if (last && Math.abs(base - last.base) > size / 2) {
      lines.push(line);
      line = '';
    } else if (last && line !== '') {
      line += gapBetween(line, str, (left - last.end) / size);
    }
    line += str;
    last = { end: left + width, base };
  }
  return [...lines, line]
    .join('\n')
    .replace(RADICALS, (letter) => SUPPLEMENT[letter] ?? letter.normalize('NFKC'));
}

function gapBetween(before: string, after: string, gap: number): string {
  if (gap > CELL_GAP) return '\t';
  // Chinese is set without blanks, so a gap within it says nothing.
  const isLatin = /[a-z\d.]$/i.test(before) && /^[a-z\d]/i.test(after);
  return isLatin && gap > WORD_GAP ? ' ' : '';
}

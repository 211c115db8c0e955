import type { Span } from '../../../src/model/basics';

const PAGE_NUMBER = /^[ \t\u3000]*[—－-][ \t]*\d+[ \t]*[—－-][ \t]*$/gm;
const BLANK = /[\s\u3000]/;

/** A text without blanks, line breaks and page numbers, and where each letter stood. */
export interface SqueezedText {
  readonly letters: string;
  readonly places: readonly number[];
}

export function squeezeText(text: string): SqueezedText {
  const shown = text.replace(PAGE_NUMBER, (line) => ' '.repeat(line.length));
  const places: number[] = [];
  let letters = '';
  for (let place = 0; place < shown.length; place += 1) {
    const letter = shown.charAt(place);
    if (BLANK.test(letter)) continue;
    letters += letter;
    places.push(place);
  }
  return { letters, places };
}

/** Where a quote stands in the text; throws where it does not stand once, from `after` on. */
export function findQuote({ letters, places }: SqueezedText, quote: string, after?: Span): Span {
  const sought = squeezeText(quote).letters;
  const from = after ? places.findIndex((place) => place >= after.start) : 0;
  const start = letters.indexOf(sought, from);
  if (start < 0 || sought === '') throw new Error(`not in the text: ${quote}`);
  if (!after && letters.includes(sought, start + 1)) throw new Error(`more than once: ${quote}`);
  return { start: places[start] ?? 0, end: (places[start + sought.length - 1] ?? 0) + 1 };
}

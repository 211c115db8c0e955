import type { Span } from '../model/basics';

/**
 * A text made even for the parsers: simplified script, half-width digits and signs, no blanks within
 * a sentence, broken lines joined, page numbers gone. Every unit of `text` knows the stretch of the
 * original it came from, so spans always lie on the text as it was given.
 */
export interface CleanText {
  readonly original: string;
  /** One `\n` ends each paragraph. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: where it begins in the original, and where it ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The stretch of the original under `[start, end)` of the clean text. */
export function originalSpan(clean: CleanText, start: number, end: number): Span {
  const from = clean.starts[start] ?? clean.original.length;
  return { start: from, end: end > start ? (clean.ends[end - 1] ?? from) : from };
}

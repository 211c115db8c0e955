import { useEffect, useMemo, useState } from 'react';
import type { Span } from '../../../model/basics';

/** Signs of a long text that are drawn at once: a browser lays out all it is given. */
const MOST_DRAWN = 20_000;
/** A line is kept whole unless it is longer. */
const LONGEST_LINE = 500;

/** The stretch of the text that is drawn from a place on, begun at a line; short texts are drawn whole. */
export function windowFrom(text: string, from: number): Span {
  const latest = Math.max(0, text.length - MOST_DRAWN);
  const at = Math.min(Math.max(from, 0), latest);
  const line = text.lastIndexOf('\n', at) + 1;
  const start = at === 0 || at - line > LONGEST_LINE ? at : line;
  return { start, end: Math.min(text.length, at + MOST_DRAWN) };
}

export interface TextWindow {
  readonly window: Span;
  /** Null where nothing stands before, or after. */
  readonly goBack: (() => void) | null;
  readonly goOn: (() => void) | null;
}

/** What is drawn of the text: always with `place`, the rest on request. */
export function useTextWindow(text: string, place: Span | null): TextWindow {
  const [from, setFrom] = useState(0);
  const window = useMemo(() => windowFrom(text, from), [text, from]);
  const [first, last] = [place?.start ?? null, place?.end ?? 0];
  useEffect(() => {
    if (first === null) return;
    setFrom((standing) => {
      const { start, end } = windowFrom(text, standing);
      return first >= start && last <= end ? standing : first - MOST_DRAWN / 4;
    });
  }, [text, first, last]);
  const goBack = () => setFrom(window.start - MOST_DRAWN);
  return {
    window,
    goBack: window.start > 0 ? goBack : null,
    goOn: window.end < text.length ? () => setFrom(window.end) : null,
  };
}

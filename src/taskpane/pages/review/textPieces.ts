import type { Span } from '../../../model/basics';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { ReviewStep } from '../../session/reviewSession';

/** A stretch of the text, within a candidate's clause or between two. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** Key of the candidate; null between candidates. */
  readonly key: string | null;
  /** Within what the arrow keys have chosen. */
  readonly isChosen: boolean;
}

/** Names a figure that is no candidate. */
export function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Figures that are no candidate, and that nobody has made one. */
export function listPassedOver({ draft, notTargets }: OpenedReview): OpenedReview['notTargets'] {
  const taken = new Set(draft.targets.map(({ span }) => spanKey(span)));
  return notTargets.filter(({ span }) => !taken.has(spanKey(span)));
}

interface Marked {
  readonly key: string;
  readonly span: Span;
}

function listMarked(review: OpenedReview, step: ReviewStep): readonly Marked[] {
  const { draft } = review;
  if (step === 'targets') return draft.targets;
  if (step === 'tasks') return draft.tasks.map(({ key, headingSpan: span }) => ({ key, span }));
  return listPassedOver(review).map(({ span }) => ({ key: spanKey(span), span }));
}

/** The piece cut at the ends of what is chosen. */
function cutPiece(piece: TextPiece, chosen: Span | null): readonly TextPiece[] {
  const end = piece.start + piece.text.length;
  if (chosen === null || chosen.start >= end || chosen.end <= piece.start) return [piece];
  const cuts = [piece.start, Math.max(chosen.start, piece.start), Math.min(chosen.end, end), end];
  return cuts.slice(1).flatMap((to, at) => {
    const from = cuts[at] ?? 0;
    const text = piece.text.slice(from - piece.start, to - piece.start);
    return text === '' ? [] : [{ ...piece, start: from, text, isChosen: at === 1 }];
  });
}

/**
 * A stretch of the text cut at the clauses that a step is about; where two overlap the first in the
 * text stays.
 */
export function cutText(
  review: OpenedReview,
  step: ReviewStep,
  window: Span,
  chosen: Span | null,
): readonly TextPiece[] {
  const text = review.text.slice(0, window.end);
  const isChosen = false;
  const marked = [...listMarked(review, step)].sort((a, b) => a.span.start - b.span.start);
  const pieces: TextPiece[] = [];
  let at = window.start;
  for (const { key, span } of marked) {
    if (span.start < at || span.start >= window.end || span.end <= span.start) continue;
    if (span.start > at)
      pieces.push({ start: at, text: text.slice(at, span.start), key: null, isChosen });
    pieces.push({ start: span.start, text: text.slice(span.start, span.end), key, isChosen });
    at = span.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), key: null, isChosen });
  return pieces.flatMap((piece) => cutPiece(piece, chosen));
}

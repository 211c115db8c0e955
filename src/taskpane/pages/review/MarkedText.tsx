import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Span } from '../../../model/basics';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { ReviewStep } from '../../session/reviewSession';
import { useStyles } from './Review.styles';
import { cutText } from './textPieces';

export interface MarkedTextProps {
  readonly review: OpenedReview;
  readonly step: ReviewStep;
  /** Key of the candidate whose clause is asked for. */
  readonly shown: string | null;
  /** What the arrow keys have chosen. */
  readonly chosen: Span | null;
  /** What is drawn of the text. */
  readonly window: Span;
}

/** Of a long text hundreds of pieces: drawn anew where a mark changes, not with each key that is typed. */
export const MarkedText = memo(
  function MarkedText({ review, step, shown, chosen, window }: MarkedTextProps) {
    const styles = useStyles();
    return cutText(review, step, window, chosen).map(({ start, text, key, isChosen }) => {
      const Piece = key === null ? 'span' : 'mark';
      return (
        <Piece
          key={start}
          data-start={start}
          data-key={key ?? undefined}
          data-chosen={isChosen || undefined}
          className={mergeClasses(
            key !== null && styles.mark,
            key !== null && key === shown && styles.markShown,
            isChosen && styles.markChosen,
          )}
        >
          {text}
        </Piece>
      );
    });
  },
  (before, after) =>
    before.review.text === after.review.text &&
    before.review.draft.targets.length === after.review.draft.targets.length &&
    before.review.draft.tasks.length === after.review.draft.tasks.length &&
    before.step === after.step &&
    before.window === after.window &&
    before.chosen === after.chosen &&
    before.shown === after.shown,
);

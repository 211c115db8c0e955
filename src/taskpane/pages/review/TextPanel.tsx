import { memo, useEffect, useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Span } from '../../../model/basics';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { Pane } from '../../pane';
import type { ReviewStep } from '../../session/reviewSession';
import { useStyles } from './Review.styles';
import { cutText } from './textPieces';

/** The text itself, with the clauses marked; a stretch of it can be selected and added. */
export function TextPanel({
  pane,
  review,
}: {
  readonly pane: Pane;
  readonly review: OpenedReview;
}) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { step, shown } = session.review;
  const text = words.review.text;
  const body = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const [isFolded, setIsFolded] = useState(false);
  useEffect(() => {
    if (shown === null) return;
    setIsFolded(false);
    const mark = body.current?.querySelector<HTMLElement>(`mark[data-key="${shown}"]`);
    if (mark && body.current) body.current.scrollTop = mark.offsetTop - body.current.offsetTop - 40;
  }, [shown, step]);
  const noteSelection = (): void => setSelected(body.current ? readSelection(body.current) : null);
  return (
    <section className={styles.text} aria-label={text.title}>
      <div className={styles.textHead}>
        <h3 className={styles.cardTitle}>{text.title}</h3>
        <Button
          size="small"
          appearance="subtle"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          {isFolded ? text.unfold : text.fold}
        </Button>
      </div>
      <div className={mergeClasses(styles.textPart, isFolded && styles.folded)}>
        {selected === null ? (
          <p className={styles.note}>{text.hint}</p>
        ) : (
          <div>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setSelected(null);
                void controller.review.add(selected);
              }}
            >
              {text.add}
            </Button>
          </div>
        )}
        {/* Scrolled and selected by keyboard as well. */}
        <div
          ref={body}
          className={styles.textBody}
          tabIndex={0}
          role="document"
          aria-label={text.title}
          onMouseUp={noteSelection}
          onKeyUp={noteSelection}
        >
          <MarkedText review={review} step={step} shown={shown} />
        </div>
      </div>
    </section>
  );
}

interface MarkedTextProps {
  readonly review: OpenedReview;
  readonly step: ReviewStep;
  readonly shown: string | null;
}

/** Of a long text thousands of pieces: drawn anew where a mark changes, not with each key that is typed. */
const MarkedText = memo(
  function MarkedText({ review, step, shown }: MarkedTextProps) {
    const styles = useStyles();
    return cutText(review, step).map(({ start, text, key }) =>
      key === null ? (
        <span key={start} data-start={start}>
          {text}
        </span>
      ) : (
        <mark
          key={start}
          data-start={start}
          data-key={key}
          className={mergeClasses(styles.mark, key === shown && styles.markShown)}
        >
          {text}
        </mark>
      ),
    );
  },
  (before, after) =>
    before.review.text === after.review.text &&
    before.review.draft.targets.length === after.review.draft.targets.length &&
    before.step === after.step &&
    before.shown === after.shown,
);

/** What is selected within the text, as offsets; null where that is nothing. */
function readSelection(body: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer) || !body.contains(range.endContainer)) return null;
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ];
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const piece = node.parentElement?.closest<HTMLElement>('[data-start]');
  return piece ? Number(piece.dataset.start) + offset : null;
}

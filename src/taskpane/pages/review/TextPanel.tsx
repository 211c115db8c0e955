import { memo, useEffect, useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Span } from '../../../model/basics';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { Pane } from '../../pane';
import type { ReviewStep } from '../../session/reviewSession';
import { ClausePicker } from './ClausePicker';
import { useStyles } from './Review.styles';
import { cutText } from './textPieces';

/** What is to be added: selected by mouse, or chosen by keys, which the text has to show. */
interface Chosen {
  readonly span: Span;
  readonly byKeys: boolean;
}

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
  const isOfTasks = step === 'tasks';
  const body = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isFolded, setIsFolded] = useState(false);
  const byKeys = chosen?.byKeys ? chosen.span : null;
  useEffect(() => {
    if (shown === null) return;
    setIsFolded(false);
    scrollTo(body.current, `mark[data-key="${shown}"]`);
  }, [shown, step]);
  useEffect(() => scrollTo(body.current, '[data-chosen]'), [byKeys]);
  const noteSelection = (): void => {
    const span = body.current && readSelection(body.current);
    setChosen(span && { span, byKeys: false });
  };
  const add = (span: Span): void =>
    void controller.review.add(span, isOfTasks ? 'tasks' : 'targets');
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
        <ClausePicker
          pane={pane}
          text={review.text}
          hint={isOfTasks ? text.hintTask : text.hint}
          from={startOf(shown, review)}
          chosen={chosen?.span ?? null}
          onChoose={(span) => setChosen(span && { span, byKeys: true })}
          onAdd={add}
        />
        {chosen !== null && (
          <div>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setChosen(null);
                add(chosen.span);
              }}
            >
              {isOfTasks ? text.addTask : text.add}
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
          <MarkedText review={review} step={step} shown={shown} chosen={byKeys} />
        </div>
      </div>
    </section>
  );
}

function scrollTo(body: HTMLElement | null, place: string): void {
  const found = body?.querySelector<HTMLElement>(place);
  if (body && found) body.scrollTop = found.offsetTop - body.offsetTop - 40;
}

function startOf(shown: string | null, { draft }: OpenedReview): number {
  const items = [...draft.targets, ...draft.tasks];
  return items.find(({ key }) => key === shown)?.span.start ?? 0;
}

interface MarkedTextProps {
  readonly review: OpenedReview;
  readonly step: ReviewStep;
  readonly shown: string | null;
  readonly chosen: Span | null;
}

/** Of a long text thousands of pieces: drawn anew where a mark changes, not with each key that is typed. */
const MarkedText = memo(
  function MarkedText({ review, step, shown, chosen }: MarkedTextProps) {
    const styles = useStyles();
    return cutText(review, step, chosen).map(({ start, text, key, isChosen }) => {
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
    before.chosen === after.chosen &&
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

import { useEffect, useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Span } from '../../../model/basics';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { Pane } from '../../pane';
import { ClausePicker } from './ClausePicker';
import { MarkedText } from './MarkedText';
import { useStyles } from './Review.styles';
import { spanKey } from './textPieces';
import { useTextWindow } from './useTextWindow';

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
  const place = findPlace(shown, review);
  const { window, goBack, goOn } = useTextWindow(review.text, byKeys ?? place);
  useEffect(() => {
    if (shown === null) return;
    setIsFolded(false);
    scrollTo(body.current, `mark[data-key="${shown}"]`);
  }, [shown, step, window]);
  useEffect(() => scrollTo(body.current, '[data-chosen]'), [byKeys, window]);
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
          from={place?.start ?? 0}
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
          {goBack && (
            <Button size="small" appearance="subtle" onClick={goBack}>
              {text.before}
            </Button>
          )}
          <MarkedText review={review} step={step} shown={shown} chosen={byKeys} window={window} />
          {goOn && (
            <Button size="small" appearance="subtle" onClick={goOn}>
              {text.after}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function scrollTo(body: HTMLElement | null, place: string): void {
  const found = body?.querySelector<HTMLElement>(place);
  if (body && found) body.scrollTop = found.offsetTop - body.offsetTop - 40;
}

/** Where the clause that is shown stands; null where none is. */
function findPlace(shown: string | null, { draft, notTargets }: OpenedReview): Span | null {
  if (shown === null) return null;
  const items = [...draft.targets, ...draft.tasks];
  const item = items.find(({ key }) => key === shown);
  const figure = item ?? notTargets.find(({ span }) => spanKey(span) === shown);
  return figure?.span ?? null;
}

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

import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { Span } from '../../../model/basics';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';
import { cutClauses, findClause, moveChoice, spanOf, type ClauseChoice } from './clauses';
import { useStyles } from './Review.styles';

/**
 * The clauses of the text for those who use no mouse: arrow keys move, Shift takes more than one, Enter
 * adds. One option is drawn, the one chosen; the text shows where it stands.
 */
export function ClausePicker(props: {
  readonly pane: Pane;
  readonly text: string;
  /** What is said while nothing is chosen. */
  readonly hint: string;
  /** Where to begin: the clause of the candidate that is shown. */
  readonly from: number;
  readonly chosen: Span | null;
  readonly onChoose: (span: Span | null) => void;
  readonly onAdd: (span: Span) => void;
}) {
  const styles = useStyles();
  const { pane, text, hint, from, chosen, onChoose, onAdd } = props;
  const words = pane.words.review.text;
  const id = useId();
  const [choice, setChoice] = useState<ClauseChoice | null>(null);
  const isBegun = choice !== null;
  const clauses = useMemo(() => (isBegun ? cutClauses(text) : []), [text, isBegun]);
  const choose = (to: ClauseChoice, among: readonly Span[]): void => {
    setChoice(to);
    onChoose(spanOf(among, to));
  };
  const begin = (): void => {
    const standing = choice && spanOf(clauses, choice);
    if (standing && standing.start === chosen?.start && standing.end === chosen.end) return;
    const among = cutClauses(text);
    const at = findClause(among, chosen?.start ?? from);
    if (among.length > 0) choose({ anchor: at, focus: at }, among);
  };
  const press = (event: KeyboardEvent): void => {
    const moved = choice && moveChoice(choice, event, clauses.length);
    const { key } = event;
    if (moved) choose(moved, clauses);
    else if ((key === 'Enter' || key === ' ') && chosen) onAdd(chosen);
    else if (key === 'Escape') onChoose(null);
    else return;
    event.preventDefault();
  };
  const position = { position: (choice?.focus ?? 0) + 1, count: clauses.length };
  return (
    <div
      className={styles.picker}
      role="listbox"
      tabIndex={0}
      aria-label={words.picker}
      aria-activedescendant={id}
      onFocus={begin}
      onKeyDown={press}
    >
      <div
        id={id}
        role="option"
        aria-selected={chosen !== null}
        aria-posinset={isBegun ? position.position : undefined}
        aria-setsize={isBegun ? position.count : undefined}
      >
        {chosen === null ? hint : text.slice(chosen.start, chosen.end)}
      </div>
      {chosen && isBegun && (
        <span className={styles.note} aria-hidden>
          {fillMessage(words.position, position)}
        </span>
      )}
    </div>
  );
}

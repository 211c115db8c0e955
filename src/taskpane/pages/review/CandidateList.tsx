import type { ComponentType } from 'react';
import { Button } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { ReviewDraft } from '../../../model/review';
import type { Pane } from '../../pane';
import { countUndoubted, sortByDoubt } from './doubts';
import { MoreButton } from './MoreButton';
import { useStyles } from './Review.styles';
import { usePage } from './usePage';

type Candidate = ReviewDraft['targets' | 'tasks'][number];

export interface CandidateProps<Item extends Candidate> {
  readonly pane: Pane;
  readonly item: Item;
  /** Whether its clause is shown in the text. */
  readonly isShown: boolean;
}

/** A card is drawn anew for what it shows alone, so that typing into one leaves the others be. */
export function isSameCandidate<Item extends Candidate>(
  before: CandidateProps<Item>,
  after: CandidateProps<Item>,
): boolean {
  return (
    before.item === after.item &&
    before.isShown === after.isShown &&
    before.pane.words === after.pane.words
  );
}

/** Candidates, doubts first, a page at a time; those without doubts are accepted with one press. */
export function CandidateList<Item extends Candidate>(props: {
  readonly pane: Pane;
  readonly of: 'targets' | 'tasks';
  readonly items: readonly Item[];
  readonly none: string;
  readonly Card: ComponentType<CandidateProps<Item>>;
}) {
  const styles = useStyles();
  const { pane, of, items, none, Card } = props;
  const text = pane.words.review.candidate;
  const { shown } = pane.session.review;
  const undoubted = countUndoubted(items);
  const part = usePage(sortByDoubt(items), ({ key }) => key === shown);
  return (
    <section className={styles.list}>
      {items.length === 0 && <p className={styles.note}>{none}</p>}
      {undoubted > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => pane.controller.dispatch({ type: 'undoubtedAccepted', of })}
          >
            {fillMessage(text.acceptAll, { count: undoubted })}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {part.page.map((item) => (
          <Card key={item.key} pane={pane} item={item} isShown={item.key === shown} />
        ))}
      </ul>
      <MoreButton pane={pane} shown={part} />
    </section>
  );
}

import { useState, type ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Decision, ReviewDraft } from '../../../model/review';
import type { Pane } from '../../pane';
import { CandidateActions } from './CandidateActions';
import { DoubtList } from './DoubtList';
import { listStanding } from './doubts';
import { useStyles } from './Review.styles';
import { useShownCard } from './useShownCard';

/** A candidate with what is doubted of it, what can be edited, and what a person decides. */
export function CandidateCard(props: {
  readonly pane: Pane;
  readonly item: ReviewDraft['targets' | 'tasks'][number];
  readonly name: string;
  readonly isShown: boolean;
  /** True where something has to be filled in first. */
  readonly startsEdited: boolean;
  /** Lines below the name. */
  readonly children: ReactNode;
  readonly fields: ReactNode;
  readonly onDecide: (decision: Decision) => void;
}) {
  const styles = useStyles();
  const { pane, item, name, isShown, startsEdited, children, fields, onDecide } = props;
  const [isEdited, setIsEdited] = useState(startsEdited);
  const card = useShownCard(isShown);
  return (
    <li
      ref={card}
      tabIndex={-1}
      className={mergeClasses(
        styles.card,
        isShown && styles.cardShown,
        item.decision === 'rejected' && styles.cardRejected,
      )}
    >
      <p className={styles.cardTitle}>{name}</p>
      {children}
      <DoubtList pane={pane} doubts={listStanding(item)} />
      {isEdited && fields}
      <CandidateActions
        pane={pane}
        candidate={item}
        name={name}
        isEdited={isEdited}
        onEdit={() => setIsEdited(!isEdited)}
        onDecide={onDecide}
      />
    </li>
  );
}

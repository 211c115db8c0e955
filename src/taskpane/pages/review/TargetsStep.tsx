import { memo, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { DraftTarget } from '../../../model/review';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import { formatDate } from '../../format/dates';
import { formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';
import { CandidateActions } from './CandidateActions';
import { CandidateList, isSameCandidate, type CandidateProps } from './CandidateList';
import { DoubtList } from './DoubtList';
import { listStanding } from './doubts';
import { useStyles } from './Review.styles';
import { TargetFields } from './TargetFields';
import { useShownCard } from './useShownCard';

/** The targets that were found, doubts first. */
export function TargetsStep(props: { readonly pane: Pane; readonly review: OpenedReview }) {
  const { pane, review } = props;
  return (
    <CandidateList
      pane={pane}
      of="targets"
      items={review.draft.targets}
      none={pane.words.review.candidate.none}
      Card={TargetCandidate}
    />
  );
}

const TargetCandidate = memo(function TargetCandidate(props: CandidateProps<DraftTarget>) {
  const { pane, item: target, isShown } = props;
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { key, decision, deadline } = target;
  const name = target.name || words.review.candidate.unnamed;
  const [isEdited, setIsEdited] = useState(target.value === null || target.name === '');
  const card = useShownCard(isShown);
  const figure = [describeValue(target, pane), deadline && formatDate(deadline, session.locale)];
  const kind = [
    words.review.target.kinds[target.targetKind],
    words.review.target.measures[target.measureKind],
    target.leadUnits.join('、'),
  ];
  return (
    <li
      ref={card}
      tabIndex={-1}
      className={mergeClasses(
        styles.card,
        isShown && styles.cardShown,
        decision === 'rejected' && styles.cardRejected,
      )}
    >
      <p className={styles.cardTitle}>{name}</p>
      <p className={styles.figure}>{figure.filter(Boolean).join(' · ')}</p>
      <p className={styles.note}>{kind.filter(Boolean).join(' · ')}</p>
      <p className={styles.quote}>{target.quote}</p>
      <DoubtList pane={pane} doubts={listStanding(target)} />
      {isEdited && <TargetFields pane={pane} target={target} />}
      <CandidateActions
        pane={pane}
        candidate={target}
        name={name}
        isEdited={isEdited}
        onEdit={() => setIsEdited(!isEdited)}
        onDecide={(chosen) =>
          controller.dispatch({ type: 'draftTargetChanged', key, change: { decision: chosen } })
        }
      />
    </li>
  );
}, isSameCandidate);

function describeValue(target: DraftTarget, { words, session }: Pane): string {
  const { value } = target;
  if (value === null) return words.review.target.value + words.review.target.missing;
  return formatTargetValue({ ...target, value }, session.locale);
}

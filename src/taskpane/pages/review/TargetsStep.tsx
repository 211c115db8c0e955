import { memo } from 'react';
import type { DraftTarget } from '../../../model/review';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import { formatDate } from '../../format/dates';
import { formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';
import { CandidateCard } from './CandidateCard';
import { CandidateList, isSameCandidate, type CandidateProps } from './CandidateList';
import { useStyles } from './Review.styles';
import { TargetFields } from './TargetFields';

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
  const { key, deadline } = target;
  const figure = [describeValue(target, pane), deadline && formatDate(deadline, session.locale)];
  const kind = [
    words.review.target.kinds[target.targetKind],
    words.review.target.measures[target.measureKind],
    target.leadUnits.join('、'),
  ];
  return (
    <CandidateCard
      pane={pane}
      item={target}
      name={target.name || words.review.candidate.unnamed}
      isShown={isShown}
      startsEdited={target.value === null || target.name === ''}
      fields={<TargetFields pane={pane} target={target} />}
      onDecide={(decision) =>
        controller.dispatch({ type: 'draftTargetChanged', key, change: { decision } })
      }
    >
      <p className={styles.figure}>{figure.filter(Boolean).join(' · ')}</p>
      <p className={styles.note}>{kind.filter(Boolean).join(' · ')}</p>
      <p className={styles.quote}>{target.quote}</p>
    </CandidateCard>
  );
}, isSameCandidate);

function describeValue(target: DraftTarget, { words, session }: Pane): string {
  const { value } = target;
  if (value === null) return words.review.target.value + words.review.target.missing;
  return formatTargetValue({ ...target, value }, session.locale);
}

import { memo } from 'react';
import { fillMessage } from '../../../i18n/texts';
import type { DraftTask } from '../../../model/review';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import { formatDate } from '../../format/dates';
import type { Pane } from '../../pane';
import { CandidateCard } from './CandidateCard';
import { CandidateList, isSameCandidate, type CandidateProps } from './CandidateList';
import { useStyles } from './Review.styles';
import { joinUnits, TaskFields } from './TaskFields';

/** The tasks that were found, doubts first. */
export function TasksStep(props: { readonly pane: Pane; readonly review: OpenedReview }) {
  const { pane, review } = props;
  return (
    <CandidateList
      pane={pane}
      of="tasks"
      items={review.draft.tasks}
      none={pane.words.review.candidate.noneTasks}
      Card={TaskCandidate}
    />
  );
}

const TaskCandidate = memo(function TaskCandidate(props: CandidateProps<DraftTask>) {
  const { pane, item: task, isShown } = props;
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { key, leadUnits, responsibleUnits, openEnded, deadline } = task;
  const units = [...leadUnits, ...responsibleUnits];
  const facts = [
    fillMessage(words.review.task.measures, { count: task.measures.length }),
    deadline && formatDate(deadline, session.locale),
  ];
  return (
    <CandidateCard
      pane={pane}
      item={task}
      name={`${task.number} ${task.heading}`}
      isShown={isShown}
      startsEdited={false}
      fields={<TaskFields pane={pane} task={task} />}
      onDecide={(decision) =>
        controller.dispatch({ type: 'draftTaskChanged', key, change: { decision } })
      }
    >
      <p className={styles.note}>{task.chapter}</p>
      {units.length > 0 && (
        <p className={styles.note}>
          {joinUnits(units)}
          {openEnded && '等'}
        </p>
      )}
      <p className={styles.note}>{facts.filter(Boolean).join(' · ')}</p>
    </CandidateCard>
  );
}, isSameCandidate);

import { memo, useState } from 'react';
import { Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { DraftTask, DraftUnit } from '../../../model/review';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import { formatDate } from '../../format/dates';
import type { Pane } from '../../pane';
import { CandidateActions } from './CandidateActions';
import { CandidateList, isSameCandidate, type CandidateProps } from './CandidateList';
import { DoubtList } from './DoubtList';
import { listStanding, splitNames } from './doubts';
import { useStyles } from './Review.styles';
import { useShownCard } from './useShownCard';

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

function joinUnits(units: readonly DraftUnit[]): string {
  return units.map(({ name }) => name).join('、');
}

const TaskCandidate = memo(function TaskCandidate(props: CandidateProps<DraftTask>) {
  const { pane, item: task, isShown } = props;
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.review.task;
  const [isEdited, setIsEdited] = useState(false);
  const { key, decision, leadUnits, responsibleUnits, openEnded, deadline } = task;
  const card = useShownCard(isShown);
  const name = `${task.number} ${task.heading}`;
  const units = [...leadUnits, ...responsibleUnits];
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
      <p className={styles.note}>{task.chapter}</p>
      {units.length > 0 && (
        <p className={styles.note}>
          {joinUnits(units)}
          {openEnded && '等'}
        </p>
      )}
      <p className={styles.note}>
        {[
          fillMessage(text.measures, { count: task.measures.length }),
          deadline && formatDate(deadline, session.locale),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <DoubtList pane={pane} doubts={listStanding(task)} />
      {isEdited && <TaskFields pane={pane} task={task} />}
      <CandidateActions
        pane={pane}
        candidate={task}
        name={name}
        isEdited={isEdited}
        onEdit={() => setIsEdited(!isEdited)}
        onDecide={(chosen) =>
          controller.dispatch({ type: 'draftTaskChanged', key, change: { decision: chosen } })
        }
      />
    </li>
  );
}, isSameCandidate);

/** Names as typed, each with the class the text gave it; a new one is taken for an office. */
function typeUnits(typed: string, known: readonly DraftUnit[]): readonly DraftUnit[] {
  return splitNames(typed).map(
    (name) => known.find((unit) => unit.name === name) ?? { name, unitClass: 'government' },
  );
}

function TaskFields({ pane, task }: { readonly pane: Pane; readonly task: DraftTask }) {
  const styles = useStyles();
  const text = pane.words.review.task;
  const known = [...task.leadUnits, ...task.responsibleUnits];
  const change = (edited: Partial<DraftTask>): void =>
    pane.controller.dispatch({ type: 'draftTaskChanged', key: task.key, change: edited });
  return (
    <div className={styles.fields}>
      <Field className={styles.field} label={text.number}>
        <Input
          input={{ className: styles.input }}
          value={task.number}
          onChange={(_, { value }) => change({ number: value })}
        />
      </Field>
      <Field className={styles.field} label={text.deadline}>
        <Input
          type="date"
          input={{ className: styles.input }}
          value={task.deadline ?? ''}
          onChange={(_, { value }) => change({ deadline: value === '' ? null : value })}
        />
      </Field>
      <Field className={styles.wideField} label={text.heading}>
        <Input value={task.heading} onChange={(_, { value }) => change({ heading: value })} />
      </Field>
      <Field className={styles.wideField} label={text.leadUnits}>
        <Input
          defaultValue={joinUnits(task.leadUnits)}
          onBlur={({ target: { value } }) => change({ leadUnits: typeUnits(value, known) })}
        />
      </Field>
      <Field className={styles.wideField} label={text.responsibleUnits}>
        <Input
          defaultValue={joinUnits(task.responsibleUnits)}
          onBlur={({ target: { value } }) => change({ responsibleUnits: typeUnits(value, known) })}
        />
      </Field>
      <Checkbox
        className={styles.wideField ?? ''}
        label={text.openEnded}
        checked={task.openEnded}
        onChange={(_, { checked }) => change({ openEnded: checked === true })}
      />
    </div>
  );
}

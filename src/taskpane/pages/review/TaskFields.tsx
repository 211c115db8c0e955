import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { DraftTask, DraftUnit } from '../../../model/review';
import type { Pane } from '../../pane';
import { splitNames } from './doubts';
import { useStyles } from './Review.styles';

/** Units as a person reads and types them. */
export function joinUnits(units: readonly DraftUnit[]): string {
  return units.map(({ name }) => name).join('、');
}

/** Names as typed, each with the class the text gave it; a new one is taken for an office. */
function typeUnits(typed: string, known: readonly DraftUnit[]): readonly DraftUnit[] {
  return splitNames(typed).map(
    (name) => known.find((unit) => unit.name === name) ?? { name, unitClass: 'government' },
  );
}

/** Everything of a task that a person may put right. */
export function TaskFields({ pane, task }: { readonly pane: Pane; readonly task: DraftTask }) {
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

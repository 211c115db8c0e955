import { Badge, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { DueTask } from '../../../pipeline';
import { formatDate } from '../../format/dates';
import type { Pane } from '../../pane';
import { groupByUnit, type UnitTasks } from './taskGroups';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  hint: { color: tokens.colorNeutralForeground3 },
  unit: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px 0 4px 12px',
    display: 'grid',
    rowGap: '6px',
  },
  task: { display: 'grid', justifyItems: 'start', rowGap: '2px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
});

/** Tasks overdue and due soon, unit by unit; a task with several leads stands under each. */
export function DueTasks({
  pane,
  tasks,
}: {
  readonly pane: Pane;
  readonly tasks: readonly DueTask[];
}) {
  const styles = useStyles();
  const words = pane.words.alerts.tasks;
  const units = groupByUnit(tasks, words.noUnit);
  return (
    <section className={styles.section} aria-labelledby="tasks-title">
      <Subtitle2 as="h2" id="tasks-title">
        {words.title}
      </Subtitle2>
      <Caption1 className={styles.hint}>{units.length === 0 ? words.none : words.hint}</Caption1>
      {units.map((unit) => (
        <Unit key={unit.unit} pane={pane} unit={unit} />
      ))}
    </section>
  );
}

function Unit({ pane, unit }: { readonly pane: Pane; readonly unit: UnitTasks }) {
  const styles = useStyles();
  const words = pane.words.alerts.tasks;
  const { overdue, tasks } = unit;
  const counts = { unit: unit.unit, overdue, soon: tasks.length - overdue };
  return (
    <details>
      <summary className={styles.unit}>{fillMessage(words.byUnit, counts)}</summary>
      <ul className={styles.list}>
        {tasks.map((due) => (
          <Due key={due.task.id} pane={pane} due={due} />
        ))}
      </ul>
    </details>
  );
}

function Due({ pane, due }: { readonly pane: Pane; readonly due: DueTask }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { tasks } = words.alerts;
  const { heading } = due.task;
  const name = session.locale === 'zh-CN' ? heading.zh : heading.en;
  const days = Math.abs(due.daysLeft);
  const isOverdue = due.daysLeft < 0;
  const when = isOverdue ? tasks.overdue : due.daysLeft === 0 ? tasks.dueToday : tasks.dueIn;
  const { place } = due;
  return (
    <li className={styles.task}>
      <span>{`${due.task.number}${name}`}</span>
      <span className={styles.line}>
        <Badge appearance="tint" color={isOverdue ? 'danger' : 'warning'}>
          {fillMessage(when, { days })}
        </Badge>
        <Caption1>{formatDate(due.deadline, session.locale)}</Caption1>
        <Caption1>{words.status.task[due.taskStatus]}</Caption1>
        {place && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={fillMessage(tasks.goToOf, { name })}
            onClick={() => void controller.select(place)}
          >
            {tasks.goTo}
          </Button>
        )}
      </span>
    </li>
  );
}

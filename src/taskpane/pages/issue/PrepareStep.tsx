import { Button, Checkbox, Field, Input, Select, Spinner } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { IssueOverview } from '../../../pipeline/issueOverview';
import { formatDate, isPlausibleDate, namePeriod } from '../../format/dates';
import type { Pane } from '../../pane';
import type { IssueDraft } from '../../session/issueSession';
import { IssuerField } from './IssuerField';
import { useStyles } from './Issue.styles';
import { IssueStep } from './IssueStep';
import { PrepareOutcomeBar } from './PrepareOutcomeBar';
import { PreviousFileField } from './PreviousFileField';

export interface StepProps {
  readonly pane: Pane;
  readonly overview: IssueOverview;
}

/** The period and its due date, and the sheets 单位 and 分解 for it. */
export function PrepareStep({ pane, overview }: StepProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { draft, prepareJob, previous } = session.issue;
  const text = words.pane.issue;
  const isBusy = prepareJob.kind === 'running' || previous.kind === 'reading';
  const change = (part: Partial<IssueDraft>): void =>
    controller.dispatch({ type: 'issueDraftChanged', change: part });
  const isPrepared = (overview.units ?? []).length > 0;
  return (
    <IssueStep title={text.steps.prepare}>
      <div className={styles.fields}>
        <Field label={text.period} className={styles.field}>
          <Select
            value={overview.period}
            disabled={isBusy}
            onChange={(_, data) => change({ period: data.value })}
          >
            {(session.workbook?.periods ?? []).map((period) => (
              <option key={period} value={period}>
                {namePeriod(period, session.locale, words)}
              </option>
            ))}
          </Select>
        </Field>
        <DueDateField pane={pane} overview={overview} />
      </div>
      {isPrepared && <p className={styles.note}>{text.dueDateKept}</p>}
      <IssuerField pane={pane} overview={overview} />
      <PreviousFileField pane={pane} />
      {overview.hasArchived && (
        <Checkbox
          className={styles.check}
          label={text.includeArchived}
          checked={draft.includesArchived}
          onChange={(_, data) => change({ includesArchived: data.checked === true })}
        />
      )}
      <p className={styles.note}>{text.prepareIntro}</p>
      <Button
        appearance={isPrepared ? 'secondary' : 'primary'}
        disabledFocusable={isBusy}
        onClick={() => void controller.issue.prepare()}
        {...(isBusy && { icon: <Spinner size="tiny" /> })}
      >
        {isBusy ? text.preparing : isPrepared ? text.prepareAgain : text.prepare}
      </Button>
      <PrepareOutcomeBar pane={pane} />
    </IssueStep>
  );
}

function DueDateField({ pane, overview }: StepProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.pane.issue;
  const typed = session.issue.draft.dueDate;
  const hint = fillMessage(text.dueDateHint, {
    date: formatDate(overview.calendarDueDate, session.locale),
  });
  return (
    <Field
      label={text.dueDate}
      className={styles.field}
      {...(typed !== null && !isPlausibleDate(typed)
        ? { validationMessage: text.dueDateInvalid }
        : { hint })}
    >
      <Input
        className={styles.input}
        type="date"
        min="2000-01-01"
        max="2100-12-31"
        value={typed ?? overview.calendarDueDate}
        disabled={session.issue.prepareJob.kind === 'running'}
        onChange={(_, data) =>
          controller.dispatch({ type: 'issueDraftChanged', change: { dueDate: data.value } })
        }
      />
    </Field>
  );
}

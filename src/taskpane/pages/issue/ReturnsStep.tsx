import { Button, Checkbox, Field, ProgressBar, Spinner } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import type { IssueJob } from '../../session/issueSession';
import { useStyles } from './Issue.styles';
import { IssueResult } from './IssueResult';
import { IssueStep } from './IssueStep';
import { canBeConfirmed } from './ownerStates';
import type { StepProps } from './PrepareStep';
import { RefusalBar } from './RefusalBar';

/** 布置: one return a unit, handed over as one zip, and what became of it. */
export function ReturnsStep({ pane, overview }: StepProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.pane.issue;
  const { draft, issueJob } = session.issue;
  const isBusy = issueJob.kind === 'running';
  const isPrepared = (overview.units ?? []).length > 0;
  if (!isPrepared)
    return (
      <IssueStep title={text.steps.issue}>
        <p className={styles.note}>{text.notPrepared}</p>
      </IssueStep>
    );
  const hasOpen = overview.owners.some((one) => canBeConfirmed(one) && one.state !== 'accepted');
  return (
    <IssueStep title={text.steps.issue}>
      <p className={styles.note}>{text.issueIntro}</p>
      {hasOpen && (
        <Field hint={text.acceptImpliedHint}>
          <Checkbox
            className={styles.check}
            label={text.acceptImplied}
            checked={draft.acceptsImplied}
            disabled={isBusy}
            onChange={(_, data) =>
              controller.dispatch({
                type: 'issueDraftChanged',
                change: { acceptsImplied: data.checked === true },
              })
            }
          />
        </Field>
      )}
      <Button
        // Once the files are there, saving them comes first.
        appearance={hasFiles(issueJob) ? 'secondary' : 'primary'}
        disabledFocusable={isBusy}
        onClick={() => void controller.issue.issue()}
        {...(isBusy && { icon: <Spinner size="tiny" /> })}
      >
        {isBusy ? text.working : issueJob.kind === 'done' ? text.issueAgain : text.issueButton}
      </Button>
      <Job pane={pane} />
    </IssueStep>
  );
}

function hasFiles(job: IssueJob): boolean {
  return job.kind === 'done' && job.outcome.kind === 'packed' && job.outcome.fileNames.length > 0;
}

function Job({ pane }: { readonly pane: Pane }) {
  const { session, controller, words } = pane;
  const text = words.pane.issue;
  const job = session.issue.issueJob;
  switch (job.kind) {
    case 'idle':
      return null;
    case 'failed':
      return (
        <ProblemBar
          problem={job.problem}
          words={words}
          onRetry={() => void controller.issue.issue()}
        />
      );
    case 'running':
      return job.total === 0 ? (
        <ProgressBar aria-label={text.working} />
      ) : (
        <Field validationMessage={fillMessage(text.progress, job)} validationState="none">
          <ProgressBar aria-label={text.working} value={job.done} max={job.total} />
        </Field>
      );
    case 'done':
      return job.outcome.kind === 'refused' ? (
        <RefusalBar pane={pane} {...job.outcome} />
      ) : (
        <IssueResult pane={pane} outcome={job.outcome} isEditedSince={job.isEditedSince} />
      );
  }
}

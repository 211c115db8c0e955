import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { OwnerOverview } from '../../../pipeline/issueOverview';
import { InlineNotice } from '../../components/InlineNotice';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';
import { IssueStep } from './IssueStep';
import { OwnerCard } from './OwnerCard';
import { canBeConfirmed, isSettled } from './ownerStates';
import type { StepProps } from './PrepareStep';
import { RefusalBar } from './RefusalBar';

/** 归口: who answers for each target. What the texts only imply is shown as such until confirmed. */
export function OwnersStep({ pane, overview }: StepProps) {
  const styles = useStyles();
  const text = pane.words.pane.issue;
  const { owners, notDueCount } = overview;
  const settled = owners.filter(isSettled);
  const confirmable = owners.filter(canBeConfirmed);
  const unsettled = owners.filter((one) => !isSettled(one) && !canBeConfirmed(one));
  const open = [...unsettled, ...confirmable];
  return (
    <IssueStep title={text.steps.owners}>
      {owners.length === 0 && <p className={styles.note}>{text.noOwners}</p>}
      {owners.length > 0 && settled.length === owners.length && (
        <p className={styles.note}>{text.ownersSettled}</p>
      )}
      {confirmable.length > 0 && <ConfirmerField pane={pane} owners={confirmable} />}
      {unsettled.length > 0 && (
        <InlineNotice tone="warning">
          {fillMessage(text.ownersUnsettled, { count: unsettled.length })}
        </InlineNotice>
      )}
      <ConfirmOutcomeBar pane={pane} />
      {open.length > 0 && <OwnerList pane={pane} owners={open} />}
      {settled.length > 0 && (
        <details className={styles.details}>
          <summary>{fillMessage(text.showSettled, { count: settled.length })}</summary>
          <OwnerList pane={pane} owners={settled} />
        </details>
      )}
      {notDueCount > 0 && (
        <p className={styles.note}>{fillMessage(text.notDue, { count: notDueCount })}</p>
      )}
    </IssueStep>
  );
}

interface Owners {
  readonly pane: Pane;
  readonly owners: readonly OwnerOverview[];
}

function OwnerList({ pane, owners }: Owners) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {owners.map((owner) => (
        <OwnerCard key={owner.target.id} pane={pane} owner={owner} />
      ))}
    </ul>
  );
}

/** Who confirms, typed once, and the button for all. */
function ConfirmerField(props: Owners) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const text = words.pane.issue;
  const { draft, confirmJob } = session.issue;
  const isBusy = confirmJob.kind === 'running';
  const ids = props.owners.map(({ target }) => target.id);
  return (
    <>
      <p className={styles.note}>{fillMessage(text.ownersOpen, { count: ids.length })}</p>
      <Field label={text.confirmer} hint={text.confirmerHint}>
        <Input
          value={draft.confirmer}
          maxLength={50}
          onChange={(_, data) =>
            controller.dispatch({ type: 'issueDraftChanged', change: { confirmer: data.value } })
          }
        />
      </Field>
      <Button
        disabledFocusable={isBusy || draft.confirmer.trim() === ''}
        onClick={() => void controller.issue.confirm(ids)}
      >
        {isBusy ? text.confirming : fillMessage(text.confirmAll, { count: ids.length })}
      </Button>
    </>
  );
}

function ConfirmOutcomeBar({ pane }: { readonly pane: Pane }) {
  const job = pane.session.issue.confirmJob;
  if (job.kind === 'failed') return <ProblemBar problem={job.problem} words={pane.words} />;
  if (job.kind !== 'done') return null;
  const { outcome } = job;
  if (outcome.kind === 'refused')
    return <RefusalBar pane={pane} problem={outcome.problem} findings={outcome.findings} />;
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {fillMessage(pane.words.pane.issue.confirmed, { count: outcome.count })}
      </MessageBarBody>
    </MessageBar>
  );
}

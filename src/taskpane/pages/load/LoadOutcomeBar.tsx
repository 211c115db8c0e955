import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import { OpenFindings } from '../../components/FindingList';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';

const useStyles = makeStyles({ findings: { marginTop: '8px' } });

/** What became of the last load. */
export function LoadOutcomeBar({ pane }: { readonly pane: Pane }) {
  const { session, controller, words } = pane;
  const job = session.loadJob;
  if (job.kind === 'failed')
    return (
      <ProblemBar problem={job.problem} words={words} onRetry={() => void controller.load()} />
    );
  if (job.kind === 'cancelled')
    return (
      <MessageBar intent="info" layout="multiline" role="status">
        <MessageBarBody>{words.pane.titlesTaken.cancelled}</MessageBarBody>
      </MessageBar>
    );
  return job.kind === 'done' ? <Outcome pane={pane} outcome={job.outcome} /> : null;
}

type DoneOutcome = Extract<Pane['session']['loadJob'], { kind: 'done' }>['outcome'];

function Outcome({ pane, outcome }: { readonly pane: Pane; readonly outcome: DoneOutcome }) {
  const styles = useStyles();
  const { controller, words } = pane;
  const { load } = words.pane;
  const isRefused = outcome.kind === 'refused';
  return (
    <MessageBar
      intent={isRefused ? 'error' : outcome.kind === 'loaded' ? 'success' : 'info'}
      layout="multiline"
      role={isRefused ? 'alert' : 'status'}
    >
      <MessageBarBody>
        {describeOutcome(outcome, load)}
        {outcome.findings.length > 0 && (
          <div className={styles.findings}>
            <OpenFindings pane={pane} findings={outcome.findings} />
          </div>
        )}
      </MessageBarBody>
      {!isRefused && (
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => controller.dispatch({ type: 'pageOpened', page: 'alerts' })}
          >
            {load.goToAlerts}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function describeOutcome(outcome: DoneOutcome, load: Pane['words']['pane']['load']): string {
  switch (outcome.kind) {
    case 'refused':
      return load.refusedMessage;
    case 'unchanged':
      return load.unchangedMessage;
    case 'loaded':
      return fillMessage(load.loadedMessage, {
        targets: outcome.addedTargets,
        tasks: outcome.addedTasks,
        rows: outcome.addedDataRows,
      });
  }
}

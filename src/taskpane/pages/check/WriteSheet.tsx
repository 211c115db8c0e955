import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { TableAdd16Regular } from '@fluentui/react-icons/svg/table-add';
import { fillMessage } from '../../../i18n/texts';
import type { WriteOutcome } from '../../../pipeline/findingsFlow';
import { OpenFindings } from '../../components/FindingList';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { useStyles } from './Check.styles';

/** Writes the findings to the sheet 审核, and says what became of it. */
export function WriteSheet({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.check;
  const { writeJob, report } = session.check;
  const isBusy = writeJob.kind === 'running';
  const outcome = writeJob.kind === 'done' ? writeJob.outcome : (report?.sheet ?? null);
  return (
    <div className={styles.head}>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<TableAdd16Regular />}
          disabledFocusable={isBusy}
          onClick={() => void controller.check.write()}
        >
          {isBusy ? text.writing : text.write}
        </Button>
      </div>
      {writeJob.kind === 'failed' && <ProblemBar problem={writeJob.problem} words={words} />}
      {outcome && !isBusy && writeJob.kind !== 'failed' && (
        <Outcome pane={pane} outcome={outcome} />
      )}
    </div>
  );
}

function Outcome({ pane, outcome }: { readonly pane: Pane; readonly outcome: WriteOutcome }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.check;
  if (outcome.kind === 'written')
    return (
      <p className={styles.note} role="status">
        {session.check.writeJob.kind === 'done'
          ? fillMessage(text.written, { count: outcome.count })
          : text.sheetKept}{' '}
        {outcome.count > 0 && text.writtenHint}
      </p>
    );
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {text.refused}
        <OpenFindings pane={pane} findings={outcome.findings} />
      </MessageBarBody>
    </MessageBar>
  );
}

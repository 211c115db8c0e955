import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { RefusalBar } from './RefusalBar';

/** What became of the last preparation. */
export function PrepareOutcomeBar({ pane }: { readonly pane: Pane }) {
  const { session, controller, words } = pane;
  const job = session.issue.prepareJob;
  const text = words.pane.issue;
  if (job.kind === 'failed')
    return (
      <ProblemBar
        problem={job.problem}
        words={words}
        onRetry={() => void controller.issue.prepare()}
      />
    );
  if (job.kind !== 'done') return null;
  const { outcome } = job;
  if (outcome.kind === 'refused') {
    const problem = 'problem' in outcome ? outcome.problem : masterUnreadable;
    return <RefusalBar pane={pane} problem={problem} findings={outcome.findings} />;
  }
  const { unmappedNames } = outcome.units;
  const isChanged = outcome.changes.length > 0;
  return (
    <MessageBar intent={isChanged ? 'success' : 'info'} layout="multiline" role="status">
      <MessageBarBody>
        {isChanged
          ? fillMessage(text.prepared, { added: outcome.addedUnits })
          : text.preparedUnchanged}
        {unmappedNames.length > 0 && (
          <div>
            {fillMessage(text.unmapped, {
              names: unmappedNames.join(words.pane.common.listSeparator),
            })}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

const masterUnreadable = { code: 'masterUnreadable', params: {} };

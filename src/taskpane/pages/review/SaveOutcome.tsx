import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Finding } from '../../../model/finding';
import type { LoadOutcome } from '../../../pipeline';
import { OpenFindings } from '../../components/FindingList';
import type { Pane } from '../../pane';
import { useStyles } from './Review.styles';

/** What became of the load that was asked for. */
export function Saved({ pane, outcome }: { readonly pane: Pane; readonly outcome: LoadOutcome }) {
  const { controller, words } = pane;
  const text = words.review.save;
  if (outcome.kind === 'titlesTaken') {
    const titles = outcome.titles.join(words.pane.common.listSeparator);
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{fillMessage(text.titlesTaken, { titles })}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void controller.review.save('useOtherTitles')}>
            {text.useOtherTitles}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (outcome.kind === 'refused') return <Refused pane={pane} findings={outcome.findings} />;
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>{describeLoaded(outcome, pane)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => controller.dispatch({ type: 'pageOpened', page: 'alerts' })}
        >
          {text.toAlerts}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Why the workbook takes nothing, and what to do. */
export function Refused(props: { readonly pane: Pane; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { words } = props.pane;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.wrapped}>
        {words.review.save.refused}
        <OpenFindings pane={props.pane} findings={props.findings} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** Of a newer version there may be nothing new, and yet a change. */
function describeLoaded(outcome: LoadOutcome, { words }: Pane): string {
  const { saved, savedChanges, unchanged } = words.review.save;
  if (outcome.kind !== 'loaded') return unchanged;
  const { addedTargets: targets, addedTasks: tasks } = outcome;
  return targets + tasks === 0 ? savedChanges : fillMessage(saved, { targets, tasks });
}

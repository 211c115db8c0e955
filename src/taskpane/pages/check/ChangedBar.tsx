import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';

/** Says that the workbook was edited since it was checked, and how much of that is checked anew. */
export function ChangedBar({ pane }: { readonly pane: Pane }) {
  const { session, controller, words } = pane;
  const text = words.check;
  const { change, recheckJob } = session.check;
  if (!change.isEdited) return null;
  const isChecking = recheckJob.kind === 'running' && recheckJob.rowId === null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.changed}</MessageBarTitle>
        {isChecking
          ? text.changedNow
          : [
              change.rowIds.length > 0 &&
                fillMessage(text.changedRows, { count: change.rowIds.length }),
              change.isElsewhere && text.changedElsewhere,
            ]
              .filter((part) => part !== false)
              .join(' ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void controller.check.run()}>
          {text.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

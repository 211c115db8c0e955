import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Finding, Problem } from '../../../model/finding';
import { OpenFindings } from '../../components/FindingList';
import type { Pane } from '../../pane';

/** Why the pipeline did not do what was asked, with the cells to mend. */
export function RefusalBar(props: {
  readonly pane: Pane;
  readonly problem: Problem;
  readonly isWriting?: boolean;
  readonly findings: readonly Finding[];
}) {
  const { words } = props.pane;
  const { code, params } = props.problem;
  const table: Readonly<Record<string, { found: string; todo: string }>> = props.isWriting
    ? words.files.writing
    : words.issue.problems;
  const text = table[code] ?? words.pane.problems.hostFailed;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{fillMessage(text.found, params)}</MessageBarTitle>
        {fillMessage(text.todo, params)}
        <OpenFindings pane={props.pane} findings={props.findings} />
      </MessageBarBody>
    </MessageBar>
  );
}

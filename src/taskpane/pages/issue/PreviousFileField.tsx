import { useId, useRef, type ChangeEvent } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { fillMessage, type Texts } from '../../../i18n/texts';
import type { Problem } from '../../../model/finding';
import type { PreviousSource } from '../../../pipeline/prepareFlow';
import { InlineNotice } from '../../components/InlineNotice';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';

/** The earlier summary or master that previous totals come from: chosen, named, removed. */
export function PreviousFileField({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const labelId = useId();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { session, controller, words } = pane;
  const { previous, prepareJob } = session.issue;
  const text = words.pane.issue;
  const isBusy = prepareJob.kind === 'running';
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) void controller.issue.choosePrevious(file);
    // The same file can be chosen again once it was mended.
    target.value = '';
  };
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={hintId}>
      <div id={labelId}>{text.previous}</div>
      <div className={styles.previous}>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-labelledby={labelId}
          onChange={choose}
        />
        <Button
          icon={<DocumentTable16Regular />}
          disabledFocusable={isBusy}
          onClick={() => input.current?.click()}
        >
          {previous.kind === 'none' ? text.previousChoose : text.previousReplace}
        </Button>
        <PreviousState pane={pane} />
      </div>
      <p id={hintId} className={styles.note}>
        {text.previousHint}
      </p>
    </div>
  );
}

/** What became of the chosen file, with the way to be rid of it. */
function PreviousState({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { previous, prepareJob } = session.issue;
  const text = words.pane.issue;
  if (previous.kind === 'none') return null;
  const { file } = previous;
  if (previous.kind === 'reading')
    return <Spinner size="extra-tiny" label={fillMessage(text.previousReading, { file })} />;
  return (
    <div className={styles.previousState}>
      {previous.kind === 'failed' ? (
        <InlineNotice tone="error">{describeFailure(file, previous.problem, words)}</InlineNotice>
      ) : (
        <span role="status" className={styles.note}>
          {fillMessage(text.previousRead, { file, count: countFigures(previous.source) })}
        </span>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={fillMessage(text.previousRemove, { file })}
        disabledFocusable={prepareJob.kind === 'running'}
        onClick={() => void controller.issue.choosePrevious(null)}
      />
    </div>
  );
}

/** Rows that wait for a figure are no figures. */
function countFigures({ observations }: PreviousSource): number {
  return observations.filter(({ value }) => value !== null).length;
}

/** Codes of a file that cannot be read, of one without figures, and of a chunk not fetched. */
function describeFailure(file: string, { code, params }: Problem, words: Texts): string {
  const tables: Readonly<Record<string, { found: string; todo: string }>> = {
    ...words.pane.problems,
    ...words.issue.problems,
    ...words.files.reading,
  };
  const text = tables[code] ?? words.pane.problems.hostFailed;
  const found = fillMessage(words.pane.issue.previousFailed, {
    file,
    found: fillMessage(text.found, params),
  });
  return `${found} ${fillMessage(text.todo, params)}`;
}

import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';
import type { MergeRun } from '../../session/mergeSession';
import { useStyles } from './Merge.styles';

/** Above this many seconds minutes are told. */
const TOLD_IN_MINUTES = 90;

/** How far reading is, how long it will take, and the way to stop it. */
export function ReadingProgress({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { run } = pane.session.merge;
  const text = pane.words.mergePage;
  if (run.kind === 'listing' || run.kind === 'merging') {
    const label = run.kind === 'listing' ? text.listing : text.merging;
    return <Spinner size="tiny" label={label} role="status" />;
  }
  if (run.kind !== 'reading') return null;
  const { done, total, isStopping } = run;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={text.files} value={done} max={Math.max(1, total)} />
      <div className={styles.progressLine}>
        <span>
          {isStopping ? text.stopping : fillMessage(text.progress, { done, total })}
          {!isStopping && run.secondsLeft !== null && (
            <span className={styles.note}> {describeLeft(run, text)}</span>
          )}
        </span>
        <Button
          size="small"
          disabledFocusable={isStopping}
          onClick={() => pane.controller.merge.cancel()}
        >
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

function describeLeft(
  { secondsLeft }: Extract<MergeRun, { kind: 'reading' }>,
  text: Pane['words']['mergePage'],
): string {
  const seconds = secondsLeft ?? 0;
  if (seconds <= TOLD_IN_MINUTES) return fillMessage(text.secondsLeft, { seconds });
  return fillMessage(text.minutesLeft, { minutes: Math.round(seconds / 60) });
}

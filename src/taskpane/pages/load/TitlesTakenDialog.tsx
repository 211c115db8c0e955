import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';
import type { LoadJob } from '../../session/loadSession';

const useStyles = makeStyles({
  // The pane is narrower than the dialog's own margins allow for.
  surface: { padding: '16px', width: 'calc(100vw - 24px)', boxSizing: 'border-box' },
  list: { paddingLeft: '20px', wordBreak: 'break-word' },
});

/** Asks before loading beside sheets of the user's that bear our titles. */
export function TitlesTakenDialog(props: {
  readonly pane: Pane;
  readonly job: Extract<LoadJob, { kind: 'asking' }>;
}) {
  const styles = useStyles();
  const { job } = props;
  const { controller, words } = props.pane;
  const { titlesTaken, common } = words.pane;
  const cancel = (): void => controller.dispatch({ type: 'loadCancelled' });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && cancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{titlesTaken.title}</DialogTitle>
          <DialogContent>
            {titlesTaken.found}
            <ul className={styles.list}>
              {job.titles.map((title, index) => (
                <li key={title}>
                  {fillMessage(titlesTaken.rename, { title, other: job.otherTitles[index] ?? '' })}
                </li>
              ))}
            </ul>
            {titlesTaken.question}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void controller.loadUnderOtherTitles()}>
              {titlesTaken.useOther}
            </Button>
            <Button onClick={cancel}>{common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

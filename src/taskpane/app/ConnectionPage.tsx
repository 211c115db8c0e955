import {
  Body1,
  Button,
  Caption1,
  Spinner,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PlugDisconnected48Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { describeProblem } from '../format/problems';
import type { Pane } from '../pane';
import type { Connection } from '../session/session';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '12px',
    padding: '48px 8px',
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '48px', display: 'flex' },
  details: { color: tokens.colorNeutralForeground3, wordBreak: 'break-word' },
});

/** Trying again cannot change these. */
const lasting = new Set(['hostTooOld']);

/** Before the workbook is there, or where it cannot be had: too old an Excel, or none at all. */
export function ConnectionPage(props: {
  readonly pane: Pane;
  readonly connection: Exclude<Connection, { kind: 'ready' | 'alone' }>;
}) {
  const styles = useStyles();
  const { words, controller } = props.pane;
  if (props.connection.kind === 'connecting')
    return (
      <div className={styles.page}>
        <Spinner label={words.pane.common.connecting} labelPosition="below" />
      </div>
    );
  const { problem } = props.connection;
  const text = describeProblem(problem, words);
  return (
    <div className={styles.page} role="alert">
      <span className={styles.icon}>
        <PlugDisconnected48Regular />
      </span>
      <Subtitle2 as="h2">{text.found}</Subtitle2>
      <Body1>{text.todo}</Body1>
      <Caption1 className={styles.details}>{text.details}</Caption1>
      {!lasting.has(problem.code) && (
        <Button appearance="primary" onClick={() => void controller.start()}>
          {words.pane.common.retry}
        </Button>
      )}
    </div>
  );
}

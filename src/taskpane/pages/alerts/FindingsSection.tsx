import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Finding } from '../../../model/finding';
import { fillMessage } from '../../../i18n/texts';
import { FindingList } from '../../components/FindingList';
import type { Pane } from '../../pane';

const useStyles = makeStyles({ list: { marginTop: '6px' } });

/** What is wrong with the figures as typed: it comes first, since a status beside it may mislead. */
export function FindingsSection(props: {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
}) {
  const styles = useStyles();
  const { controller, words } = props.pane;
  if (props.findings.length === 0) return null;
  const isHard = props.findings.some((finding) => finding.severity === 'hard');
  return (
    <MessageBar intent={isHard ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {fillMessage(words.pane.findings.title, { count: props.findings.length })}
        </MessageBarTitle>
        <div className={styles.list}>
          <FindingList
            findings={props.findings}
            words={words}
            onSelect={(place) => void controller.select(place)}
          />
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

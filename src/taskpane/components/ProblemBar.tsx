import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Problem } from '../../model/finding';
import type { Texts } from '../../i18n/texts';
import { describeProblem } from '../format/problems';

const useStyles = makeStyles({
  details: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    wordBreak: 'break-word',
  },
});

/** A problem of ours or of the host: what was found, what to do, and how to try again. */
export function ProblemBar(props: {
  readonly problem: Problem;
  readonly words: Texts;
  readonly onRetry?: () => void;
}) {
  const styles = useStyles();
  const text = describeProblem(props.problem, props.words);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text.found}</MessageBarTitle>
        {text.todo}
        <div className={styles.details}>{text.details}</div>
      </MessageBarBody>
      {props.onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={props.onRetry}>
            {props.words.pane.common.retry}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

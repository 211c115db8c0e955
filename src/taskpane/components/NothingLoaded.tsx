import { Body1, Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAdd48Regular } from '@fluentui/react-icons/svg/document-add';
import type { Pane } from '../pane';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '12px',
    padding: '40px 8px',
  },
  icon: { display: 'flex', color: tokens.colorNeutralForeground3 },
});

/** Nothing is loaded yet: says what the page will do then, and leads to where it is done. */
export function NothingLoaded(props: { readonly pane: Pane; readonly text: string }) {
  const styles = useStyles();
  const { alerts } = props.pane.words.pane;
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <DocumentAdd48Regular />
      </span>
      <Subtitle2 as="h2">{alerts.emptyTitle}</Subtitle2>
      <Body1 align="center">{props.text}</Body1>
      <Button
        appearance="primary"
        onClick={() => props.pane.controller.dispatch({ type: 'pageOpened', page: 'load' })}
      >
        {alerts.goToLoad}
      </Button>
    </div>
  );
}

import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ReadingLineProps {
  /** What is said while the sheets hold something newer than what is shown; else null. */
  readonly waiting: string | null;
  /** What is said once they do not. */
  readonly text?: string | null;
  readonly refresh: string;
  readonly onRefresh: () => void;
}

/** Whether what is shown is what the sheets hold; spoken once after each change. */
export function ReadingLine({ waiting, text = null, refresh, onRefresh }: ReadingLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span role="status" aria-live="polite">
        {waiting === null ? text : <Spinner size="extra-tiny" label={waiting} />}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowClockwise16Regular />}
        onClick={onRefresh}
      >
        {refresh}
      </Button>
    </div>
  );
}

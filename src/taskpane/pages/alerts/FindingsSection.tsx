import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Finding } from '../../../model/finding';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  icon: { display: 'flex', color: tokens.colorStatusWarningForeground1 },
});

/** Figures with faults may mislead the statuses below: how many there are, and the way to them. */
export function FindingsSection(props: {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
}) {
  const styles = useStyles();
  const { controller, words } = props.pane;
  const count = props.findings.filter(({ isClosed }) => !isClosed).length;
  if (count === 0) return null;
  return (
    <div className={styles.line}>
      <span className={styles.icon} aria-hidden>
        <Warning16Filled />
      </span>
      <span>{fillMessage(words.check.link, { count })}</span>
      <Link as="button" onClick={() => controller.dispatch({ type: 'pageOpened', page: 'check' })}>
        {words.check.linkGo}
      </Link>
    </div>
  );
}

import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Assessment } from '../../../model/assessment';
import { fillMessage } from '../../../i18n/texts';
import { statusTones } from '../../components/statusTones';
import { formatShare } from '../../format/quantities';
import type { Pane } from '../../pane';

const useStyles = makeStyles({
  rail: {
    position: 'relative',
    height: '6px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
    margin: '3px 0',
    forcedColorAdjust: 'none',
  },
  done: { height: '100%', borderRadius: '3px', minWidth: '2px' },
  expected: {
    position: 'absolute',
    top: '-4px',
    width: '2px',
    height: '14px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  label: { color: tokens.colorNeutralForeground2 },
});

const fills = {
  danger: tokens.colorStatusDangerBackground3,
  warning: tokens.colorStatusWarningBackground3,
  success: tokens.colorStatusSuccessBackground3,
  brand: tokens.colorBrandBackground,
  informative: tokens.colorNeutralForeground3,
};

/** Share done as a bar, share expected as a mark on it; the words beneath say the same. */
export function PaceBar(props: { readonly pane: Pane; readonly assessment: Assessment }) {
  const styles = useStyles();
  const { session, words } = props.pane;
  const { progress, elapsedShare, progressStatus } = props.assessment;
  if (progress === null) return null;
  const { alerts } = words.pane;
  const percent = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`;
  const text = fillMessage(elapsedShare === null ? alerts.progressOnly : alerts.progress, {
    progress: formatShare(progress, session.locale),
    expected: elapsedShare === null ? '' : formatShare(Math.min(1, elapsedShare), session.locale),
  });
  const fill = fills[statusTones[progressStatus]];
  return (
    <div>
      <div className={styles.rail} aria-hidden="true">
        <div className={styles.done} style={{ width: percent(progress), backgroundColor: fill }} />
        {elapsedShare !== null && (
          <div className={styles.expected} style={{ left: percent(elapsedShare) }} />
        )}
      </div>
      <Caption1 className={styles.label}>{text}</Caption1>
    </div>
  );
}

import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { ProgressStatus } from '../../../model/assessment';
import type { TargetProgress } from '../../../pipeline';
import { statusIcons } from '../../components/statusIcons';
import { statusTones } from '../../components/statusTones';
import type { Pane } from '../../pane';
import type { AlertFilter } from '../../session/session';
import { countByStatus } from './alertList';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: '4px' },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  informative: { color: tokens.colorNeutralForeground3 },
});

/** How many targets bear each status; pressing one lists only those, pressing it again undoes that. */
export function StatusCounts(props: {
  readonly pane: Pane;
  readonly targets: readonly TargetProgress[];
}) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const { filter } = session;
  const isOn = (progressStatus: ProgressStatus): boolean =>
    filter.kind === 'progressStatus' && filter.progressStatus === progressStatus;
  const press = (progressStatus: ProgressStatus): void => {
    const next: AlertFilter = isOn(progressStatus)
      ? { kind: 'atRisk' }
      : { kind: 'progressStatus', progressStatus };
    controller.dispatch({ type: 'filterChosen', filter: next });
  };
  return (
    <div className={styles.chips} role="group" aria-label={words.pane.alerts.counts}>
      {countByStatus(props.targets).map(({ progressStatus, count }) => {
        const Icon = statusIcons[progressStatus];
        return (
          <ToggleButton
            key={progressStatus}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={isOn(progressStatus)}
            icon={<Icon className={styles[statusTones[progressStatus]]} />}
            onClick={() => press(progressStatus)}
          >
            {words.status.progress[progressStatus]} <span className={styles.count}>{count}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}

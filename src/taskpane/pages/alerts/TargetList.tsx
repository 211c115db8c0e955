import {
  Button,
  Caption1,
  Subtitle2,
  Switch,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { TargetProgress } from '../../../pipeline';
import type { Pane } from '../../pane';
import { TargetCard } from './TargetCard';
import { listTargets } from './alertList';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  shown: { color: tokens.colorNeutralForeground3 },
  switches: { display: 'grid', marginLeft: '-8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  none: { color: tokens.colorNeutralForeground2, padding: '8px 0' },
  noneYet: { display: 'grid', justifyItems: 'start', rowGap: '8px' },
});

export interface TargetListProps {
  readonly pane: Pane;
  /** The targets that count. */
  readonly targets: readonly TargetProgress[];
  /** How many are loaded, archived ones included. */
  readonly total: number;
}

/** The targets the filter lets through, most urgent first. */
export function TargetList({ pane, targets, total }: TargetListProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { alerts } = words.pane;
  const shown = listTargets(targets, session.filter);
  const hasArchived = session.includesArchived || targets.length < total;
  return (
    <section className={styles.section} aria-labelledby="targets-title">
      <div className={styles.head}>
        <Subtitle2 as="h2" id="targets-title">
          {alerts.list}
        </Subtitle2>
        <Caption1 className={styles.shown}>
          {fillMessage(alerts.shown, { shown: shown.length, total: targets.length })}
        </Caption1>
      </div>
      <div className={styles.switches}>
        <Switch
          label={alerts.onlyAtRisk}
          checked={session.filter.kind === 'atRisk'}
          onChange={(_, data) =>
            controller.dispatch({
              type: 'filterChosen',
              filter: { kind: data.checked ? 'atRisk' : 'all' },
            })
          }
        />
        {hasArchived && (
          <Switch
            label={alerts.includeArchived}
            checked={session.includesArchived}
            onChange={(_, data) =>
              controller.dispatch({ type: 'archivedChosen', includesArchived: data.checked })
            }
          />
        )}
      </div>
      {shown.length === 0 ? (
        <NoTargets pane={pane} targets={targets} total={total} />
      ) : (
        <ul className={styles.list} aria-labelledby="targets-title">
          {shown.map((one) => (
            <TargetCard key={one.target.id} pane={pane} progress={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Says why the list is empty; missing figures are not good news. */
function NoTargets({ pane, targets, total }: TargetListProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { alerts } = words.pane;
  const missing = targets.filter((one) => one.assessment.progressStatus === 'noData').length;
  if (targets.length === 0)
    return <div className={styles.none}>{total > 0 ? alerts.onlyArchived : alerts.noTargets}</div>;
  if (session.filter.kind !== 'atRisk')
    return <div className={styles.none}>{alerts.noneOfStatus}</div>;
  if (missing === 0) return <div className={styles.none}>{alerts.noneAtRisk}</div>;
  return (
    <div className={mergeClasses(styles.none, styles.noneYet)}>
      <p>{fillMessage(alerts.noneAtRiskNoData, { count: missing })}</p>
      <Button
        size="small"
        onClick={() =>
          controller.dispatch({
            type: 'filterChosen',
            filter: { kind: 'progressStatus', progressStatus: 'noData' },
          })
        }
      >
        {alerts.showNoData}
      </Button>
    </div>
  );
}

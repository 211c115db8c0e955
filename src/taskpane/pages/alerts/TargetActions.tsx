import { Button, makeStyles } from '@fluentui/react-components';
import { ChartMultiple16Regular } from '@fluentui/react-icons/svg/chart-multiple';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { fillMessage } from '../../../i18n/texts';
import type { TargetProgress } from '../../../pipeline';
import type { Pane } from '../../pane';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

/** The ways to a target's cells, and from the list to its details. */
export function TargetActions(props: {
  readonly pane: Pane;
  readonly progress: TargetProgress;
  readonly canOpen?: boolean;
}) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const { alerts } = words.pane;
  const { place, entryPlace, target } = props.progress;
  const name = session.locale === 'zh-CN' ? target.name.zh : target.name.en;
  return (
    <div className={styles.actions}>
      {props.canOpen && (
        <Button
          size="small"
          icon={<ChartMultiple16Regular />}
          aria-label={fillMessage(words.alerts.openOf, { name })}
          onClick={() => controller.dispatch({ type: 'targetOpened', targetId: target.id })}
        >
          {words.alerts.open}
        </Button>
      )}
      {entryPlace && (
        <Button
          size="small"
          icon={<Edit16Regular />}
          aria-label={fillMessage(alerts.goToEntryOf, { name })}
          onClick={() => void controller.select(entryPlace)}
        >
          {alerts.goToEntry}
        </Button>
      )}
      {place && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Location16Regular />}
          aria-label={fillMessage(alerts.goToTargetOf, { name })}
          onClick={() => void controller.select(place)}
        >
          {alerts.goToTarget}
        </Button>
      )}
    </div>
  );
}

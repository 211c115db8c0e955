import type { TargetProgress } from '../../../pipeline';
import { namePeriod } from '../../format/dates';
import { formatNumber } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './TrajectoryChart.styles';
import { expectedOn } from './trajectoryGeometry';

/** The figures of the picture, for whoever cannot see it or wants them exact. */
export function TrajectoryTable(props: { readonly pane: Pane; readonly progress: TargetProgress }) {
  const styles = useStyles();
  const { session, words } = props.pane;
  const { assessment, figures } = props.progress;
  const { chart, facts } = words.alerts;
  if (figures.length === 0) return null;
  const number = (value: number | null): string =>
    value === null ? facts.none : formatNumber(value, session.locale);
  return (
    <details>
      <summary className={styles.summary}>{chart.table}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{chart.period}</th>
            <th scope="col">{chart.value}</th>
            <th scope="col">{chart.expected}</th>
            <th scope="col">{chart.target}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ period, periodEnd, value }) => (
            <tr key={periodEnd}>
              <th scope="row">{namePeriod(period, session.locale, words)}</th>
              <td>{number(value)}</td>
              <td>{number(expectedOn(props.progress, periodEnd))}</td>
              <td>{number(assessment.targetValue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

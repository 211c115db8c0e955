import type { ReactNode } from 'react';
import { fillMessage } from '../../../i18n/texts';
import type { TargetProgress } from '../../../pipeline';
import { formatNumber, formatQuantity, formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';
import { TrajectoryTable } from './TrajectoryTable';
import { useStyles } from './TrajectoryChart.styles';
import { hasPaceLine, layOutTrajectory, PICTURE, type Point } from './trajectoryGeometry';

/**
 * A target's figures against its pace line and its target line. Drawn by hand: the line chart of
 * @fluentui/react-charts 9.3 (MIT, kept up) adds 84 KB gzipped for two lines and a few marks, a
 * third of the whole budget; this and its geometry are 2 KB.
 */
export function TrajectoryChart(props: { readonly pane: Pane; readonly progress: TargetProgress }) {
  const { pane, progress } = props;
  return (
    <div>
      <Picture pane={pane} progress={progress} />
      <Legend pane={pane} progress={progress} />
      <TrajectoryTable pane={pane} progress={progress} />
    </div>
  );
}

function Picture({ pane, progress }: { readonly pane: Pane; readonly progress: TargetProgress }) {
  const styles = useStyles();
  const { width, height, left, right, top, bottom } = PICTURE;
  const drawn = layOutTrajectory(progress);
  const { locale } = pane.session;
  const end = width - right;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={describe(pane, progress)}
    >
      {drawn.values.map(({ value, y }) => (
        <g key={value}>
          <line className={styles.grid} x1={left} x2={end} y1={y} y2={y} />
          <text className={styles.text} x={left - 4} y={y + 3} textAnchor="end">
            {formatNumber(value, locale)}
          </text>
        </g>
      ))}
      {drawn.years.map(({ label, x }) => (
        <text key={label} className={styles.text} x={x} y={height - 6} textAnchor="start">
          {label}
        </text>
      ))}
      <line
        className={styles.asOf}
        x1={drawn.asOfX}
        x2={drawn.asOfX}
        y1={top}
        y2={height - bottom}
      />
      <line className={styles.target} x1={left} x2={end} y1={drawn.targetY} y2={drawn.targetY} />
      {drawn.pace && <polyline className={styles.pace} points={join(drawn.pace)} />}
      <polyline
        className={styles.figures}
        // From the baseline on, as in 看板.
        points={join([...(drawn.pace?.slice(0, 1) ?? []), ...drawn.figures])}
      />
      {drawn.figures.map(({ x, y }) => (
        <circle key={x} className={styles.mark} cx={x} cy={y} r={3.5} />
      ))}
      {drawn.projected && <path className={styles.projected} d={diamond(drawn.projected)} />}
    </svg>
  );
}

function Legend({ pane, progress }: { readonly pane: Pane; readonly progress: TargetProgress }) {
  const styles = useStyles();
  const { chart } = pane.words.alerts;
  const line = (className: string) => <line className={className} x1={0} x2={22} y1={5} y2={5} />;
  const entries: readonly (readonly [string, ReactNode])[] = [
    [
      chart.figures,
      <>
        {line(styles.figures)}
        <circle className={styles.mark} cx={11} cy={5} r={3.5} />
      </>,
    ],
    ...(hasPaceLine(progress) ? [[chart.pace, line(styles.pace)] as const] : []),
    [chart.target, line(styles.target)],
    [chart.asOf, line(styles.asOf)],
    ...(progress.assessment.projected === null
      ? []
      : [
          [
            chart.projected,
            <path className={styles.projected} d={diamond({ x: 11, y: 5 })} />,
          ] as const,
        ]),
  ];
  return (
    <ul className={styles.legend} aria-hidden="true">
      {entries.map(([word, sample]) => (
        <li key={word} className={styles.entry}>
          <svg className={styles.sample} viewBox="0 0 22 10">
            {sample}
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}

/** The picture in one sentence. */
function describe({ session, words }: Pane, progress: TargetProgress): string {
  const { target, assessment, figures } = progress;
  const { chart } = words.alerts;
  const latest = figures.at(-1);
  const quantity = (value: number) => formatQuantity(value, target, session.locale);
  return fillMessage(chart.label, {
    figures: latest
      ? fillMessage(chart.figuresOf, { count: figures.length, value: quantity(latest.value) })
      : chart.noFigures,
    target: formatTargetValue(target, session.locale),
    pace: hasPaceLine(progress)
      ? fillMessage(chart.hasPace, {
          baseline: quantity(assessment.baseline ?? 0),
          target: quantity(assessment.targetValue),
        })
      : chart.noPace,
  });
}

function join(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

function diamond({ x, y }: Point): string {
  return `M ${x} ${y - 4.5} l 4.5 4.5 l -4.5 4.5 l -4.5 -4.5 z`;
}

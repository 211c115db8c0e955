import type { ChartPlan, ChartSeriesPlan } from '../../model/plan';
import type { Chart } from '../officeHost/model/chart';
import type { ChartSeries } from '../officeHost/model/chartSeries';
import type { ChartAxis } from '../officeHost/model/chartAxes';
import { CHART_TYPES } from './chartWords';

/** Where nobody chose a colour; the first of Office's own. */
const FIRST_COLOR = '#4472C4';
/** What the object model says of bars that nobody arranged. */
const PLAIN_BARS = { overlap: 0, gapWidth: 150 };

/** The chart as a plan has it; null where it is of a kind, or at a place, that no plan knows. */
export function planChart(chart: Chart): ChartPlan | null {
  const chartKind = kindOf(chart.state.ChartType);
  const series = chart.listSeries().map((one) => planSeries(one, chartKind));
  if (chartKind === null || chart.anchor === null || series.includes(null)) return null;
  const title = chart.title.Visible ? chart.title.Text : '';
  return {
    name: chart.state.Name,
    chartKind,
    title,
    series: series.filter((one) => one !== null),
    ...planBars(chart, chartKind),
    ...(chartKind === 'scatter' && planXAxis(chart.axes.category)),
    ...planValueAxis(chart.axes.value),
    anchor: chart.anchor.area,
    // The object model has no place for the plan's words.
    altText: title,
  };
}

function kindOf(chartType: string): ChartPlan['chartKind'] | null {
  const found = Object.entries(CHART_TYPES).find(([, type]) => type === chartType);
  return found ? (found[0] as ChartPlan['chartKind']) : null;
}

function planSeries(
  series: ChartSeries,
  kind: ChartPlan['chartKind'] | null,
): ChartSeriesPlan | null {
  const { values, categories, state, color } = series;
  if (!values || !categories) return null;
  const isLine = kind === 'line' || kind === 'scatter';
  return {
    name: state.Name,
    categories: `=${categories.absoluteReference()}`,
    values: `=${values.absoluteReference()}`,
    color: color ?? FIRST_COLOR,
    ...(isLine && {
      line: series.line.LineStyle === 'Dash' ? 'dash' : 'solid',
      marker: state.MarkerStyle === 'Circle' ? 'circle' : 'none',
    }),
  };
}

function planBars(chart: Chart, kind: ChartPlan['chartKind']): Pick<ChartPlan, 'bars'> {
  const [first] = chart.listSeries();
  if (!first || (kind !== 'bar' && kind !== 'column')) return {};
  const bars = { overlap: first.state.Overlap, gapWidth: first.state.GapWidth };
  const isPlain = bars.overlap === PLAIN_BARS.overlap && bars.gapWidth === PLAIN_BARS.gapWidth;
  return isPlain ? {} : { bars };
}

function planXAxis({ state }: ChartAxis): Pick<ChartPlan, 'xAxis'> {
  const { Minimum: minimum, Maximum: maximum, MajorUnit: majorUnit, NumberFormat } = state;
  if (minimum === null || maximum === null || majorUnit === null) return {};
  return { xAxis: { numberFormat: NumberFormat, minimum, maximum, majorUnit } };
}

function planValueAxis({ state }: ChartAxis): Pick<ChartPlan, 'valueAxis'> {
  const { Maximum: maximum, MajorUnit: majorUnit, NumberFormat: numberFormat } = state;
  if (numberFormat === 'General' && maximum === null && majorUnit === null) return {};
  return {
    valueAxis: {
      numberFormat,
      ...(maximum !== null && { maximum }),
      ...(majorUnit !== null && { majorUnit }),
    },
  };
}

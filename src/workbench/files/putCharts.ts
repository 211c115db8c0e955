import type { ChartPlan, ChartSeriesPlan } from '../../model/plan';
import type { ChartSeries } from '../officeHost/model/chartSeries';
import type { Chart } from '../officeHost/model/chart';
import type { Worksheet } from '../officeHost/model/worksheet';
import { CHART_TYPES, hasLyingBars } from './chartWords';

/** Draws a chart; the sheets that its series name have to stand. */
export function putChart(sheet: Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const source = sheet.workbook.resolveReference(first.values.slice(1), sheet);
  // Of one row or one column, a chart makes just one series.
  const by = source.area.rows === 1 && source.area.columns > 1 ? 'Rows' : 'Columns';
  const chart = sheet.charts.add(CHART_TYPES[plan.chartKind], source, by);
  chart.state.Name = plan.name;
  chart.title.Text = plan.title;
  chart.legend.Visible = others.length > 0;
  setSeries(chart.series.at(0), first, plan);
  for (const series of others) setSeries(chart.series.add(series.name, null), series, plan);
  setAxes(chart, plan);
  chart.place(sheet.range(plan.anchor), null);
}

function setSeries(target: ChartSeries, series: ChartSeriesPlan, plan: ChartPlan): void {
  const { workbook } = target.chart.sheet;
  target.state.Name = series.name;
  target.values = workbook.resolveReference(series.values.slice(1));
  target.categories = workbook.resolveReference(series.categories.slice(1));
  target.setColor(series.color);
  if (plan.chartKind === 'line' || plan.chartKind === 'scatter') {
    target.line.LineStyle = series.line === 'dash' ? 'Dash' : 'Continuous';
    target.state.MarkerStyle = series.marker === 'circle' ? 'Circle' : 'None';
  }
  if (!plan.bars) return;
  target.state.Overlap = plan.bars.overlap;
  target.state.GapWidth = plan.bars.gapWidth;
}

function setAxes({ axes }: Chart, { chartKind, valueAxis, xAxis }: ChartPlan): void {
  if (hasLyingBars(chartKind)) {
    axes.category.state.ReversePlotOrder = true;
    axes.category.state.Position = 'Maximum';
  }
  if (valueAxis) {
    axes.value.state.NumberFormat = valueAxis.numberFormat;
    axes.value.state.Maximum = valueAxis.maximum ?? null;
    axes.value.state.MajorUnit = valueAxis.majorUnit ?? null;
  }
  if (!xAxis) return;
  const { minimum: Minimum, maximum: Maximum, majorUnit: MajorUnit } = xAxis;
  const NumberFormat = xAxis.numberFormat;
  Object.assign(axes.category.state, { Minimum, Maximum, MajorUnit, NumberFormat });
}

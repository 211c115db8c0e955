import type { ChartPlan, ChartSeriesPlan } from '../../model/plan';
import { stepOn } from './writeFormats';
import type { WriteStep } from './writeSteps';

const CHART_TYPES = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  stackedBar: 'BarStacked',
  line: 'Line',
  scatter: 'XYScatterLines',
} as const;

/**
 * A native chart. The object model has no place for a chart's alternative text up to ExcelApi 1.13,
 * so the plan's is written in files only.
 */
export function planChart(sheet: string, plan: ChartPlan): WriteStep {
  return stepOn(sheet, (worksheet) => addChart(worksheet, plan));
}

/** The chart in place of the one of its name that stands there. */
export function planChartAnew(sheet: string, plan: ChartPlan, isThere: boolean): WriteStep {
  return stepOn(sheet, (worksheet) => {
    if (isThere) worksheet.charts.getItem(plan.name).delete();
    addChart(worksheet, plan);
  });
}

/** The chart is made of its first series' values alone, which gives just that one series. */
function addChart(worksheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const source = referredRange(worksheet, first.values);
  const direction = isOneRow(first.values) ? 'Rows' : 'Columns';
  const chart = worksheet.charts.add(CHART_TYPES[plan.chartKind], source, direction);
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.visible = others.length > 0;
  chart.legend.position = 'Bottom';
  setSeries(worksheet, chart.series.getItemAt(0), first, plan);
  for (const series of others) setSeries(worksheet, chart.series.add(series.name), series, plan);
  setAxes(chart, plan);
  const { row, column, rows, columns } = plan.anchor;
  chart.setPosition(
    worksheet.getCell(row, column),
    worksheet.getCell(row + rows - 1, column + columns - 1),
  );
}

function setSeries(
  worksheet: Excel.Worksheet,
  target: Excel.ChartSeries,
  series: ChartSeriesPlan,
  plan: ChartPlan,
): void {
  target.name = series.name;
  target.setValues(referredRange(worksheet, series.values));
  target.setXAxisValues(referredRange(worksheet, series.categories));
  if (plan.chartKind === 'line' || plan.chartKind === 'scatter') setLine(target, series);
  else target.format.fill.setSolidColor(series.color);
  if (plan.bars) {
    target.overlap = plan.bars.overlap;
    target.gapWidth = plan.bars.gapWidth;
  }
}

function setLine(target: Excel.ChartSeries, { color, line, marker }: ChartSeriesPlan): void {
  target.format.line.color = color;
  target.format.line.lineStyle = line === 'dash' ? 'Dash' : 'Continuous';
  target.markerStyle = marker === 'circle' ? 'Circle' : 'None';
  if (marker !== 'circle') return;
  target.markerBackgroundColor = color;
  target.markerForegroundColor = color;
}

function setAxes({ axes }: Excel.Chart, plan: ChartPlan): void {
  if (plan.chartKind === 'bar' || plan.chartKind === 'stackedBar') {
    axes.categoryAxis.reversePlotOrder = true;
    // The axis of values would else go up with the first category.
    axes.categoryAxis.position = 'Maximum';
  }
  if (plan.valueAxis) {
    const { numberFormat, maximum, majorUnit } = plan.valueAxis;
    axes.valueAxis.numberFormat = numberFormat;
    if (maximum !== undefined) axes.valueAxis.maximum = maximum;
    if (majorUnit !== undefined) axes.valueAxis.majorUnit = majorUnit;
  }
  if (!plan.xAxis) return;
  axes.categoryAxis.minimum = plan.xAxis.minimum;
  axes.categoryAxis.maximum = plan.xAxis.maximum;
  axes.categoryAxis.majorUnit = plan.xAxis.majorUnit;
  axes.categoryAxis.numberFormat = plan.xAxis.numberFormat;
}

function isOneRow(reference: string): boolean {
  const [, first, last] = /\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
  return last !== undefined && first === last;
}

/** `='a sheet'!$A$1:$A$9` as the range it names. */
function referredRange(worksheet: Excel.Worksheet, reference: string): Excel.Range {
  const at = reference.lastIndexOf('!');
  const title = reference
    .slice(1, at)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  return worksheet.context.workbook.worksheets.getItem(title).getRange(reference.slice(at + 1));
}

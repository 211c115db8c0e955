import type { ChartPlan } from '../../model/plan';
import { stepOn } from './writeFormats';
import type { WriteStep } from './writeSteps';

const CHART_TYPES = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  stackedBar: 'BarStacked',
  line: 'Line',
} as const;

/**
 * A native chart. The object model has no place for a chart's alternative text up to ExcelApi 1.13,
 * so the plan's is written in files only.
 */
export function planChart(sheet: string, plan: ChartPlan): WriteStep {
  return stepOn(sheet, (worksheet) => addChart(worksheet, plan));
}

/** The chart is made of its first series' values alone, which gives just that one series. */
function addChart(worksheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const source = referredRange(worksheet, first.values);
  const chart = worksheet.charts.add(CHART_TYPES[plan.chartKind], source, 'Columns');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.visible = others.length > 0;
  chart.legend.position = 'Bottom';
  setSeries(worksheet, chart.series.getItemAt(0), first, plan.chartKind);
  for (const series of others)
    setSeries(worksheet, chart.series.add(series.name), series, plan.chartKind);
  const { row, column, rows, columns } = plan.anchor;
  chart.setPosition(
    worksheet.getCell(row, column),
    worksheet.getCell(row + rows - 1, column + columns - 1),
  );
}

function setSeries(
  worksheet: Excel.Worksheet,
  target: Excel.ChartSeries,
  series: ChartPlan['series'][number],
  chartKind: ChartPlan['chartKind'],
): void {
  target.name = series.name;
  target.setValues(referredRange(worksheet, series.values));
  target.setXAxisValues(referredRange(worksheet, series.categories));
  if (chartKind === 'line') target.format.line.color = series.color;
  else target.format.fill.setSolidColor(series.color);
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

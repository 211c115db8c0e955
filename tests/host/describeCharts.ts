import type { Sheet } from 'hucre/xlsx';
import { rangeReference } from '../../src/model/a1';
import type { ChartPlan } from '../../src/model/plan';
import type { Chart as OfficeChart } from '../../src/workbench/officeHost/model/chart';
import { bareFormula } from './workbookDescription';

type FileChart = NonNullable<Sheet['charts']>[number];

/** A chart in words no host owns. */
interface ChartDescription {
  readonly title: string;
  readonly kind: ChartPlan['chartKind'];
  /** Name, values, categories, colour; of lines also their dash and marker. */
  readonly series: readonly (readonly (string | null)[])[];
  readonly overlap: number | null;
  readonly gapWidth: number | null;
  readonly isFirstOnTop: boolean;
  readonly xAxis: readonly (number | string | null)[] | null;
  readonly valueAxis: readonly (number | string | null)[] | null;
  readonly anchor: string;
}

const isLying = (kind: ChartPlan['chartKind']) => kind === 'bar' || kind === 'stackedBar';
const isDrawnAsLine = (kind: ChartPlan['chartKind']) => kind === 'line' || kind === 'scatter';

function bareReference(reference: string | null | undefined): string {
  return bareFormula(reference ?? '').replaceAll("'", '');
}

/** A chart as one line, so that a difference is read at a glance. */
export function describePlannedChart(plan: ChartPlan): string {
  const { chartKind, xAxis, valueAxis, bars } = plan;
  const description: ChartDescription = {
    title: plan.title,
    kind: chartKind,
    series: plan.series.map(({ name, values, categories, color, line, marker }) => [
      name,
      bareReference(values),
      bareReference(categories),
      color,
      ...(isDrawnAsLine(chartKind) ? [line ?? 'solid', marker ?? 'none'] : []),
    ]),
    overlap: bars?.overlap ?? null,
    gapWidth: bars?.gapWidth ?? null,
    isFirstOnTop: isLying(chartKind),
    xAxis: xAxis ? [xAxis.numberFormat, xAxis.minimum, xAxis.maximum, xAxis.majorUnit] : null,
    valueAxis: valueAxis
      ? [valueAxis.numberFormat, valueAxis.maximum ?? null, valueAxis.majorUnit ?? null]
      : null,
    anchor: rangeReference(plan.anchor),
  };
  return JSON.stringify(description);
}

export function describeFileChart(chart: FileChart): string {
  const { axes, anchor, barGrouping } = chart;
  const isBar = chart.kinds[0] === 'bar';
  const kind = isBar
    ? barGrouping === 'stacked'
      ? 'stackedBar'
      : 'bar'
    : (chart.kinds[0] as ChartPlan['chartKind']);
  const { row = 0, col = 0 } = anchor?.from ?? {};
  const { row: endRow = 0, col: endColumn = 0 } = anchor?.to ?? {};
  const [x, y] = [axes?.x, axes?.y];
  const description: ChartDescription = {
    title: chart.title ?? '',
    kind,
    series: (chart.series ?? []).map((series) => [
      series.name ?? null,
      bareReference(series.valuesRef),
      bareReference(series.categoriesRef),
      `#${String(series.color)}`,
      ...(isDrawnAsLine(kind) ? [series.stroke?.dash ?? null, series.marker?.symbol ?? null] : []),
    ]),
    overlap: kind === 'bar' ? (chart.overlap ?? null) : null,
    gapWidth: kind === 'bar' ? (chart.gapWidth ?? null) : null,
    isFirstOnTop: x?.reverse === true && y?.crosses === 'max',
    xAxis: x?.scale
      ? [
          x.numberFormat?.formatCode ?? null,
          x.scale.min ?? null,
          x.scale.max ?? null,
          x.scale.majorUnit ?? null,
        ]
      : null,
    valueAxis: y?.numberFormat
      ? [y.numberFormat.formatCode, y.scale?.max ?? null, y.scale?.majorUnit ?? null]
      : null,
    anchor: rangeReference({ row, column: col, rows: endRow - row, columns: endColumn - col }),
  };
  return JSON.stringify(description);
}

const OFFICE_KINDS: Readonly<Record<string, ChartPlan['chartKind']>> = {
  BarClustered: 'bar',
  BarStacked: 'stackedBar',
  ColumnClustered: 'column',
  Line: 'line',
  XYScatterLines: 'scatter',
};

export function describeOfficeChart(chart: OfficeChart): string {
  const kind = OFFICE_KINDS[chart.state.ChartType];
  if (!kind) throw new Error(`unknown chart ${chart.state.ChartType}`);
  const { category, value } = chart.axes;
  const { state } = category;
  const [first] = chart.listSeries();
  const hasFormat = value.state.NumberFormat !== 'General';
  const description: ChartDescription = {
    title: chart.title.Text,
    kind,
    series: chart
      .listSeries()
      .map((series) => [
        series.state.Name,
        bareReference(series.values?.absoluteReference()),
        bareReference(series.categories?.absoluteReference()),
        series.color,
        ...(isDrawnAsLine(kind)
          ? [
              series.line.LineStyle === 'Dash' ? 'dash' : 'solid',
              series.state.MarkerStyle.toLowerCase(),
            ]
          : []),
      ]),
    overlap: kind === 'bar' ? (first?.state.Overlap ?? null) : null,
    gapWidth: kind === 'bar' ? (first?.state.GapWidth ?? null) : null,
    isFirstOnTop: state.ReversePlotOrder && state.Position === 'Maximum',
    xAxis:
      state.Minimum === null
        ? null
        : [state.NumberFormat, state.Minimum, state.Maximum, state.MajorUnit],
    valueAxis: hasFormat
      ? [value.state.NumberFormat, value.state.Maximum, value.state.MajorUnit]
      : null,
    anchor: chart.anchor ? rangeReference(chart.anchor.area) : '',
  };
  return JSON.stringify(description);
}

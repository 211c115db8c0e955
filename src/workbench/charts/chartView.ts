import type { Area } from '../grid/gridView';
import { shownValue } from '../modelView';
import type { Chart } from '../officeHost/model/chart';
import type { ChartAxis } from '../officeHost/model/chartAxes';
import type { ChartSeries } from '../officeHost/model/chartSeries';

/** A chart of the workbook with the values it shows now. */
export interface ChartView {
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'line' | 'scatter';
  readonly isStacked: boolean;
  readonly hasLegend: boolean;
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
  /** Of clustered bars, in percent of their thickness. */
  readonly overlap: number;
  readonly gapWidth: number;
  /** True where the first category is on top. */
  readonly isReversed: boolean;
  readonly xAxis: AxisView;
  readonly valueAxis: AxisView;
  /** The cells it covers, or null where it was placed by points. */
  readonly anchor: Area | null;
}

/** Null where the program chooses. */
export interface AxisView {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly isPercent: boolean;
}

export interface SeriesView {
  readonly name: string;
  readonly color: string;
  readonly isDashed: boolean;
  readonly hasMarkers: boolean;
  /** Of a scatter. */
  readonly xValues: readonly (number | null)[];
  /** Null where a cell holds no number: nothing is drawn there. */
  readonly values: readonly (number | null)[];
}

/** Excel's first colours, for series that name none. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export function readChart(chart: Chart): ChartView {
  const type = chart.state.ChartType;
  const series = chart.listSeries();
  return {
    title: chart.title.Visible ? chart.title.Text : '',
    kind: kindOf(type),
    isStacked: type.includes('Stacked'),
    hasLegend: chart.legend.Visible,
    categories: cellsOf(series[0]?.categories).map((value) => String(value ?? '')),
    series: series.map(readSeries),
    overlap: series[0]?.state.Overlap ?? 0,
    gapWidth: series[0]?.state.GapWidth ?? 150,
    isReversed: chart.axes.category.state.ReversePlotOrder,
    xAxis: readAxis(chart.axes.category),
    valueAxis: readAxis(chart.axes.value),
    anchor: chart.anchor?.area ?? null,
  };
}

function kindOf(type: string): ChartView['kind'] {
  if (type.startsWith('XYScatter')) return 'scatter';
  if (type.startsWith('Bar')) return 'bar';
  return type.startsWith('Line') ? 'line' : 'column';
}

function readAxis({ state }: ChartAxis): AxisView {
  return {
    minimum: state.Minimum,
    maximum: state.Maximum,
    majorUnit: state.MajorUnit,
    isPercent: state.NumberFormat.endsWith('%'),
  };
}

function readSeries(series: ChartSeries, index: number): SeriesView {
  return {
    name: series.state.Name,
    color: series.color ?? COLORS[index % COLORS.length] ?? '#4472C4',
    isDashed: series.line.LineStyle.includes('Dash'),
    hasMarkers: !['None', 'Automatic'].includes(series.state.MarkerStyle),
    xValues: numbersOf(series.categories),
    values: numbersOf(series.values),
  };
}

function numbersOf(range: ChartSeries['values']) {
  return cellsOf(range).map((value) => (typeof value === 'number' ? value : null));
}

function cellsOf(range: ChartSeries['values'] | undefined) {
  return range?.mapCells((cell) => shownValue(cell?.value ?? null)).flat() ?? [];
}

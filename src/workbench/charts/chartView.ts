import type { Area } from '../grid/gridView';
import { shownValue } from '../modelView';
import type { Chart } from '../officeHost/model/chart';
import type { ChartSeries } from '../officeHost/model/chartSeries';

/** A chart of the workbook with the values it shows now. */
export interface ChartView {
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'line';
  readonly isStacked: boolean;
  readonly hasLegend: boolean;
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
  /** The cells it covers, or null where it was placed by points. */
  readonly anchor: Area | null;
}

export interface SeriesView {
  readonly name: string;
  readonly color: string;
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
    kind: type.startsWith('Bar') ? 'bar' : type.startsWith('Line') ? 'line' : 'column',
    isStacked: type.includes('Stacked'),
    hasLegend: chart.legend.Visible,
    categories: cellsOf(series[0]?.categories).map((value) => String(value ?? '')),
    series: series.map(readSeries),
    anchor: chart.anchor?.area ?? null,
  };
}

function readSeries(series: ChartSeries, index: number): SeriesView {
  return {
    name: series.state.Name,
    color: series.color ?? COLORS[index % COLORS.length] ?? '#4472C4',
    values: cellsOf(series.values).map((value) => (typeof value === 'number' ? value : null)),
  };
}

function cellsOf(range: ChartSeries['values'] | undefined) {
  return range?.mapCells((cell) => shownValue(cell?.value ?? null)).flat() ?? [];
}

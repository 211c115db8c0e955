import type { AxisView, ChartView, SeriesView } from './chartView';
import { element, GRID_COLOR, label, type Box } from './svgShapes';

/** Points joined by straight lines in their order, over two axes of numbers. */
export function drawScatter(chart: ChartView, body: Box): Element[] {
  const plot = { ...body, left: body.left + 44, width: body.width - 60, height: body.height - 18 };
  const points = chart.series.map(pointsOf);
  const x = scaleOf(
    points.flat().map((point) => point.x),
    chart.xAxis,
  );
  const y = scaleOf([0, ...points.flat().map((point) => point.y)], chart.valueAxis);
  const place = (point: Point) => ({
    x: plot.left + x.share(point.x) * plot.width,
    y: plot.top + (1 - y.share(point.y)) * plot.height,
  });
  return [
    ...y.ticks.flatMap((tick) => {
      const at = place({ x: x.first, y: tick }).y;
      const line = { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at };
      return [
        element('line', { ...line, stroke: GRID_COLOR }),
        label(String(tick), plot.left - 4, at + 4, 'end'),
      ];
    }),
    ...x.ticks.map((tick) => {
      const at = place({ x: tick, y: y.first }).x;
      return label(String(tick), at, plot.top + plot.height + 13, 'middle');
    }),
    ...chart.series.flatMap((series, index) => drawLine(series, (points[index] ?? []).map(place))),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points without a number in either direction are left out. */
function pointsOf({ xValues, values }: SeriesView): Point[] {
  return values.flatMap((y, index) => {
    const x = xValues[index];
    return typeof x === 'number' && y !== null ? [{ x, y }] : [];
  });
}

function scaleOf(values: readonly number[], axis: AxisView) {
  const first = axis.minimum ?? Math.min(...values, Infinity);
  const last = axis.maximum ?? Math.max(...values, -Infinity);
  const room = Number.isFinite(last - first) && last > first ? last - first : 1;
  const step = axis.majorUnit ?? room / 4;
  const count = Number.isFinite(first) ? Math.floor(room / step) + 1 : 0;
  return {
    first,
    share: (value: number) => (value - first) / room,
    ticks: Array.from({ length: count }, (_, index) =>
      Number((first + index * step).toPrecision(5)),
    ),
  };
}

function drawLine(series: SeriesView, points: readonly Point[]): Element[] {
  const { color, isDashed, hasMarkers } = series;
  const line = element('polyline', {
    points: points.map(({ x, y }) => `${x},${y}`).join(' '),
    fill: 'none',
    stroke: color,
    'stroke-width': 2,
    ...(isDashed && { 'stroke-dasharray': '6 4' }),
  });
  const markers = points.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 4, fill: color }));
  return hasMarkers ? [line, ...markers] : [line];
}

import type { ChartView } from './chartView';
import { drawScatter } from './scatterPicture';
import { element, GRID_COLOR, label, LABEL_SIZE, shorten, type Box } from './svgShapes';

const TITLE_HEIGHT = 26;
const LEGEND_HEIGHT = 22;
/** Room of an entry: eight Chinese characters and its colour. */
const LEGEND_ENTRY = 110;

/** A plain picture of the chart, near to what Excel draws: enough to see what it will say. */
export function drawChart(chart: ChartView, width: number, height: number): SVGSVGElement {
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  svg.setAttribute('aria-label', chart.title);
  svg.append(element('rect', { width, height, fill: '#FFFFFF', stroke: '#D9D9D9' }));
  svg.append(label(chart.title, width / 2, 18, 'middle', 13));
  const bottom = chart.hasLegend ? legendRows(chart, width) * LEGEND_HEIGHT : 6;
  if (chart.hasLegend) svg.append(...drawLegend(chart, width, height));
  const body = {
    left: 8,
    top: TITLE_HEIGHT,
    width: width - 16,
    height: height - TITLE_HEIGHT - bottom,
  };
  if (chart.kind === 'bar') svg.append(...drawBars(chart, body));
  else if (chart.kind === 'scatter') svg.append(...drawScatter(chart, body));
  else svg.append(...drawUpright(chart, body));
  return svg as SVGSVGElement;
}

/** Lying bars, the first category at the bottom unless the order is reversed. */
function drawBars(chart: ChartView, body: Box): Element[] {
  const labels = Math.min(150, body.width * 0.4);
  const plot = {
    ...body,
    left: body.left + labels,
    width: body.width - labels - 24,
    height: body.height - 16,
  };
  const scale = scaleOf(chart, plot.width);
  const band = plot.height / Math.max(1, chart.categories.length);
  const shapes = drawScale(chart, scale.largest, plot);
  chart.categories.forEach((category, index) => {
    const place = chart.isReversed ? index : chart.categories.length - 1 - index;
    const top = plot.top + place * band;
    if (band >= LABEL_SIZE) {
      const text = shorten(category, labels);
      shapes.push(label(text, plot.left - 4, top + band / 2 + 4, 'end'));
    }
    for (const bar of barsOf(chart, index, band, scale.toPixels)) {
      const { offset, thickness: height, start, length: width, color: fill } = bar;
      shapes.push(element('rect', { x: plot.left + start, y: top + offset, width, height, fill }));
    }
  });
  return shapes;
}

/** Columns or lines over the categories. */
function drawUpright(chart: ChartView, body: Box): Element[] {
  const plot = { ...body, left: body.left + 30, width: body.width - 30, height: body.height - 18 };
  const scale = scaleOf(chart, plot.height);
  const band = plot.width / Math.max(1, chart.categories.length);
  const base = plot.top + plot.height;
  const shapes: Element[] = chart.categories.map((category, index) =>
    label(shorten(category, band), plot.left + (index + 0.5) * band, base + 13, 'middle'),
  );
  if (chart.kind === 'line') {
    for (const { values, color: stroke } of chart.series) {
      const points = values
        .map((value, index) => [value, plot.left + (index + 0.5) * band] as const)
        .flatMap(([value, x]) => (value === null ? [] : `${x},${base - scale.toPixels(value)}`));
      shapes.push(
        element('polyline', { points: points.join(' '), fill: 'none', stroke, 'stroke-width': 2 }),
      );
    }
    return shapes;
  }
  chart.categories.forEach((_, index) => {
    for (const bar of barsOf(chart, index, band, scale.toPixels)) {
      const { offset, thickness: width, start, length: height, color: fill } = bar;
      const x = plot.left + index * band + offset;
      shapes.push(element('rect', { x, y: base - start - height, width, height, fill }));
    }
  });
  return shapes;
}

/** The bars of one category: side by side, or end to end where they are stacked. */
function barsOf(
  chart: ChartView,
  index: number,
  band: number,
  toPixels: (value: number) => number,
) {
  const isOne = chart.isStacked || chart.series.length < 2;
  // A band holds the gap and the bars, each further one showing what the overlap leaves of it.
  const step = isOne ? 0 : 1 - chart.overlap / 100;
  const bars = 1 + step * (chart.series.length - 1);
  const thickness = band / (bars + chart.gapWidth / 100);
  const first = (band - bars * thickness) / 2;
  let end = 0;
  return chart.series.map(({ values, color }, at) => {
    const length = toPixels(Math.max(0, values[index] ?? 0));
    const start = chart.isStacked ? end : 0;
    end += length;
    return {
      offset: first + at * step * thickness,
      thickness,
      start,
      length,
      color,
    };
  });
}

function scaleOf(chart: ChartView, pixels: number) {
  const sums = chart.categories.map((_, index) => {
    const values = chart.series.map((series) => Math.max(0, series.values[index] ?? 0));
    return chart.isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  const largest = chart.valueAxis.maximum ?? (Math.max(...sums, 0) || 1);
  return { largest, toPixels: (value: number) => (Math.min(value, largest) / largest) * pixels };
}

function drawScale({ valueAxis }: ChartView, largest: number, plot: Box): Element[] {
  const base = plot.top + plot.height;
  return [0, 0.5, 1].flatMap((share) => {
    const x = plot.left + share * plot.width;
    const value = Number((largest * share * (valueAxis.isPercent ? 100 : 1)).toPrecision(3));
    return [
      element('line', { x1: x, x2: x, y1: plot.top, y2: base, stroke: GRID_COLOR }),
      label(`${value}${valueAxis.isPercent ? '%' : ''}`, x, base + 12, 'middle'),
    ];
  });
}

/** Entries in as many rows as they need. */
function drawLegend(chart: ChartView, width: number, height: number): Element[] {
  const perRow = Math.max(1, Math.floor(width / LEGEND_ENTRY));
  const step = Math.min(140, width / Math.min(perRow, Math.max(1, chart.series.length)));
  const top = height - legendRows(chart, width) * LEGEND_HEIGHT;
  return chart.series.flatMap(({ name, color: fill }, index) => {
    const inRow = Math.min(perRow, chart.series.length);
    const x = (width - step * inRow) / 2 + (index % perRow) * step;
    const y = top + Math.floor(index / perRow) * LEGEND_HEIGHT;
    const text = label(shorten(name, step - 20), x + 14, y + 14, 'start');
    return [element('rect', { x, y: y + 5, width: 10, height: 10, fill }), text];
  });
}

function legendRows({ hasLegend, series }: ChartView, width: number): number {
  return hasLegend ? Math.ceil(series.length / Math.max(1, Math.floor(width / LEGEND_ENTRY))) : 0;
}

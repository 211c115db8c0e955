import type { ChartView } from './chartView';

const SVG = 'http://www.w3.org/2000/svg';
const TITLE_HEIGHT = 26;
const LEGEND_HEIGHT = 22;
const LABEL_SIZE = 11;
const TEXT_COLOR = '#595959';
const GRID_COLOR = '#E5E5E5';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A plain picture of the chart, near to what Excel draws: enough to see what it will say. */
export function drawChart(chart: ChartView, width: number, height: number): SVGSVGElement {
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  svg.setAttribute('aria-label', chart.title);
  svg.append(element('rect', { width, height, fill: '#FFFFFF', stroke: '#D9D9D9' }));
  svg.append(label(chart.title, width / 2, 18, 'middle', 13));
  const bottom = chart.hasLegend ? LEGEND_HEIGHT : 6;
  if (chart.hasLegend) svg.append(...drawLegend(chart, width, height));
  const body = {
    left: 8,
    top: TITLE_HEIGHT,
    width: width - 16,
    height: height - TITLE_HEIGHT - bottom,
  };
  if (chart.kind === 'bar') svg.append(...drawBars(chart, body));
  else svg.append(...drawUpright(chart, body));
  return svg as SVGSVGElement;
}

/** Lying bars, the first category on top. */
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
  const shapes = drawScale(scale.largest, (share) => plot.left + share * plot.width, plot);
  chart.categories.forEach((category, index) => {
    const top = plot.top + index * band;
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
  const side = chart.isStacked ? 1 : Math.max(1, chart.series.length);
  const thickness = (band * 0.7) / side;
  let end = 0;
  return chart.series.map(({ values, color }, at) => {
    const length = toPixels(Math.max(0, values[index] ?? 0));
    const start = chart.isStacked ? end : 0;
    end += length;
    return {
      offset: band * 0.15 + (chart.isStacked ? 0 : at * thickness),
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
  const largest = Math.max(...sums, 0) || 1;
  return { largest, toPixels: (value: number) => (value / largest) * pixels };
}

function drawScale(largest: number, place: (share: number) => number, plot: Box): Element[] {
  const base = plot.top + plot.height;
  return [0, 0.5, 1].flatMap((share) => [
    element('line', {
      x1: place(share),
      x2: place(share),
      y1: plot.top,
      y2: base,
      stroke: GRID_COLOR,
    }),
    label(String(Number((largest * share).toPrecision(3))), place(share), base + 12, 'middle'),
  ]);
}

function drawLegend(chart: ChartView, width: number, height: number): Element[] {
  const step = Math.min(140, width / Math.max(1, chart.series.length));
  const left = (width - step * chart.series.length) / 2;
  return chart.series.flatMap(({ name, color: fill }, index) => {
    const x = left + index * step;
    const text = label(shorten(name, step - 20), x + 14, height - 8, 'start');
    return [element('rect', { x, y: height - 17, width: 10, height: 10, fill }), text];
  });
}

/** About as many characters as fit, Chinese ones being as wide as the letters are high. */
function shorten(text: string, width: number): string {
  const room = Math.max(1, Math.floor(width / LABEL_SIZE));
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

function label(text: string, x: number, y: number, anchor: string, size = LABEL_SIZE): Element {
  const shape = element('text', {
    x,
    y,
    'text-anchor': anchor,
    'font-size': size,
    fill: TEXT_COLOR,
  });
  shape.textContent = text;
  return shape;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  return shape;
}

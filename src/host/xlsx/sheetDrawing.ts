import type { SheetChart } from 'hucre/xlsx';
import type { ChartPlan, ChartSeriesPlan } from '../../model/plan';
import { bareColor, cleanFormula, stripForbidden } from './sanitise';

const KINDS = {
  bar: 'bar',
  stackedBar: 'bar',
  column: 'column',
  line: 'line',
  scatter: 'scatter',
} as const;

/** Points; thick enough to be seen printed. */
const LINE_WIDTH = 2;
const MARKER_SIZE = 6;

export function buildChart(plan: ChartPlan, sheet: string): SheetChart {
  const where = `${sheet}!${plan.name}`;
  const { row, column, rows, columns } = plan.anchor;
  return {
    type: KINDS[plan.chartKind],
    title: stripForbidden(plan.title),
    altText: stripForbidden(plan.altText),
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
    ...(plan.chartKind === 'stackedBar' && { barGrouping: 'stacked', overlap: 100, gapWidth: 60 }),
    ...plan.bars,
    ...(plan.chartKind === 'scatter' && { scatterStyle: 'lineMarker' }),
    legend: plan.series.length > 1 ? 'bottom' : false,
    dispBlanksAs: 'gap',
    axes: buildAxes(plan),
    series: plan.series.map((series) => ({
      name: stripForbidden(series.name),
      categories: cleanFormula(series.categories, where),
      values: cleanFormula(series.values, where),
      color: bareColor(series.color),
      ...((plan.chartKind === 'line' || plan.chartKind === 'scatter') && buildLine(series)),
    })),
  };
}

function buildAxes(plan: ChartPlan): NonNullable<SheetChart['axes']> {
  const isLying = plan.chartKind === 'bar' || plan.chartKind === 'stackedBar';
  // Without these some programs draw ticks on both sides, and minor ones.
  const ticks = { majorTickMark: 'out', minorTickMark: 'none' } as const;
  return {
    x: {
      ...ticks,
      ...(isLying && { reverse: true }),
      ...(plan.xAxis && {
        numberFormat: { formatCode: plan.xAxis.numberFormat },
        scale: {
          min: plan.xAxis.minimum,
          max: plan.xAxis.maximum,
          majorUnit: plan.xAxis.majorUnit,
        },
      }),
    },
    y: {
      ...ticks,
      gridlines: { major: true },
      // The axis of values would else go up with the first category.
      ...(isLying && { crosses: 'max' as const }),
      ...(plan.valueAxis && buildValueAxis(plan.valueAxis)),
    },
  };
}

function buildValueAxis({ numberFormat, maximum, majorUnit }: NonNullable<ChartPlan['valueAxis']>) {
  const scale = {
    ...(maximum !== undefined && { max: maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
  };
  return { numberFormat: { formatCode: numberFormat }, scale };
}

function buildLine({ color, line, marker }: ChartSeriesPlan) {
  const fill = bareColor(color);
  return {
    stroke: { width: LINE_WIDTH, dash: line === 'dash' ? ('dash' as const) : ('solid' as const) },
    marker:
      marker === 'circle'
        ? { symbol: 'circle' as const, size: MARKER_SIZE, fill, line: fill }
        : { symbol: 'none' as const },
  };
}

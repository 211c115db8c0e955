import type { SheetChart } from 'hucre/xlsx';
import type { ChartPlan } from '../../model/plan';
import { bareColor, cleanFormula, stripForbidden } from './sanitise';

const KINDS = { bar: 'bar', stackedBar: 'bar', column: 'column', line: 'line' } as const;

export function buildChart(plan: ChartPlan, sheet: string): SheetChart {
  const where = `${sheet}!${plan.name}`;
  const { row, column, rows, columns } = plan.anchor;
  return {
    type: KINDS[plan.chartKind],
    title: stripForbidden(plan.title),
    altText: stripForbidden(plan.altText),
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
    ...(plan.chartKind === 'stackedBar' && { barGrouping: 'stacked', overlap: 100 }),
    legend: plan.series.length > 1 ? 'bottom' : false,
    dispBlanksAs: 'gap',
    // Without these some programs draw ticks on both sides, and minor ones.
    axes: {
      x: { majorTickMark: 'out', minorTickMark: 'none' },
      y: { majorTickMark: 'out', minorTickMark: 'none', gridlines: { major: true } },
    },
    series: plan.series.map((series) => ({
      name: stripForbidden(series.name),
      categories: cleanFormula(series.categories, where),
      values: cleanFormula(series.values, where),
      color: bareColor(series.color),
    })),
  };
}

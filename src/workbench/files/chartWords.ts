import type { ChartPlan } from '../../model/plan';

/** Kinds of charts under the object model's names. */
export const CHART_TYPES: Readonly<Record<ChartPlan['chartKind'], string>> = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  stackedBar: 'BarStacked',
  line: 'Line',
  scatter: 'XYScatterLines',
};

/** True of charts whose bars lie: their first category is on top. */
export function hasLyingBars(kind: ChartPlan['chartKind']): boolean {
  return kind === 'bar' || kind === 'stackedBar';
}

import type { PeriodCode } from '../../../src/model/basics';
import type { ReturnFigure } from '../../../src/model/unitReturn';
import { buildDataRow, buildLineage } from '../../support/checkBuilders';

/** Rows of 数据, one a period in the given order, with the totals by period. */
export function buildTotals(
  totals: Readonly<Record<PeriodCode, number | null>>,
  change: Partial<ReturnFigure> = {},
): readonly ReturnFigure[] {
  return Object.entries(totals).map(([period, value], index) =>
    buildDataRow({ period, value, lineage: buildLineage('数据', 4 + index), ...change }),
  );
}

/** Rows of 数据 with what each period added to the total. */
export function buildAdditions(
  additions: Readonly<Record<PeriodCode, number>>,
  change: Partial<ReturnFigure> = {},
): readonly ReturnFigure[] {
  let total = 0;
  return Object.entries(additions).map(([period, added], index) => {
    const previous = total;
    total += added;
    const lineage = buildLineage('数据', 4 + index);
    return buildDataRow({ period, added, previous, value: total, lineage, ...change });
  });
}

import { TABLES } from '../../layout/columns';
import type { SummaryTableKey } from '../../layout/columnTypes';
import type { RowCells } from '../../layout/rows';
import { HEADER_ROW, plannedPlacement } from '../../layout/tableSheet';
import type { FormatPlan, SheetPlan } from '../../model/plan';

/** Tables that are wider than a page: what no row has is not shown. */
const SPARSE: readonly SummaryTableKey[] = ['summaryTasks', 'summaryData'];
/** Shown though empty: without them a reader would ask. */
const KEPT = new Set(['state', 'value', 'progressText']);
/** A formula's column is as empty as what it is made of. */
const MADE_OF: Readonly<Record<string, string>> = { overdue: 'overdueDays', source: 'fileName' };

function isEmpty(rows: readonly RowCells[], key: string): boolean {
  const of = MADE_OF[key] ?? key;
  return rows.every((row) => (row[of] ?? null) === null);
}

/** The sheet without the columns that no row has anything in: they stand there, hidden. */
export function hideEmptyColumns(
  sheet: SheetPlan,
  table: SummaryTableKey,
  rows: readonly RowCells[],
): SheetPlan {
  if (rows.length === 0 || !SPARSE.includes(table)) return sheet;
  const empty = TABLES[table].columns.flatMap(({ key, hidden }, at) => {
    return hidden || KEPT.has(key) || !isEmpty(rows, key) ? [] : [at];
  });
  const hiddenColumns = [...new Set([...sheet.hiddenColumns, ...empty])].sort((a, b) => a - b);
  return { ...sheet, hiddenColumns };
}

/** Totals and figures, which a division may leave with no end of digits. */
const FIGURES: Readonly<Partial<Record<SummaryTableKey, string>>> = {
  summaryTargets: 'periodValue',
  summaryData: 'value',
};

export const TWO_DECIMALS = '0.00';

/** The sheet with ratios shown to two decimals; rows of a target stand together. */
export function roundRatios(
  sheet: SheetPlan,
  table: SummaryTableKey,
  rows: readonly RowCells[],
): SheetPlan {
  const key = FIGURES[table];
  if (key === undefined) return sheet;
  const broken = new Set(
    rows.flatMap((row) => {
      const value = row[key];
      return typeof value === 'number' && !Number.isInteger(value) ? [row['targetId']] : [];
    }),
  );
  const column = plannedPlacement(table, HEADER_ROW).columnOf.get(key) ?? 0;
  const formats: FormatPlan[] = [];
  let from = -1;
  const close = (to: number) => {
    if (from < 0) return;
    const range = { row: HEADER_ROW + 1 + from, column, rows: to - from, columns: 1 };
    formats.push({ range, style: { numberFormat: TWO_DECIMALS } });
    from = -1;
  };
  rows.forEach((row, at) => {
    if (!broken.has(row['targetId'])) close(at);
    else if (from < 0) from = at;
  });
  close(rows.length);
  return { ...sheet, formats: [...sheet.formats, ...formats] };
}

import type { PlanCell } from '../../model/plan';
import { cellUnder, rowKeyOf, textOf, type LocatedTable } from '../locateTable';
import type { RowCells } from '../rows';

/** What issuing writes, and what a further preparation leaves as it stands. */
const RECORDS = [
  'returnState',
  'templateId',
  'revision',
  'issuedOn',
  'changes',
  'contentHash',
  'issuedContent',
] as const;

/** What a coordinator enters once, and a row for a further period takes over. */
const CARRIED = ['name', 'contact', 'isIssued'] as const;

function plain(value: ReturnType<typeof cellUnder>): PlanCell {
  return typeof value === 'object' ? null : value;
}

/**
 * The planned rows with what 单位 has of them: the record of an issue for rows that stand; name,
 * contact and choice of the unit's last row for rows of a further period.
 */
export function keepRecords(table: LocatedTable, planned: readonly RowCells[]): RowCells[] {
  const standing = new Map(table.rows.map((row) => [rowKeyOf(table, row), row] as const));
  const lastOf = new Map(
    table.rows.map((row) => [textOf(cellUnder(table, row, 'unitId')), row] as const),
  );
  const pick = (row: (typeof table.rows)[number], keys: readonly string[]): RowCells =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = plain(cellUnder(table, row, key));
        return value === null ? [] : [[key, value] as const];
      }),
    );
  return planned.map((cells) => {
    const key = table.spec.rowKey.map((part) => String(cells[part] ?? '')).join('|');
    const own = standing.get(key);
    if (own) {
      const isIssued = cellUnder(table, own, 'revision') !== null;
      const records = isIssued ? [...RECORDS, 'targetCount', 'taskCount'] : RECORDS;
      return { ...cells, returnState: null, ...pick(own, records) };
    }
    const last = lastOf.get(String(cells['unitId'] ?? ''));
    return last ? { ...cells, ...pick(last, CARRIED) } : cells;
  });
}

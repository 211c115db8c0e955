import { plainLedgerKey } from '../../../model/ledgerKey';
import { comparePlaces } from '../../histories';
import { isValidRow, listLedgerRows, type LedgerRow } from '../../ledgerRows';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** Rows in another spelling only: the same spelling twice is `ledgerKeyDuplicate`, in the sheet too. */
function findOtherSpelling(
  rows: readonly LedgerRow[],
): readonly (readonly [LedgerRow, LedgerRow])[] {
  const [first, ...rest] = [...rows].sort((a, b) => comparePlaces(a.entry, b.entry));
  if (!first) return [];
  const plain = plainLedgerKey(first.entry.itemKey ?? '');
  return rest
    .filter(({ entry }) => plainLedgerKey(entry.itemKey ?? '') !== plain)
    .map((row) => [row, first]);
}

export const sameResultTwice: ValidationRule = {
  code: 'sameResultTwice',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '同一成果换一种写法不得重复计入',
    en: 'A result does not count again in another spelling',
  },
  why: {
    zh: '同一编号的全角、半角、括号、连接号写法不同，仍是一项成果；在不同报告期重复列入也是重复。',
    en: 'Other widths, brackets or dashes make no other number, and a number listed in two periods is still one result.',
  },
  check: (context) => {
    const byKey = new Map<string, LedgerRow[]>();
    for (const row of listLedgerRows(context)) {
      if (!row.key || row.key.notCounted || !isValidRow(row)) continue;
      const key = `${row.target.id}|${row.unitId}|${row.key.key}`;
      const rows = byKey.get(key) ?? [];
      byKey.set(key, rows);
      rows.push(row);
    }
    if (byKey.size === 0) return null;
    return [...byKey.values()].flatMap(findOtherSpelling).map(([row, first]): Fault => {
      const { entry } = row;
      const cell = context.cellOf(first.entry, 'itemKey');
      const { sheet } = first.entry.lineage;
      return {
        record: { ...entry, unitId: row.unitId || null },
        key: 'itemKey',
        found: entry.itemKey ?? '',
        params: { other: cell === null ? sheet : `${sheet}!${cell}` },
      };
    });
  },
};

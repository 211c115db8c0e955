import { groupRecords } from '../../groupRecords';
import { isValidRow, listLedgerRows, type LedgerRow } from '../../ledgerRows';
import { eachFigure, type ValidationRule } from '../../ruleTypes';

function keyOf(targetId: string, unitId: string, period: string | null): string {
  return `${targetId}|${unitId}|${period ?? ''}`;
}

function countAction(rows: readonly LedgerRow[], action: 'made' | 'revised'): number {
  return rows.filter(({ entry }) => entry.action === action).length;
}

export const actionSplitDisagrees: ValidationRule = {
  code: 'actionSplitDisagrees',
  severity: 'hard',
  level: 3,
  summary: {
    zh: '台账分制定、修订的，两者之和等于本期新增',
    en: 'Where the ledger tells made from revised, the two add up to what is new',
  },
  why: {
    zh: '有的目标只计制定，有的含修订；只填一部分，两个口径都算不出来（审核关系）。',
    en: 'Some targets count what is newly made, others revisions as well; half a column filled in serves neither.',
  },
  check: (context) => {
    const valid = listLedgerRows(context).filter(isValidRow);
    if (!valid.some(({ entry }) => entry.action !== null)) return null;
    const rows = groupRecords(valid, (row) => keyOf(row.target.id, row.unitId, row.period));
    return eachFigure(
      context,
      (target) => target.aggregation === 'distinct',
      ({ targetId, unitId, period, added }) => {
        const own = rows.get(keyOf(targetId, unitId, period)) ?? [];
        const made = countAction(own, 'made');
        const revised = countAction(own, 'revised');
        const expected = made + revised;
        // Where the rows themselves are too few or too many, `ledgerMismatch` says so.
        if (expected === 0 || own.length !== added || expected === added) return [];
        return [{ key: 'added', found: String(added), params: { made, revised, expected } }];
      },
    );
  },
};

import type { Target } from '../../../model/catalog';
import { plainLedgerKey } from '../../../model/ledgerKey';
import type { OwnedEntry } from '../../checkContext';
import { groupRecords } from '../../groupRecords';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** Target and key as the sheet compares them; other spellings of one key are `sameResultTwice`. */
function comparedKey({ itemKey, unitId }: OwnedEntry, target: Target): string | null {
  return itemKey === null ? null : [target.id, unitId ?? '', plainLedgerKey(itemKey)].join('|');
}

export const ledgerKeyDuplicate: ValidationRule = {
  code: 'ledgerKeyDuplicate',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '同一目标下唯一标识不重复',
    en: 'A key stands once for a target',
  },
  why: {
    zh: '同一项成果写成两行会重复计数；空格、连接号不同的仍是同一项。',
    en: 'One thing in two rows counts twice; another space or dash makes no other thing of it.',
  },
  check: (context) => {
    if (context.ledger.length === 0) return null;
    const rows = groupRecords(context.ledger, (entry) => {
      const target = context.targets.get(entry.targetId ?? '');
      return target ? comparedKey(entry, target) : null;
    });
    return [...rows.values()].filter((same) => same.length > 1).flatMap(listFaults);

    function listFaults(same: readonly OwnedEntry[]): Fault[] {
      return same.map((record, index) => {
        const other = same[index === 0 ? 1 : 0];
        const params = { other: (other && context.cellOf(other, 'itemKey')) ?? '' };
        return { record, key: 'itemKey', found: record.itemKey ?? '', params };
      });
    }
  },
};

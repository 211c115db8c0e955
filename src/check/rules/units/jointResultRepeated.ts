import { groupRecords } from '../../groupRecords';
import { comparePlaces } from '../../histories';
import { isValidRow, listLedgerRows, type LedgerRow } from '../../ledgerRows';
import { nameUnits } from '../../unitNames';
import type { Fault, ValidationRule } from '../../ruleTypes';

function plainName(name: string | null): string {
  return (name ?? '').normalize('NFKC').replace(/\s/g, '');
}

/** Agreed, where every row names the same first unit. */
function isAgreed(rows: readonly LedgerRow[]): boolean {
  const named = new Set(rows.map(({ entry }) => plainName(entry.firstUnit)));
  return named.size === 1 && !named.has('');
}

/** Soft: a joint result may stand in every ledger, and a summary counts it once. */
export const jointResultRepeated: ValidationRule = {
  code: 'jointResultRepeated',
  severity: 'soft',
  level: 3,
  summary: {
    zh: '几家单位共同完成的成果须商定第一完成单位',
    en: 'Units that report one result agree on its first unit',
  },
  why: {
    zh: '联合成果只计一项；唯一标识规范化后相同即为同一成果，第一完成单位不一致时无法确定归属。',
    en: 'A joint result counts once. Equal keys, whatever their spelling, are one result, and without one first unit nobody knows whose.',
  },
  check: (context) => {
    const nameOf = nameUnits(context);
    const rows = listLedgerRows(context).filter((row) => {
      return row.unitId !== '' && row.key !== null && !row.key.notCounted && isValidRow(row);
    });
    if (new Set(rows.map(({ unitId }) => unitId)).size < 2) return null;
    const faults: Fault[] = [];
    for (const same of groupRecords(rows, ({ target, key }) => {
      return `${target.indicatorId}|${key?.key ?? ''}`;
    }).values()) {
      const [first, ...rest] = [...same].sort((a, b) => comparePlaces(a.entry, b.entry));
      if (!first || isAgreed(same)) continue;
      for (const { entry, unitId } of rest.filter((row) => row.unitId !== first.unitId)) {
        const key = entry.itemKey ?? '';
        const params = { key, unit: nameOf(first.unitId) };
        const record = { ...entry, unitId };
        const { explanation } = entry;
        faults.push({ record, key: 'itemKey', found: key, params, explanation });
      }
    }
    return faults;
  },
};

import { texts } from '../../i18n/texts';
import { inLocale, type RowCells } from '../../layout/rows';
import { cellReference } from '../../model/a1';
import { toSerial } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import { normaliseLedgerKey } from '../../model/ledgerKey';
import type { SummaryLedgerRow } from '../../model/summary';
import { joinNames } from './coverageText';
import type { SummaryPlaces, SummaryPlanRequest } from './summaryPlanTypes';

/** 台账: every row the returns list, by target and key, so that one thing stands together. */
export function listLedgerRows(
  { summary, locale }: SummaryPlanRequest,
  targets: ReadonlyMap<string, Target>,
  places: SummaryPlaces,
): readonly RowCells[] {
  const words = texts(locale).returns;
  const joint = new Map(
    summary.targets.flatMap(({ jointResults }) =>
      jointResults.map(({ targetId, key, unitIds }) => [`${targetId}|${key}`, unitIds] as const),
    ),
  );
  const rowOf = ({ unitId, period, sha256, file, entry }: SummaryLedgerRow): RowCells => {
    const target = targets.get(entry.targetId ?? '');
    const kind = target?.definition.ledgerKey ?? null;
    const key = kind === null ? null : (normaliseLedgerKey(kind, entry.itemKey)?.key ?? null);
    const together = joint.get(`${entry.targetId ?? ''}|${key ?? ''}`) ?? [];
    const { lineage, publishedOn } = entry;
    return {
      unit: places.nameOf(unitId),
      unitId,
      period,
      target: target ? inLocale(target.name, locale) : entry.targetText,
      targetId: entry.targetId,
      item: entry.item,
      itemKey: entry.itemKey,
      normalKey: key,
      joint: joinNames(together.map(places.nameOf), locale) || null,
      level: entry.level,
      action: entry.action && words.ledgerAction[entry.action],
      role: entry.role && words.ledgerRole[entry.role],
      firstUnit: entry.firstUnit,
      otherUnits: entry.otherUnits,
      publishedOn: publishedOn === null ? null : toSerial(publishedOn),
      state: entry.state && words.ledgerState[entry.state],
      countedPeriod: entry.countedPeriod,
      evidence: entry.evidence,
      fileName: file,
      receiptCell: places.receiptOf(sha256),
      sha256,
      originSheet: lineage.sheet,
      originCell: cellReference(lineage.row, lineage.column),
    };
  };
  const sortKey = (row: RowCells) =>
    ['targetId', 'normalKey', 'period', 'unit'].map((key) => String(row[key] ?? '')).join('|');
  return summary.ledger
    .map(rowOf)
    .map((row) => ({ row, key: sortKey(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

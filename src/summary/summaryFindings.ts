import type { CheckContext } from '../check/checkContext';
import { findAcross } from '../check/findAcross';
import { cellReference } from '../model/a1';
import type { Finding } from '../model/finding';
import type { ReceiptEntry } from '../model/summary';
import type { TargetTotal } from './rollUpTarget';

/** Why a target has no total though figures came: at the first of them. */
function findingOf(
  { targetId, lineage, noTotalReason }: TargetTotal,
  nameOf: (unitId: string) => string,
): readonly Finding[] {
  const [first] = lineage;
  if (!first || noTotalReason === null || noTotalReason === 'denominatorZero') return [];
  const cell = cellReference(first.row, first.column);
  const units = lineage.map(({ unitId }) => nameOf(unitId)).join(', ');
  return [
    {
      code: noTotalReason,
      severity: 'hard',
      level: 3,
      file: first.file,
      sheet: first.sheet,
      cell,
      targetId,
      unitId: first.unitId,
      found: String(lineage.length),
      expected: null,
      params: { cell: `${first.sheet}!${cell}`, count: lineage.length, units },
      subject: `${targetId}|${first.period}|${noTotalReason}`,
      explanation: null,
      isClosed: false,
    },
  ];
}

/** What is wrong with the files, across them, and with the totals. */
export function listFindings(
  context: CheckContext,
  totals: readonly TargetTotal[],
  receipts: readonly ReceiptEntry[],
  nameOf: (unitId: string) => string,
): readonly Finding[] {
  const ofFiles = receipts.filter(({ isCarried }) => !isCarried).flatMap((one) => one.findings);
  return [
    ...ofFiles,
    ...findAcross(context, ofFiles),
    ...totals.flatMap((total) => findingOf(total, nameOf)),
  ];
}

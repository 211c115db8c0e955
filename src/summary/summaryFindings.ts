import type { CheckContext } from '../check/checkContext';
import { RULES } from '../check/rules/index';
import { runRules } from '../check/runRules';
import { cellReference } from '../model/a1';
import type { Finding } from '../model/finding';
import type { ReceiptEntry } from '../model/summary';
import type { TargetTotal } from './rollUpTarget';

/** A cell and its file have been checked on their own; only what needs several files is asked here. */
const ACROSS = RULES.filter(({ level }) => level >= 2);

/** Names a finding by its file and row, since a merge knows no other column of it. */
function placeKey({ code, file, sheet, cell }: Finding): string {
  return [code, file, sheet, /\d+$/.exec(cell ?? '')?.[0]].join('|');
}

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

/** What is wrong across the files; `skipped` names the rules that had nothing to look at. */
export function findAcross(
  context: CheckContext,
  totals: readonly TargetTotal[],
  receipts: readonly ReceiptEntry[],
  nameOf: (unitId: string) => string,
): readonly Finding[] {
  const ofFiles = receipts.filter(({ isCarried }) => !isCarried).flatMap((one) => one.findings);
  const known = new Set(ofFiles.map(placeKey));
  const { findings } = runRules(ACROSS, context);
  return [
    ...ofFiles,
    ...findings.filter((finding) => !known.has(placeKey(finding))),
    ...totals.flatMap((total) => findingOf(total, nameOf)),
  ];
}

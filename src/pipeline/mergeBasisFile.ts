import { commandLineLimits } from '../host/xlsx/readLimits';
import type { PeriodCode } from '../model/basics';
import type { Problem } from '../model/finding';
import { readMergeBasis, type MergeBasis } from './mergeExpectation';
import { openWorkbookFile } from './workbookFiles';

export type ReadBasis =
  | MergeBasis
  /** Words of `files.reading`, or of the merge. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly isUnreadable: boolean };

/** What a master says of a merge, from its file, within the limits of the command line. */
export async function readMergeBasisFile(
  bytes: Uint8Array,
  file: string,
  period: PeriodCode | null,
): Promise<ReadBasis> {
  const opened = await openWorkbookFile(bytes, file, commandLineLimits);
  if (opened.kind === 'problem') return { ...opened, isUnreadable: true };
  const basis = readMergeBasis(opened.grid, period);
  return 'code' in basis ? { kind: 'problem', problem: basis, isUnreadable: false } : basis;
}

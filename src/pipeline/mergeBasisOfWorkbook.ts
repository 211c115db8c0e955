import type { WorkbookHost } from '../host/workbookHost';
import { kindOf } from './checkFlow';
import type { ReadBasis } from './mergeBasisFile';
import { readMergeBasis } from './mergeExpectation';

/** What the open workbook says of a merge where it is a master; null where it is none. */
export async function readBasisOfWorkbook(host: WorkbookHost): Promise<ReadBasis | null> {
  const grid = await host.readGrid();
  if (kindOf(grid) !== 'master') return null;
  const basis = readMergeBasis(grid);
  return 'code' in basis ? { kind: 'problem', problem: basis, isUnreadable: false } : basis;
}

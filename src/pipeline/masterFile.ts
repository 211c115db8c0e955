import { textOf } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import type { MasterReading } from '../layout/readMaster';
import { valueOfName } from '../layout/readNames';
import { listBlocking } from '../layout/unreadDocuments';
import type { Finding, FindingParams, Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { WorkbookPlan } from '../model/plan';

/** A custom property that marks the master, and through it all returns, as samples. */
export const SAMPLE_PROPERTY = 'dabiaoIsSample';

export type Refusal = {
  readonly kind: 'refused';
  /** Words of `files.writing` where a return could not be written, of `issueProblems` else. */
  readonly problem: Problem;
  readonly isWriting: boolean;
  readonly findings: readonly Finding[];
};

export function refuse(
  code: string,
  params: FindingParams = {},
  findings: readonly Finding[] = [],
): Refusal {
  return { kind: 'refused', problem: { code, params }, isWriting: false, findings };
}

/** Why a workbook is no master to issue from; null where it is one. */
export function refuseMaster(grid: WorkbookGrid, reading: MasterReading | null): Refusal | null {
  if (reading === null) return refuse('notOurs');
  const kind = textOf(valueOfName(grid, NAMES.kind)) || grid.properties['dabiaoKind'];
  if (kind !== undefined && kind !== '' && kind !== 'master') return refuse('notAMaster');
  const blocking = listBlocking(reading.findings);
  return blocking.length > 0 ? refuse('masterUnreadable', {}, blocking) : null;
}

export function isSampleMaster(grid: WorkbookGrid): boolean {
  return grid.properties[SAMPLE_PROPERTY] === '1';
}

/** Loaded when it is needed: the pane's first page carries no writer of files. */
export async function writePlan(plan: WorkbookPlan): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../host/xlsx/writeWorkbook');
  return writeWorkbook(plan);
}

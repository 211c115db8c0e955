import type { WorkbookHost } from '../host/workbookHost';
import { readOwners } from '../layout/issue/ownerEntries';
import { readMaster } from '../layout/readMaster';
import type { IsoDate } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { WorkbookChange } from '../model/plan';
import { refuse, refuseMaster, type Refusal } from './masterFile';
import { catalogOf } from './workbookCatalog';

export interface ConfirmRequest {
  readonly targetIds: readonly string[];
  readonly confirmedBy: string;
  readonly confirmedOn: IsoDate;
}

export type ConfirmOutcome = { readonly kind: 'confirmed'; readonly count: number } | Refusal;

/**
 * Writes who confirms the owners, and when, into 归口, for the targets that have owners nobody has
 * confirmed yet. A confirmation that stands is not written over. @throws HostProblem
 */
export async function confirmOwners(
  host: WorkbookHost,
  { targetIds, confirmedBy, confirmedOn }: ConfirmRequest,
): Promise<ConfirmOutcome> {
  const grid = await host.readGrid();
  const all = catalogOf(grid).documents;
  const reading = readMaster(grid, all);
  const refusal = refuseMaster(grid, reading);
  if (refusal !== null || reading === null) return refusal ?? refuse('notOurs');
  const { owners } = reading.tables;
  const byColumn = owners?.columnOf.get('confirmedBy');
  const onColumn = owners?.columnOf.get('confirmedOn');
  if (!owners || byColumn === undefined || onColumn === undefined) {
    return refuse('masterUnreadable', {}, owners?.findings ?? reading.findings);
  }
  const wanted = new Set(targetIds);
  const open = readOwners(owners, all).filter(
    (entry) =>
      wanted.has(entry.target.id) &&
      entry.confirmation !== 'confirmed' &&
      entry.owners.length + entry.reporters.length > 0,
  );
  const sheet = owners.sheet.title;
  const changes = open.flatMap(({ row }): WorkbookChange[] => {
    if (row === null) return [];
    const cell = (column: number, value: string | number): WorkbookChange => {
      return { kind: 'writeCells', sheet, block: { row, column, cells: [[value]] } };
    };
    return [cell(byColumn, confirmedBy), cell(onColumn, toSerial(confirmedOn))];
  });
  if (changes.length > 0) await host.apply(changes);
  return { kind: 'confirmed', count: open.length };
}

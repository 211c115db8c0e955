import type { WorkbookHost } from '../host/workbookHost';
import type { WorkbookChange, WorkbookPlan } from '../model/plan';
import { planWriting } from './mergeIntoWorkbookSteps';
import { lookAt, titleSheets } from './mergeIntoWorkbookTarget';

/** What became of writing a summary into a workbook. */
export interface SummaryWriting {
  /** Titles of its sheets that can be seen, in their order. */
  readonly sheets: readonly string[];
  /** Older sheets that gave way. */
  readonly replaced: number;
  /** Older sheets that could not be taken out; the next writing tries again. */
  readonly leftOver: readonly string[];
}

/** The other way round: what was written beside the old is taken out again. */
async function removeWritten(
  host: WorkbookHost,
  titles: readonly string[],
  names: readonly string[],
): Promise<void> {
  try {
    await host.apply([
      ...titles.map((sheet): WorkbookChange => ({ kind: 'deleteSheet', sheet })),
      ...names.map((name): WorkbookChange => ({ kind: 'deleteName', name })),
    ]);
  } catch {
    // What failed first is what is told; the next writing takes these for old ones.
  }
}

/**
 * Writes a summary into an open workbook: into one with nothing of ours, or an older summary, as that
 * workbook's own; into a master as a guest beside its sheets. The new sheets are written whole before
 * the old ones give way, so that a failure leaves the old as they were. @throws HostProblem
 */
export async function writeSummaryInto(
  host: WorkbookHost,
  plan: WorkbookPlan,
): Promise<SummaryWriting> {
  const target = lookAt(await host.readGrid(), plan);
  const titles = titleSheets(plan, target);
  const { add, swap, clear } = planWriting(plan, target, titles);
  await host.apply(add);
  const sheets = plan.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .map(({ title }) => titles.get(title)?.final ?? title);
  const written = { sheets, replaced: target.old.length, leftOver: [] };
  if (swap.length === 0) return written;
  try {
    await host.apply(swap);
  } catch (error) {
    const names = add.flatMap((change) => (change.kind === 'setName' ? change.name.name : []));
    await removeWritten(
      host,
      [...titles.values()].map((one) => one.written),
      names,
    );
    throw error;
  }
  try {
    await host.apply(clear);
    return written;
  } catch {
    return { ...written, replaced: 0, leftOver: target.old };
  }
}

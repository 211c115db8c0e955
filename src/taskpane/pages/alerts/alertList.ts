import type { ProgressStatus } from '../../../model/assessment';
import type { TargetProgress, WorkbookState } from '../../../pipeline';
import type { AlertFilter } from '../../session/session';

/** From what needs attention most to what needs none. */
export const statusOrder: readonly ProgressStatus[] = [
  'missed',
  'reversing',
  'offPace',
  'atRisk',
  'finalPending',
  'stale',
  'noData',
  'notAssessable',
  'onPace',
  'ahead',
  'metLate',
  'met',
];

const attention: ReadonlySet<ProgressStatus> = new Set(statusOrder.slice(0, 6));

/** 需关注: behind, missed, or its latest figure cannot be relied on. */
export function needsAttention(progressStatus: ProgressStatus): boolean {
  return attention.has(progressStatus);
}

/** The targets that count: those of archived documents only where asked for. */
export function countedTargets(
  workbook: WorkbookState,
  includesArchived: boolean,
): readonly TargetProgress[] {
  return workbook.targets.filter((one) => includesArchived || !one.isArchived);
}

/** How many targets bear each status, most urgent first; statuses nobody bears are left out. */
export function countByStatus(
  targets: readonly TargetProgress[],
): readonly { readonly progressStatus: ProgressStatus; readonly count: number }[] {
  const count = (progressStatus: ProgressStatus): number =>
    targets.filter((one) => one.assessment.progressStatus === progressStatus).length;
  return statusOrder
    .map((progressStatus) => ({ progressStatus, count: count(progressStatus) }))
    .filter((one) => one.count > 0);
}

/** The targets a filter lets through, most urgent status first, then the widest gap. */
export function listTargets(
  targets: readonly TargetProgress[],
  filter: AlertFilter,
): readonly TargetProgress[] {
  const gap = (one: TargetProgress): number => one.assessment.gap ?? Infinity;
  const rank = (one: TargetProgress): number => statusOrder.indexOf(one.assessment.progressStatus);
  return targets
    .filter((one) => passesFilter(one.assessment.progressStatus, filter))
    .sort((a, b) => rank(a) - rank(b) || compareNumbers(gap(a), gap(b)));
}

function passesFilter(progressStatus: ProgressStatus, filter: AlertFilter): boolean {
  if (filter.kind === 'all') return true;
  if (filter.kind === 'atRisk') return needsAttention(progressStatus);
  return filter.progressStatus === progressStatus;
}

/** Infinity minus itself is no number, so the difference will not do. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

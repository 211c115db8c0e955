import { PROGRESS_STATUSES } from '../../../i18n/statusIcons';
import type { ProgressStatus } from '../../../model/assessment';
import { needsAttention, urgencyOf } from '../../../model/progressOrder';
import type { TargetProgress, WorkbookState } from '../../../pipeline';
import type { AlertFilter } from '../../session/session';

/** The targets that count: those of archived documents only where asked for. */
export function countedTargets(
  workbook: Pick<WorkbookState, 'targets'>,
  includesArchived: boolean,
): readonly TargetProgress[] {
  return workbook.targets.filter((one) => includesArchived || !one.isArchived);
}

/** The targets of one document, or all of them. */
export function ofDocument(
  targets: readonly TargetProgress[],
  documentId: string | null,
): readonly TargetProgress[] {
  return documentId === null ? targets : targets.filter((one) => one.documentId === documentId);
}

export function countAttention(targets: readonly TargetProgress[]): number {
  return targets.filter((one) => needsAttention(one.assessment.progressStatus)).length;
}

/** How many targets bear each status, most urgent first; statuses nobody bears are left out. */
export function countByStatus(
  targets: readonly TargetProgress[],
): readonly { readonly progressStatus: ProgressStatus; readonly count: number }[] {
  const count = (progressStatus: ProgressStatus): number =>
    targets.filter((one) => one.assessment.progressStatus === progressStatus).length;
  return PROGRESS_STATUSES.map((progressStatus) => ({
    progressStatus,
    count: count(progressStatus),
  })).filter((one) => one.count > 0);
}

/**
 * The targets a filter lets through: missed first, then what is behind by the widest gap, as on
 * 看板; then what waits for a figure, and the rest in the order of the statuses.
 */
export function listTargets(
  targets: readonly TargetProgress[],
  filter: AlertFilter,
): readonly TargetProgress[] {
  const gap = (one: TargetProgress): number => one.assessment.gap ?? Infinity;
  return targets
    .filter((one) => passesFilter(one.assessment.progressStatus, filter))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareNumbers(gap(a), gap(b)));
}

/** Urgency, and below it the order of the statuses. */
function rankOf({ assessment: { progressStatus } }: TargetProgress): number {
  const urgency = urgencyOf(progressStatus) * PROGRESS_STATUSES.length;
  const isListed = needsAttention(progressStatus);
  return isListed ? urgency : urgency + PROGRESS_STATUSES.indexOf(progressStatus);
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

import type { ProgressStatus } from './assessment';

/**
 * 需关注, most urgent first: behind, missed, or the latest figure cannot be relied on. The pane and
 * 看板 list these and no others.
 */
export const ATTENTION_STATUSES: readonly ProgressStatus[] = [
  'missed',
  'reversing',
  'offPace',
  'atRisk',
  'finalPending',
  'stale',
];

/**
 * Rank of a status in the list of what needs attention: missed first, then whatever is behind, by
 * gap alone; then what waits for a figure. The sheet's `riskKey` has the same ranks.
 */
export function urgencyOf(progressStatus: ProgressStatus): number {
  if (progressStatus === 'missed') return 0;
  if (progressStatus === 'finalPending') return 2;
  if (progressStatus === 'stale') return 3;
  return needsAttention(progressStatus) ? 1 : 4;
}

export function needsAttention(progressStatus: ProgressStatus): boolean {
  return ATTENTION_STATUSES.includes(progressStatus);
}

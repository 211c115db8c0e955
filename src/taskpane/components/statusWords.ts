import type { ProgressStatus } from '../../model/assessment';
import type { Target } from '../../model/catalog';
import type { Texts } from '../../i18n/texts';

/** The word of a target's status: shares are 已达标, counts 已完成. */
export function nameStatus(
  progressStatus: ProgressStatus,
  target: Target | null,
  words: Texts,
): string {
  const isShare = target?.measureKind === 'ratio' || target?.measureKind === 'duration';
  if (progressStatus === 'met' && isShare) return words.status.progressOfShare.met;
  return words.status.progress[progressStatus];
}

import type { FileOutcome } from '../../../model/merged';
import type { LocalizedText } from '../../../model/basics';
import type { ReturnStatus } from '../../../model/unitReturn';
import type { MergeFileRow } from '../../../pipeline/mergeFileRow';
import type { MergeView } from '../../../pipeline/mergeView';

/** A line of the table of files: as read, and once merged with what became of it. */
export interface FileLine {
  /** Its place among all that were read; it keeps its line while others come. */
  readonly id: number;
  readonly row: MergeFileRow;
  readonly outcome: FileOutcome | null;
  readonly returnStatus: ReturnStatus;
  readonly reason: LocalizedText;
}

export type StatusTone = 'good' | 'warning' | 'bad' | 'quiet';

const TONES: Readonly<Partial<Record<ReturnStatus, StatusTone>>> = {
  approved: 'good',
  summarised: 'good',
  inReview: 'warning',
  sentBack: 'bad',
  rejected: 'bad',
};

export function toneOf(status: ReturnStatus): StatusTone {
  return TONES[status] ?? 'quiet';
}

/** Somebody has to do something about it. */
export function needsAttention({ outcome, row }: FileLine): boolean {
  return outcome === 'rejected' || outcome === 'undecided' || row.hard > 0;
}

/**
 * The lines of files in the order of reading, `first` being the place of the first of them. Those that
 * need somebody come first once all are merged.
 */
export function listLines(
  rows: readonly MergeFileRow[],
  view: MergeView | null,
  first = 0,
): readonly FileLine[] {
  const lines = rows.map((row, at): FileLine => {
    const merged = view?.files[row.sha256];
    return {
      id: first + at,
      row,
      outcome: merged?.outcome ?? null,
      returnStatus: merged?.returnStatus ?? row.returnStatus,
      reason: merged?.reason ?? row.reason,
    };
  });
  if (view === null) return lines;
  return [...lines.filter(needsAttention), ...lines.filter((line) => !needsAttention(line))];
}

import type { ProgressStatus } from '../model/assessment';
import type { Locale } from '../model/basics';
import type { MeasureKind } from '../model/catalog';
import { texts } from './texts';

/** A sign beside each word, so that colour never carries the meaning alone. Most urgent first. */
export const STATUS_ICONS: Readonly<Record<ProgressStatus, string>> = {
  missed: '✖',
  reversing: '◀',
  offPace: '▼▼',
  atRisk: '▼',
  finalPending: '…',
  stale: '○',
  noData: '－',
  notAssessable: '？',
  onPace: '●',
  ahead: '▲',
  metLate: '✔',
  met: '✔',
};

export const PROGRESS_STATUSES = Object.keys(STATUS_ICONS) as readonly ProgressStatus[];

/** The status in words: shares are 已达标, all else 已完成. */
export function statusWord(
  status: ProgressStatus,
  measureKind: MeasureKind | null,
  locale: Locale,
): string {
  const words = texts(locale).status;
  if (status === 'met' && measureKind === 'ratio') return words.progressOfShare.met;
  return words.progress[status];
}

/** Icon and word, as the sheets show a status. */
export function statusLabel(
  status: ProgressStatus,
  measureKind: MeasureKind | null,
  locale: Locale,
): string {
  return `${STATUS_ICONS[status]} ${statusWord(status, measureKind, locale)}`;
}

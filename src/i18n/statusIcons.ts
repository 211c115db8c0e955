import type { ProgressStatus } from '../model/assessment';
import type { Locale } from '../model/basics';
import type { MeasureKind } from '../model/catalog';
import { texts } from './texts';

/** A sign beside each word, so that colour never carries the meaning alone. In order of display. */
export const STATUS_ICONS: Readonly<Record<ProgressStatus, string>> = {
  missed: '✖',
  reversing: '◀',
  offPace: '▼▼',
  atRisk: '▼',
  onPace: '●',
  ahead: '▲',
  met: '✔',
  metLate: '✔',
  finalPending: '…',
  stale: '○',
  noData: '－',
  notAssessable: '？',
};

export const PROGRESS_STATUSES = Object.keys(STATUS_ICONS) as readonly ProgressStatus[];

/** Statuses that count as at risk and are listed first. */
export const RISK_STATUSES: readonly ProgressStatus[] = [
  'missed',
  'reversing',
  'offPace',
  'atRisk',
];

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

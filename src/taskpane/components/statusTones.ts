import type { ProgressStatus } from '../../model/assessment';

export type StatusTone = 'danger' | 'warning' | 'informative' | 'brand' | 'success';

/** Colour of each status; an old or pending figure is never green. */
export const statusTones: Readonly<Record<ProgressStatus, StatusTone>> = {
  missed: 'danger',
  reversing: 'danger',
  offPace: 'danger',
  atRisk: 'warning',
  finalPending: 'informative',
  stale: 'informative',
  noData: 'informative',
  notAssessable: 'informative',
  onPace: 'brand',
  ahead: 'success',
  metLate: 'success',
  met: 'success',
};

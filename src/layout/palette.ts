import type { ProgressStatus } from '../model/assessment';

/** Colours of the sheets; every pair of text and fill has a contrast of 4.5 to 1 or more. */
export const PALETTE = {
  brand: '#0F548C',
  headerFill: '#0F548C',
  headerText: '#FFFFFF',
  entryFill: '#FFF9DB',
  hintText: '#5A5A5A',
  sectionFill: '#E8F1F8',
  alertFill: '#FDE7E9',
  alertText: '#8E0B1B',
  noteText: '#6B4E00',
  /** A cell with a finding, and the word of what must be explained. */
  markFill: '#FFD9B3',
  softFill: '#FFF1CC',
  closedFill: '#E8F6EF',
  closedText: '#0B5D33',
  linkText: '#0F548C',
  done: '#2E7D32',
  elapsed: '#9AA5B1',
} as const;

export const STATUS_COLORS: Readonly<
  Record<ProgressStatus, { readonly fill: string; readonly color: string }>
> = {
  missed: { fill: '#F5B7B1', color: '#6B0F1A' },
  reversing: { fill: '#E8DAEF', color: '#512E5F' },
  offPace: { fill: '#FADBD8', color: '#8E0B1B' },
  atRisk: { fill: '#FDEBD0', color: '#7A3E00' },
  onPace: { fill: '#E8F6EF', color: '#0B5D33' },
  ahead: { fill: '#D4EFDF', color: '#0B4F2B' },
  met: { fill: '#A9DFBF', color: '#0A3D22' },
  metLate: { fill: '#D5F5E3', color: '#0B4F2B' },
  finalPending: { fill: '#D6EAF8', color: '#154360' },
  stale: { fill: '#EAECEE', color: '#34495E' },
  noData: { fill: '#F2F3F4', color: '#566573' },
  notAssessable: { fill: '#EAECEE', color: '#34495E' },
};

/** Stronger than the cells' fills: pieces of a bar stand next to each other on white. */
export const STATUS_CHART_COLORS: Readonly<Record<ProgressStatus, string>> = {
  missed: '#7B1E28',
  reversing: '#6C3483',
  offPace: '#C0392B',
  atRisk: '#E08E0B',
  finalPending: '#2E86C1',
  stale: '#5D6D7E',
  noData: '#CCD1D1',
  notAssessable: '#99A3A4',
  onPace: '#7DCEA0',
  ahead: '#28A05A',
  metLate: '#4F7F6B',
  met: '#145A32',
};

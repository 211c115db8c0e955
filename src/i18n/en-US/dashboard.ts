import type { dashboard as zh } from '../zh-CN/dashboard';

export const dashboard: typeof zh = {
  asOf: 'As-of date',
  otherMethod: 'This sheet computes pace; what another method finds is on the sheet Targets.',
  countsTitle: 'By progress status and document',
  statusHeader: 'Progress status',
  total: 'Total',
  attentionTitle: 'Targets that need attention (missed first, then by gap, at most {rows})',
  attentionCount: 'Targets that need attention',
  rank: 'No.',
  document: 'Document',
  target: 'Target',
  status: 'Progress status',
  gap: 'Gap (points)',
  why: 'Why',
  trajectoryTitle: 'Course of one target',
  choose: 'Choose a target',
  chooseHint: 'Choose a target from the list; left blank, the one with the widest gap is shown.',
  shownTarget: 'Target',
  label: '{name} · {document}',
  date: 'Date',
  year: 'Axis (year)',
  figure: 'Figure',
  expected: 'Expected',
  paceLine: 'Pace line',
  targetLine: 'Target line',
  noPace: 'No pace line: a baseline or the like is missing.',
  byPlan:
    'A plan is set for this target: status and explanation follow it; the expected values and the line here go evenly with time.',
  paceTitle: 'Progress against elapsed share (by gap)',
  progress: 'Progress',
  elapsed: 'Elapsed share',
  chartCounts: 'Progress status of the targets by document',
  chartPace: 'Progress against elapsed share (axis ends at 150%)',
  chartTrajectory: 'Course of the chosen target',
  chartCountsAlt:
    'Stacked bar chart of the targets of each document by progress status; the table is on the left.',
  chartPaceAlt:
    'Bar chart of progress against elapsed share for each target; the table is on the left.',
  chartTrajectoryAlt:
    'Line chart of the chosen target’s figures, its pace line and its target line; the table is on the left.',
  legendByPoints: {
    onPace: 'less than {behind} points behind schedule',
    atRisk: '{behind} to {far} points behind schedule',
    offPace: 'more than {far} points behind schedule',
  },
};

import type { assessment as zh } from '../zh-CN/assessment';

export const assessment: typeof zh = {
  growth:
    '{headline}, baseline {baseline} {unit}; {observed}% growth a year against {required}% required, ratio {value}, score {score} (from −5 to 5).',
  zeroReplaced: ' A baseline or target of zero counts as 0.001.',
  trend:
    '{headline}; the last {changes} yearly changes are {change} {changeUnit} a year on average, which makes {projected} {unit} by the deadline: {outcome}.',
  trendOutcome: {
    reaches: 'the target is reached',
    misses: '{miss}% of the way left is missed',
    away: 'not moving towards the target',
  },
  paceByPlan:
    '{headline}, baseline {baseline} {unit}; {progress}% done, {elapsed}% planned, {gap}, ratio {ratio}.',
  paceNothingPlanned:
    '{headline}, baseline {baseline} {unit}; {progress}% done, nothing planned by then.',
  fallback: '{sentence} {note}.',
  perPeriod: { year: 'year', halfYear: 'half-year', quarter: 'quarter', month: 'month' },
  periodsLeft: { year: '{count}', halfYear: '{count}', quarter: '{count}', month: '{count}' },
  required: { more: 'more', less: 'less' },
  requiredPace: 'Needed per {period}, {left} to go: {amount} {unit} {way}.',
  projection: {
    pace: 'At this pace about {projected} {unit} by the deadline: {outcome}.',
    growth: 'At this growth rate about {projected} {unit} by the deadline: {outcome}.',
    trend: 'By this trend about {projected} {unit} by the deadline: {outcome}.',
  },
  reached: {
    inTime: 'the target is reached around {date}',
    late: 'the target is not reached before {date}',
    never: 'the target is never reached',
  },
  methodHead: '{method}, as of {date}',
  byPlan: 'Pace (by the plan)',
  arithmetic: {
    pace: 'b={baseline}, c={current}, T={target}; p={progress}%, τ={elapsed}%, ρ={ratio}',
    growth:
      'b={baseline}, c={current}, T={target}; {observed}% a year, {required}% required; R={value}, score {score}',
    trend: 'c={current}, T={target}; {change} a year, {projected} by the deadline; miss {miss}%',
  },
};

import type { ProgressStatus, TrendReading } from '../../model/assessment';
import type { IsoDate } from '../../model/basics';
import { compareRounded, RATIO_DECIMALS, roundTo } from '../../model/rounding';
import { findJudgedFigure } from '../judgedFigure';
import type { AssessmentInput, FigureAt, Method, MethodReading } from '../methodTypes';
import { TREND_CUT_OFFS, TREND_POINTS } from '../thresholds';
import { dayAtYears, yearsAt } from '../yearCount';

/**
 * Trend 趋势, after the indicator reports of Destatis: the mean of the last five yearly changes is
 * carried to the deadline, and what it misses is set against the way left. It needs no baseline.
 */

/**
 * The yearly values up to the judged figure: each year's last figure, of all units as ever. Years
 * without one are left out.
 */
export function listYearlyFigures(input: AssessmentInput, figure: FigureAt): FigureAt[] {
  const { target, observations } = input;
  const lastYear = Number(figure.periodEnd.slice(0, 4));
  const years = new Set(observations.map((row) => Number(row.periodEnd.slice(0, 4))));
  const earlier = [...years].filter((year) => year < lastYear).sort((a, b) => a - b);
  const figures = earlier.flatMap((year): FigureAt[] => {
    const found = findJudgedFigure(target, observations, `${year - 1}-12-31`, `${year}-12-31`);
    return found === null || found.value === null
      ? []
      : [{ value: found.value, periodEnd: found.periodEnd }];
  });
  return [...figures, figure];
}

/**
 * The mean of the last yearly changes, in unitMeasure a year. A change is divided by the years
 * between its figures, so that a year left out, or one still running, is not taken for a year.
 */
function meanYearlyChange(figures: readonly FigureAt[]): { mean: number; changes: number } {
  const last = figures.slice(-TREND_POINTS.mostChanges - 1);
  const changes = last.slice(1).map(({ value, periodEnd }, index) => {
    const before = last[index] as FigureAt;
    return (value - before.value) / (yearsAt(periodEnd) - yearsAt(before.periodEnd));
  });
  const sum = changes.reduce((total, change) => total + change, 0);
  return { mean: sum / changes.length, changes: changes.length };
}

/** Under 5 % missed on pace, to 20 % at risk, over it off pace; away or not at all reversing. */
function statusOfTrend(towards: number, miss: number): ProgressStatus {
  if (compareRounded(towards, 0) <= 0) return 'reversing';
  const rounded = roundTo(miss, RATIO_DECIMALS);
  if (rounded < TREND_CUT_OFFS.onPace) return 'onPace';
  return rounded <= TREND_CUT_OFFS.atRisk ? 'atRisk' : 'offPace';
}

function dayReached(figure: FigureAt, target: number, mean: number): IsoDate | null {
  return dayAtYears(yearsAt(figure.periodEnd) + (target - figure.value) / mean);
}

function judge(input: AssessmentInput, figure: FigureAt): MethodReading {
  const { target } = input;
  const figures = listYearlyFigures(input, figure);
  if (figures.length < TREND_POINTS.fewest) {
    return { kind: 'notAssessable', reason: 'tooFewPoints' };
  }
  const { mean, changes } = meanYearlyChange(figures);
  const years = yearsAt(target.deadline) - yearsAt(figure.periodEnd);
  const projected = figure.value + mean * years;
  const way = target.value - figure.value;
  const miss = way === 0 ? 0 : (target.value - projected) / way;
  const towards = target.direction === 'decrease' ? -mean : mean;
  const trend: TrendReading = { yearlyChange: mean, changes, miss };
  const progressStatus = statusOfTrend(towards, miss);
  return {
    kind: 'judged',
    progressStatus,
    projected: roundTo(projected, RATIO_DECIMALS),
    reachedOn: progressStatus === 'reversing' ? null : dayReached(figure, target.value, mean),
    growth: null,
    trend,
  };
}

export const trend: Method = { code: 'trend', needsBaseline: false, judge };

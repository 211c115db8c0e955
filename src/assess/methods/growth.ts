import type { GrowthReading, ProgressStatus } from '../../model/assessment';
import type { IsoDate } from '../../model/basics';
import { fromSerial, toSerial } from '../../model/calendar';
import { RATIO_DECIMALS, roundTo } from '../../model/rounding';
import { INSTEAD_OF_ZERO, measureGrowth } from '../growthMeasure';
import type { AssessmentInput, FigureAt, Method, MethodReading } from '../methodTypes';
import type { Thresholds } from '../thresholds';
import { dayAtYears, yearsAt, yearsBefore } from '../yearCount';

/**
 * Growth 增长率: the measure of `growthMeasure.ts` on one target. The baseline is of the day before
 * planStart, so whole years of figures are whole years of growth. The published measure has four
 * classes, so none of them is `ahead`: substantial is `onPace`, moderate `atRisk`, limited
 * `offPace`, deterioration `reversing`.
 */
function statusOfGrowth(value: number, thresholds: Thresholds): ProgressStatus {
  const rounded = roundTo(value, RATIO_DECIMALS);
  if (rounded >= thresholds.onPace) return 'onPace';
  if (rounded >= thresholds.atRisk) return 'atRisk';
  return rounded >= 0 ? 'offPace' : 'reversing';
}

/** The day the figure reaches the target if it goes on growing (or falling) by `observed` a year. */
function dayReached(figure: FigureAt, target: number, observed: number): IsoDate | null {
  const goal = target === 0 ? INSTEAD_OF_ZERO : target;
  const years = Math.log(goal / figure.value) / Math.log(1 + observed);
  if (!Number.isFinite(years) || years <= 0) return null;
  return dayAtYears(yearsAt(figure.periodEnd) + years);
}

function isOfBaseYear(planStart: IsoDate, end: IsoDate): boolean {
  const baseYear = fromSerial(toSerial(planStart) - 1).slice(0, 4);
  return end <= `${baseYear}-12-31`;
}

function judge(input: AssessmentInput, figure: FigureAt): MethodReading {
  const { target, baseline, planStart, thresholds } = input;
  if (baseline === null) return { kind: 'notAssessable', reason: 'noBaseline' };
  if (planStart === null) return { kind: 'notAssessable', reason: 'noPlanStart' };
  if (isOfBaseYear(planStart, figure.periodEnd)) {
    return { kind: 'notAssessable', reason: 'sameYear' };
  }
  const outcome = measureGrowth({
    baseYear: yearsBefore(planStart),
    baseValue: baseline,
    currentYear: yearsAt(figure.periodEnd),
    currentValue: figure.value,
    direction: target.direction === 'decrease' ? -1 : 1,
    limit: null,
    target: target.value,
    targetYear: yearsAt(target.deadline),
  });
  const { value, score, observed, required, isZeroReplaced } = outcome;
  if (value === null || score === null || observed === null || required === null) {
    return { kind: 'notAssessable', reason: 'noGrowthRate' };
  }
  const growth: GrowthReading = { value, score, observed, required, isZeroReplaced };
  const years = yearsAt(target.deadline) - yearsAt(figure.periodEnd);
  return {
    kind: 'judged',
    progressStatus: statusOfGrowth(value, thresholds),
    projected: roundTo(figure.value * (1 + observed) ** years, RATIO_DECIMALS),
    reachedOn: dayReached(figure, target.value, observed),
    growth,
    trend: null,
  };
}

export const growth: Method = { code: 'growth', needsBaseline: true, judge };

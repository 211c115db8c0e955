import type { PaceBasis, ProgressStatus } from '../../model/assessment';
import type { IsoDate } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import { compareRounded, RATIO_DECIMALS, roundTo } from '../../model/rounding';
import type { AssessmentInput, FigureAt, Method, MethodReading } from '../methodTypes';
import { dayOfPlanShare, planShareAt } from '../planShares';
import type { Thresholds } from '../thresholds';
import { dayAfter } from '../yearCount';

/** Pace 序时进度: the way gone against the time gone, or against the coordinator's plan. */

export interface PaceArithmetic {
  /** τ, p, (p − τ) in points, ρ; null where a part of it is not known. */
  readonly elapsedShare: number | null;
  readonly progress: number | null;
  readonly gap: number | null;
  readonly ratio: number | null;
}

export const NO_PACE: PaceArithmetic = {
  elapsedShare: null,
  progress: null,
  gap: null,
  ratio: null,
};

type PaceInput = Pick<AssessmentInput, 'target' | 'baseline' | 'planStart' | 'planShares'>;

/** What τ follows. */
export function paceBasisOf({ planShares }: Pick<PaceInput, 'planShares'>): PaceBasis {
  return planShares === null ? 'straightLine' : 'plan';
}

/** τ; null where the plan's start is unknown, after the figure, or after the deadline. */
export function shareElapsed(input: PaceInput, end: IsoDate): number | null {
  const { planStart, planShares } = input;
  const { deadline } = input.target;
  if (planStart === null || end < planStart || deadline < planStart) return null;
  if (planShares !== null) return planShareAt(planShares, planStart, end);
  const days = toSerial(end) - toSerial(planStart) + 1;
  return days / (toSerial(deadline) - toSerial(planStart) + 1);
}

/**
 * τ = (t − t0 + 1)/(tT − t0 + 1), p = (c − b)/(T − b), ρ = p/τ, gap = p − τ in percentage points.
 * planStart is the first day. p serves falling targets as well.
 */
export function computePace(
  input: PaceInput,
  figure: { readonly value: number | null; readonly periodEnd: IsoDate },
): PaceArithmetic {
  const { target, baseline } = input;
  const elapsedShare = shareElapsed(input, figure.periodEnd);
  const hasWay = baseline !== null && compareRounded(baseline, target.value) !== 0;
  // Plus zero: no way gone on a falling target is −0, which would be shown with its sign.
  const progress =
    hasWay && figure.value !== null
      ? (figure.value - baseline) / (target.value - baseline) + 0
      : null;
  if (progress === null || elapsedShare === null) return { ...NO_PACE, elapsedShare, progress };
  return {
    elapsedShare,
    progress,
    gap: (progress - elapsedShare) * 100,
    // A plan may expect nothing yet: there is no ratio to nothing.
    ratio: elapsedShare > 0 ? roundTo(progress / elapsedShare, RATIO_DECIMALS) : null,
  };
}

function statusOfPace(
  progress: number,
  { gap, ratio }: PaceArithmetic,
  thresholds: Thresholds,
): ProgressStatus {
  if ((ratio ?? roundTo(progress, RATIO_DECIMALS)) < 0) return 'reversing';
  if (ratio === null || ratio >= 1) return 'ahead';
  if (thresholds.reading === 'points') {
    const behind = roundTo(-(gap ?? 0), RATIO_DECIMALS);
    if (behind > thresholds.pointsFarBehind) return 'offPace';
    return behind >= thresholds.pointsBehind ? 'atRisk' : 'onPace';
  }
  if (ratio >= thresholds.onPace) return 'onPace';
  return ratio >= thresholds.atRisk ? 'atRisk' : 'offPace';
}

/** The day the whole way is gone at this pace; by a plan, the day it plans p/ρ of the way. */
function dayReached(
  planStart: IsoDate,
  planShares: PaceInput['planShares'],
  figure: FigureAt,
  { progress, ratio }: { readonly progress: number; readonly ratio: number },
): IsoDate | null {
  if (progress <= 0) return null;
  if (planShares !== null) return dayOfPlanShare(planShares, planStart, 1 / ratio);
  const days = toSerial(figure.periodEnd) - toSerial(planStart) + 1;
  return dayAfter(planStart, Math.ceil(roundTo(days / progress, RATIO_DECIMALS)) - 1);
}

function judge(input: AssessmentInput, figure: FigureAt): MethodReading {
  const { baseline, target, thresholds, planStart, planShares } = input;
  const arithmetic = computePace(input, figure);
  const { elapsedShare, progress, ratio } = arithmetic;
  if (baseline === null || progress === null) {
    return { kind: 'notAssessable', reason: 'noBaseline' };
  }
  const status = {
    kind: 'judged',
    progressStatus: statusOfPace(progress, arithmetic, thresholds),
    growth: null,
    trend: null,
  } as const;
  if (planStart === null || elapsedShare === null || ratio === null) {
    return { ...status, projected: null, reachedOn: null };
  }
  // Of p/τ as it is: ρ has nine decimals, and 0.333333333 of 30 is 9.99999999.
  const atDeadline = baseline + (progress / elapsedShare) * (target.value - baseline);
  return {
    ...status,
    projected: roundTo(atDeadline, RATIO_DECIMALS),
    reachedOn: dayReached(planStart, planShares, figure, { progress, ratio }),
  };
}

export const pace: Method = { code: 'pace', needsBaseline: true, judge };

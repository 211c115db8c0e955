import type { Assessment, NotAssessableReason, ProgressStatus } from '../model/assessment';
import type { IsoDate } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';
import { findJudgedFigure, type JudgedFigure } from './judgedFigure';
import { compareRounded, RATIO_DECIMALS, roundTo } from '../model/rounding';
import type { Thresholds } from './thresholds';

export interface AssessmentInput {
  readonly target: Target;
  readonly observations: readonly Observation[];
  readonly asOf: IsoDate;
  readonly thresholds: Thresholds;
  /** 基期值 in unitMeasure as it stands in the workbook; null where nobody entered it. */
  readonly baseline: number | null;
  /** Null where the workbook's cell holds no day. */
  readonly planStart: IsoDate | null;
}

interface Pace {
  readonly elapsedShare: number | null;
  readonly progress: number | null;
  readonly gap: number | null;
  readonly ratio: number | null;
}

const NO_PACE: Pace = { elapsedShare: null, progress: null, gap: null, ratio: null };

/** True when `value` is at the target or beyond it in its direction. */
export function isReached(target: Target, value: number): boolean {
  const difference = compareRounded(value, target.value);
  return target.direction === 'decrease' ? difference <= 0 : difference >= 0;
}

/** τ; null where the plan's start is unknown, after the figure, or after the deadline. */
function shareElapsed(planStart: IsoDate | null, end: IsoDate, deadline: IsoDate): number | null {
  if (planStart === null || end < planStart || deadline < planStart) return null;
  const days = toSerial(end) - toSerial(planStart) + 1;
  return days / (toSerial(deadline) - toSerial(planStart) + 1);
}

/**
 * Pace 序时进度: τ = (t − t0 + 1)/(tT − t0 + 1), p = (c − b)/(T − b), ρ = p/τ, gap = p − τ in
 * percentage points. planStart is the first day. p serves falling targets as well.
 */
function computePace(input: AssessmentInput, figure: JudgedFigure): Pace {
  const { target, baseline, planStart } = input;
  const elapsedShare = shareElapsed(planStart, figure.periodEnd, target.deadline);
  const usableBaseline =
    baseline !== null && figure.value !== null && compareRounded(baseline, target.value) !== 0;
  // Plus zero: no way gone on a falling target is −0, which would be shown with its sign.
  const progress = usableBaseline
    ? ((figure.value ?? 0) - baseline) / (target.value - baseline) + 0
    : null;
  if (progress === null || elapsedShare === null) return { ...NO_PACE, elapsedShare, progress };
  return {
    elapsedShare,
    progress,
    gap: (progress - elapsedShare) * 100,
    ratio: roundTo(progress / elapsedShare, RATIO_DECIMALS),
  };
}

function findObstacle(input: AssessmentInput, pace: Pace): NotAssessableReason | null {
  const { target, baseline } = input;
  if (target.targetKind !== 'total') return 'targetNotSupported';
  if (baseline === null) return 'noBaseline';
  if (compareRounded(baseline, target.value) === 0) return 'baselineEqualsTarget';
  if (isReached(target, baseline)) return 'baselineBeyondTarget';
  if (input.planStart === null) return 'noPlanStart';
  if (pace.elapsedShare === null) return 'periodBeforePlanStart';
  return null;
}

function statusOfRatio(ratio: number, thresholds: Thresholds): ProgressStatus {
  if (ratio < 0) return 'reversing';
  if (ratio >= 1) return 'ahead';
  if (ratio >= thresholds.onPace) return 'onPace';
  return ratio >= thresholds.atRisk ? 'atRisk' : 'offPace';
}

function describe(
  input: AssessmentInput,
  figure: JudgedFigure | null,
  progressStatus: ProgressStatus,
  reason: NotAssessableReason | null,
  pace: Pace,
): Assessment {
  const { target } = input;
  const value = figure?.value ?? null;
  const away = target.direction === 'decrease' ? -1 : 1;
  const distance = value === null ? null : roundTo((target.value - value) * away, RATIO_DECIMALS);
  return {
    targetId: target.id,
    asOf: input.asOf,
    method: 'pace',
    methodUsed: 'pace',
    fallbackReason: null,
    progressStatus,
    reason,
    current: value,
    currentPeriod: figure?.observations[0]?.period ?? null,
    currentPeriodEnd: figure?.periodEnd ?? null,
    baseline: input.baseline,
    targetValue: target.value,
    deadline: target.deadline,
    planStart: input.planStart,
    ...pace,
    paceBasis: 'straightLine',
    distance: distance === null ? null : Math.max(0, distance),
    requiredPace: null,
    projected: null,
    projectedBy: null,
    reachedOn: null,
    wouldChange: { better: null, worse: null },
    growth: null,
    trend: null,
  };
}

function reaches(target: Target, figure: JudgedFigure | null): boolean {
  return figure !== null && figure.value !== null && isReached(target, figure.value);
}

/** Judges one target by pace. Pure: every date comes in; design.md section 9 gives the order. */
export function assessTarget(input: AssessmentInput): Assessment {
  const { target, observations, asOf } = input;
  const isPast = asOf > target.deadline;
  const horizon = isPast ? target.deadline : asOf;
  const inTime = findJudgedFigure(target, observations, null, horizon);
  const late = isPast ? findJudgedFigure(target, observations, target.deadline, asOf) : null;
  const latest = late ?? inTime;
  if (latest === null) return describe(input, null, 'noData', null, NO_PACE);
  const pace = inTime ? computePace(input, inTime) : NO_PACE;
  if (reaches(target, inTime)) return describe(input, inTime, 'met', null, pace);
  if (latest.value === null) return describe(input, latest, 'notAssessable', 'multipleUnits', pace);
  if (isPast) {
    if (reaches(target, late)) return describe(input, late, 'metLate', null, pace);
    const isCovered = late !== null || inTime?.periodEnd === target.deadline;
    return describe(input, latest, isCovered ? 'missed' : 'finalPending', null, pace);
  }
  if (asOf >= latest.staleFrom) return describe(input, latest, 'stale', null, pace);
  const obstacle = findObstacle(input, pace);
  if (obstacle !== null || pace.ratio === null) {
    return describe(input, latest, 'notAssessable', obstacle, pace);
  }
  return describe(input, latest, statusOfRatio(pace.ratio, input.thresholds), null, pace);
}

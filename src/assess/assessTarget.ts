import type { Assessment, ProgressStatus } from '../model/assessment';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';
import { findObstacle, judgeBeforeMethod, type BeforeMethod } from './beforeMethod';
import { isReached } from './isReached';
import type { AssessmentInput, FigureAt, Method, MethodReading } from './methodTypes';
import { chooseMethod } from './methods/chooseMethod';
import { computePace, NO_PACE, paceBasisOf } from './methods/pace';
import { computeRequiredPace } from './requiredPace';
import { findTippingFigures, NO_TIPPING, type TippingFigures } from './tippingFigures';

const NOT_JUDGED = {
  projected: null,
  reachedOn: null,
  growth: null,
  trend: null,
} as const;

/** What the method says of the figure; null where it cannot, or where the deadline is past. */
function readByMethod(
  input: AssessmentInput,
  method: Method,
  { figure }: BeforeMethod,
): { readonly at: FigureAt; readonly reading: MethodReading } | null {
  if (input.asOf > input.target.deadline || figure === null || figure.value === null) return null;
  if (findObstacle(input, figure, method) !== null) return null;
  const at = { value: figure.value, periodEnd: figure.periodEnd };
  return { at, reading: method.judge(input, at) };
}

/** What would tip the status, for a figure that is up to date. */
function findTipping(input: AssessmentInput, method: Method, at: FigureAt): TippingFigures {
  const { target, baseline } = input;
  const statusAt = (value: number): ProgressStatus | null => {
    if (isReached(target, value)) return 'met';
    const reading = method.judge(input, { ...at, value });
    return reading.kind === 'judged' ? reading.progressStatus : null;
  };
  const lowest = baseline !== null && baseline < 0 ? -Infinity : 0;
  return findTippingFigures(target, at.value, lowest, statusAt);
}

/** Distance to the target in unitMeasure, never below zero. */
function distanceOf({ target }: AssessmentInput, value: number | null): number | null {
  if (value === null) return null;
  const away = target.direction === 'decrease' ? value - target.value : target.value - value;
  return Math.max(0, roundTo(away, RATIO_DECIMALS));
}

function describeFigure(input: AssessmentInput, { figure }: BeforeMethod) {
  const { target } = input;
  return {
    targetId: target.id,
    asOf: input.asOf,
    current: figure?.value ?? null,
    currentPeriod: figure?.observations[0]?.period ?? null,
    currentPeriodEnd: figure?.periodEnd ?? null,
    baseline: input.baseline,
    targetValue: target.value,
    deadline: target.deadline,
    planStart: input.planStart,
    paceBasis: paceBasisOf(input),
    distance: distanceOf(input, figure?.value ?? null),
  };
}

/** What each period left has to bring, where the target is open and its figure can be set to it. */
function requiredPaceOf(input: AssessmentInput, { figure }: BeforeMethod) {
  const { target, asOf } = input;
  if (figure === null || figure.value === null || target.targetKind !== 'total') return null;
  if (asOf > target.deadline || isReached(target, figure.value)) return null;
  return computeRequiredPace(target, { value: figure.value, periodEnd: figure.periodEnd });
}

/**
 * Judges one target by the method asked for. Pure: every date comes in; design.md section 9 gives
 * the order. Pace's arithmetic is told beside any method's, where there is a baseline.
 */
export function assessTarget(input: AssessmentInput): Assessment {
  const { method, fallbackReason } = chooseMethod(input);
  const before = judgeBeforeMethod(input, method);
  const { inTime, verdict } = before;
  const read = readByMethod(input, method, before);
  const judged = read?.reading.kind === 'judged' ? { ...read.reading, at: read.at } : null;
  const obstacle = read?.reading.kind === 'notAssessable' ? read.reading.reason : null;
  const progressStatus = verdict?.progressStatus ?? judged?.progressStatus ?? 'notAssessable';
  const isUpToDate = before.figure !== null && input.asOf < before.figure.staleFrom;
  const { projected, reachedOn, growth, trend } = judged ?? NOT_JUDGED;
  const hasPace = inTime !== null && input.target.targetKind === 'total';
  return {
    ...describeFigure(input, before),
    method: input.method,
    methodUsed: method.code,
    fallbackReason,
    progressStatus,
    reason: verdict === null ? obstacle : verdict.reason,
    ...(hasPace ? computePace(input, inTime) : NO_PACE),
    requiredPace: requiredPaceOf(input, before),
    projected,
    projectedBy: projected === null ? null : method.code,
    reachedOn: progressStatus === 'met' ? null : reachedOn,
    wouldChange: judged !== null && isUpToDate ? findTipping(input, method, judged.at) : NO_TIPPING,
    growth,
    trend,
  };
}

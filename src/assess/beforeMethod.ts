import type { NotAssessableReason, ProgressStatus } from '../model/assessment';
import { compareRounded } from '../model/rounding';
import { isReached } from './isReached';
import { findJudgedFigure, type JudgedFigure } from './judgedFigure';
import type { AssessmentInput, Method } from './methodTypes';
import { shareElapsed } from './methods/pace';

/** Rules before any method: what is known of a target without asking how fast it goes. */

export interface Verdict {
  readonly progressStatus: ProgressStatus;
  readonly reason: NotAssessableReason | null;
}

export interface BeforeMethod {
  /** The figure the verdict is about, or the one a method has to judge; null where there is none. */
  readonly figure: JudgedFigure | null;
  /** The latest figure by the deadline and the as-of day: pace is reckoned from it. */
  readonly inTime: JudgedFigure | null;
  /** Null: a method decides. */
  readonly verdict: Verdict | null;
}

function of(progressStatus: ProgressStatus, reason: NotAssessableReason | null = null): Verdict {
  return { progressStatus, reason };
}

function reaches(input: AssessmentInput, figure: JudgedFigure | null): boolean {
  return figure !== null && figure.value !== null && isReached(input.target, figure.value);
}

/** Why the method cannot judge the figure; null where it can. */
export function findObstacle(
  input: AssessmentInput,
  figure: JudgedFigure,
  method: Pick<Method, 'needsBaseline'>,
): NotAssessableReason | null {
  const { target, baseline } = input;
  if (target.targetKind !== 'total') return 'targetNotSupported';
  if (!method.needsBaseline) return null;
  if (baseline === null) return 'noBaseline';
  if (compareRounded(baseline, target.value) === 0) return 'baselineEqualsTarget';
  if (isReached(target, baseline)) return 'baselineBeyondTarget';
  if (input.planStart === null) return 'noPlanStart';
  return shareElapsed(input, figure.periodEnd) === null ? 'periodBeforePlanStart' : null;
}

/** Past the deadline everything is a final verdict, or waits for the final figure. */
function judgePastDeadline(
  input: AssessmentInput,
  inTime: JudgedFigure | null,
  late: JudgedFigure | null,
): BeforeMethod {
  if (reaches(input, late)) return { figure: late, inTime, verdict: of('metLate') };
  const isCovered = late !== null || inTime?.periodEnd === input.target.deadline;
  const verdict = of(isCovered ? 'missed' : 'finalPending');
  return { figure: late ?? inTime, inTime, verdict };
}

/**
 * The figure to be judged and what can be said of it before any method, in the order of design.md
 * section 9. A target a year, or of a change, has no one figure to be set against its value: it is
 * neither met nor missed, and only its distance is told.
 */
export function judgeBeforeMethod(input: AssessmentInput, method: Method): BeforeMethod {
  const { target, observations, asOf } = input;
  const isPast = asOf > target.deadline;
  const inTime = findJudgedFigure(target, observations, null, isPast ? target.deadline : asOf);
  const late = findJudgedFigure(target, observations, target.deadline, asOf);
  const latest = late ?? inTime;
  const say = (figure: JudgedFigure | null, verdict: Verdict | null): BeforeMethod => {
    return { figure, inTime, verdict };
  };
  if (latest === null) return say(null, of('noData'));
  const isSupported = target.targetKind === 'total';
  if (isSupported && reaches(input, inTime)) return say(inTime, of('met'));
  if (latest.value === null) return say(latest, of('notAssessable', 'multipleUnits'));
  if (!isSupported) return say(latest, of('notAssessable', 'targetNotSupported'));
  if (isPast) return judgePastDeadline(input, inTime, late);
  if (asOf >= latest.staleFrom) return say(latest, of('stale'));
  const obstacle = findObstacle(input, latest, method);
  return say(latest, obstacle === null ? null : of('notAssessable', obstacle));
}

import type { IsoDate } from '../model/basics';
import { fromSerial, toSerial } from '../model/calendar';

/** 计划数 as a line: the share of the way planned to be gone by the end of a day. */
export interface PlanShare {
  readonly periodEnd: IsoDate;
  /** 0 to 1; never falls from one day to the next, and is 1 at the deadline. */
  readonly share: number;
}

interface Point {
  readonly serial: number;
  readonly share: number;
}

function pointsOf(shares: readonly PlanShare[], planStart: IsoDate): Point[] {
  const start = { serial: toSerial(planStart) - 1, share: 0 };
  return [start, ...shares.map(({ periodEnd, share }) => ({ serial: toSerial(periodEnd), share }))];
}

/** τ by the plan at the end of `day`; within a period of the plan it grows evenly by days. */
export function planShareAt(
  shares: readonly PlanShare[],
  planStart: IsoDate,
  day: IsoDate,
): number {
  const points = pointsOf(shares, planStart);
  const serial = toSerial(day);
  const next = points.findIndex((point) => point.serial >= serial);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return 1;
  if (!before) return 0;
  const way = (serial - before.serial) / (after.serial - before.serial);
  return before.share + (after.share - before.share) * way;
}

/** First day by whose end the plan has reached `share`; null where it never does. */
export function dayOfPlanShare(
  shares: readonly PlanShare[],
  planStart: IsoDate,
  share: number,
): IsoDate | null {
  const points = pointsOf(shares, planStart);
  const next = points.findIndex((point) => point.share >= share);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return null;
  if (!before) return planStart;
  const way = (share - before.share) / (after.share - before.share);
  return fromSerial(Math.ceil(before.serial + (after.serial - before.serial) * way));
}

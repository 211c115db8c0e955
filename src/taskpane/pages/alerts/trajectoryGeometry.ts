import { toSerial } from '../../../model/calendar';
import type { TargetProgress } from '../../../pipeline';

/** What is known of a target's way. */
export type Course = Pick<TargetProgress, 'target' | 'assessment' | 'figures'>;

/** Places in the picture's own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the picture of a target's course is drawn from. */
export interface Trajectory {
  readonly figures: readonly Point[];
  /** From the baseline at the plan's start to the target; null where no pace can be said. */
  readonly pace: readonly [Point, Point] | null;
  /** Height of the target line. */
  readonly targetY: number;
  readonly asOfX: number;
  readonly projected: Point | null;
  readonly years: readonly { readonly label: string; readonly x: number }[];
  readonly values: readonly { readonly value: number; readonly y: number }[];
}

export const PICTURE = { width: 300, height: 170, left: 40, right: 10, top: 10, bottom: 20 };

/** True where a straight line from baseline to target says something (design.md section 9). */
export function hasPaceLine({ target, assessment }: Course): boolean {
  const { baseline, planStart, targetValue, deadline } = assessment;
  if (baseline === null || planStart === null || target.targetKind !== 'total') return false;
  const way = (targetValue - baseline) * (target.direction === 'decrease' ? -1 : 1);
  return way > 0 && planStart <= deadline;
}

/** Expected value on a day at pace, to two decimals; null where there is no pace line. */
export function expectedOn(course: Course, day: string): number | null {
  const { baseline, planStart, targetValue, deadline } = course.assessment;
  if (!hasPaceLine(course) || baseline === null || planStart === null) return null;
  const days = toSerial(day) - toSerial(planStart) + 1;
  const share = days / (toSerial(deadline) - toSerial(planStart) + 1);
  const held = Math.min(1, Math.max(0, share));
  return Math.round((baseline + held * (targetValue - baseline)) * 100) / 100;
}

/** Lays a target's course out: time to the right, its unit upwards, both lines in sight. */
export function layOutTrajectory(course: Course): Trajectory {
  const { assessment, figures } = course;
  const { baseline, planStart, targetValue, deadline, asOf, projected } = assessment;
  const isPaced = hasPaceLine(course) && baseline !== null && planStart !== null;
  const start = planStart ?? figures[0]?.periodEnd ?? asOf;
  const days = [start, deadline, asOf, ...figures.map((one) => one.periodEnd)].map(toSerial);
  const amounts = [0, targetValue, ...figures.map((one) => one.value)];
  if (isPaced) amounts.push(baseline);
  if (projected !== null && projected <= targetValue * 2) amounts.push(projected);
  const x = scale(
    Math.min(...days),
    Math.max(...days),
    PICTURE.left,
    PICTURE.width - PICTURE.right,
  );
  const highest = niceTop(Math.max(...amounts));
  const lowest = Math.min(...amounts);
  const y = scale(lowest, highest, PICTURE.height - PICTURE.bottom, PICTURE.top);
  const at = (day: string, value: number): Point => ({ x: x(toSerial(day)), y: y(value) });
  return {
    figures: figures.map((one) => at(one.periodEnd, one.value)),
    pace: isPaced ? [at(planStart, baseline), at(deadline, targetValue)] : null,
    targetY: y(targetValue),
    asOfX: x(toSerial(asOf)),
    projected: projected === null ? null : at(deadline, Math.min(projected, highest)),
    years: listYears(start, deadline > asOf ? deadline : asOf).map((year) => ({
      label: String(year),
      x: x(Math.max(toSerial(`${year}-01-01`), Math.min(...days))),
    })),
    values: [lowest, (lowest + highest) / 2, highest].map((value) => ({ value, y: y(value) })),
  };
}

function scale(from: number, to: number, first: number, last: number) {
  const room = to === from ? 1 : to - from;
  return (value: number): number => first + ((value - from) / room) * (last - first);
}

/** The next round number at or above: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. */
function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value);
  return Number(((step ?? 10) * power).toPrecision(12));
}

/** Years whose first day is drawn; every second one where there are many. */
function listYears(start: string, end: string): number[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const step = last - first > 7 ? Math.ceil((last - first) / 6) : 1;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => (year - first) % step === 0);
}

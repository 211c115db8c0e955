import type { IsoDate, PeriodCode } from '../model/basics';
import type { PeriodFrequency, ReferencePeriod } from '../model/calendar';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';
import type { ReturnFigure } from '../model/unitReturn';
import type { CheckContext, Placed } from './checkContext';
import { judgedValue } from './judgedValue';
import { numberPeriod, readPeriod } from './knownPeriods';

/** A figure of a history; `own` where it stands in what is checked, and so can be at fault. */
export interface HistoryPoint {
  readonly period: ReferencePeriod;
  /** The figure as it is judged: a share that is given by its parts alone has one too. */
  readonly value: number | null;
  readonly figure: Observation;
  readonly own: ReturnFigure | null;
}

/** A unit's figures for one target, one a period, by the periods' ends. */
export interface History {
  readonly target: Target;
  readonly points: readonly HistoryPoint[];
}

/** The points of one frequency, in the order of their periods. */
export interface Series {
  readonly target: Target;
  readonly points: readonly HistoryPoint[];
  /** Of every frequency. */
  readonly all: readonly HistoryPoint[];
}

/** Where a record stands, for an order that does not hang on the list's. */
export function comparePlaces(a: Placed, b: Placed): number {
  return (
    compareTexts(a.lineage.file ?? '', b.lineage.file ?? '') ||
    compareTexts(a.lineage.sheet, b.lineage.sheet) ||
    a.lineage.row - b.lineage.row ||
    a.lineage.column - b.lineage.column
  );
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function comparePoints({ period: one }: HistoryPoint, { period: other }: HistoryPoint): number {
  return compareTexts(one.end, other.end) || compareTexts(one.code, other.code);
}

/** Of two figures for one key what is checked goes before what stood elsewhere, then the upper row. */
function isBefore(a: HistoryPoint, b: HistoryPoint): boolean {
  if (a.own === null && b.own !== null) return false;
  return comparePlaces(a.figure, b.figure) < 0;
}

function buildHistories(context: CheckContext): readonly History[] {
  const byUnit = new Map<string, { target: Target; points: Map<PeriodCode, HistoryPoint> }>();
  const add = (figure: Observation, own: ReturnFigure | null) => {
    const target = context.targets.get(figure.targetId);
    const period = readPeriod(context, figure.period);
    if (!target || !period) return;
    const key = `${figure.targetId}|${figure.unitId}`;
    const history = byUnit.get(key) ?? { target, points: new Map<PeriodCode, HistoryPoint>() };
    byUnit.set(key, history);
    const point = { period, value: judgedValue(figure, target), figure, own };
    const known = history.points.get(period.code);
    if (!known || isBefore(point, known)) history.points.set(period.code, point);
  };
  for (const figure of context.figures) add(figure, figure);
  for (const figure of context.earlier) add(figure, null);
  return [...byUnit.values()].map(({ target, points }) => {
    return { target, points: [...points.values()].sort(comparePoints) };
  });
}

const histories = new WeakMap<CheckContext, readonly History[]>();

/** The histories of a context; made once, since most rules across periods want them. */
export function listHistories(context: CheckContext): readonly History[] {
  const known = histories.get(context) ?? buildHistories(context);
  histories.set(context, known);
  return known;
}

/** The histories, each frequency by itself: a quarter is compared with quarters. */
export function listSeries(context: CheckContext): readonly Series[] {
  return listHistories(context).flatMap(({ target, points }) => {
    const byFrequency = new Map<PeriodFrequency, HistoryPoint[]>();
    for (const point of points) {
      const list = byFrequency.get(point.period.frequency) ?? [];
      byFrequency.set(point.period.frequency, list);
      list.push(point);
    }
    return [...byFrequency.values()].map((list) => ({ target, points: list, all: points }));
  });
}

/** True where the second period is the very next one. */
export function follows(
  { period: later }: HistoryPoint,
  { period: earlier }: HistoryPoint,
): boolean {
  return later.frequency === earlier.frequency && numberPeriod(later) - numberPeriod(earlier) === 1;
}

/** The latest figure before each point's period begins; null for the first. */
export function latestBefore(points: readonly HistoryPoint[]): readonly (HistoryPoint | null)[] {
  let next = 0;
  let latest: HistoryPoint | null = null;
  const found: (HistoryPoint | null)[] = points.map(() => null);
  const byStart = [...points.keys()].sort((a, b) => compareTexts(startOf(a), startOf(b)));
  function startOf(index: number): IsoDate {
    return points[index]?.period.start ?? '';
  }
  for (const index of byStart) {
    for (; (points[next]?.period.end ?? startOf(index)) < startOf(index); next += 1) {
      const candidate = points[next];
      if (candidate && candidate.value !== null) latest = candidate;
    }
    found[index] = latest;
  }
  return found;
}

/**
 * What a count grew by in the point's period: 本期新增 as entered, else what its totals tell; null
 * where neither is known. `before` is the period before, where it directly precedes.
 */
export function addedIn(
  { figure, value }: HistoryPoint,
  before: HistoryPoint | null,
): number | null {
  if (figure.added !== null) return figure.added;
  const previous = before?.value ?? figure.previous;
  return value === null || previous === null ? null : value - previous;
}

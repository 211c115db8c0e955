import { isReached } from '../../src/assess/isReached';
import { fromSerial, toSerial, type ReferencePeriod } from '../../src/model/calendar';
import type { IsoDate } from '../../src/model/basics';
import type { Target } from '../../src/model/catalog';
import type { Observation } from '../../src/model/observation';
import { FREQUENCIES, PERIODS, type EnteredCell } from './caseCells';
import { drawEntries, type Entry } from './caseEntries';
import { drawBaseline, drawTarget } from './caseTargets';
import { createRandom, type RandomSource } from './randomSource';

/** A target with its figures, as the cells hold them and as the code is given them. */
export interface AssessmentCase {
  readonly target: Target;
  readonly baseline: EnteredCell<number>;
  readonly planStart: EnteredCell<IsoDate>;
  readonly entries: readonly Entry[];
}

/**
 * How figures and deadline lie to the as-of day. `covered`, `uncovered` and `late` have the
 * deadline behind them, with a figure of that day, none of it, or one after it.
 */
const STORIES = [
  ...Array.from({ length: 8 }, () => 'running' as const),
  'dueToday',
  'covered',
  'uncovered',
  'late',
  'outOfDate',
  'silent',
  'notYet',
  'beforePlan',
] as const;
type Story = (typeof STORIES)[number];

/** Progress over elapsed share, the cut-offs and their neighbours among them. */
const RATIOS = [
  -0.4, -0.02, 0, 0.2, 0.45, 0.59, 0.6, 0.6000001, 0.7, 0.8, 0.85, 0.9, 0.94, 0.9499999, 0.95, 0.97,
  0.98, 0.9999999, 1, 1.0000001, 1.15, 1.6,
];

/** `count` cases to be judged at `asOf`; the same seed gives the same cases. */
export function drawCases(
  seed: number,
  documentId: string,
  count: number,
  asOf: IsoDate,
): AssessmentCase[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    return drawCase(random, `${documentId}/target-${index + 1}`, documentId, asOf);
  });
}

function drawCase(
  random: RandomSource,
  id: string,
  documentId: string,
  asOf: IsoDate,
): AssessmentCase {
  const story = random.pick(STORIES);
  const periods = PERIODS.get(random.pick(FREQUENCIES)) ?? [];
  const lastEnded = periods.findLastIndex((period) => period.end <= asOf);
  const timing = drawTiming(random, story, periods, lastEnded, asOf);
  const planStart = drawPlanStart(random, story, timing);
  const target: Target = {
    ...drawTarget(random),
    id,
    documentId,
    name: { zh: `目标${id}`, en: `Target ${id}` },
    deadline: timing.deadline,
    planStart: planStart.value ?? '2021-01-01',
  };
  const baseline = drawBaseline(random, target);
  const entries = timing.figures.flatMap(({ period, isJudged }) => {
    const goal = isJudged
      ? wantedFigure(
          random,
          target,
          startingPoint(target, baseline.value),
          planStart.value,
          period.end,
        )
      : target.value * random.next() * 1.3;
    return drawEntries(random, target, period, goal, story === 'silent');
  });
  return { target, baseline, planStart, entries };
}

interface Timing {
  readonly deadline: IsoDate;
  readonly figures: readonly { readonly period: ReferencePeriod; readonly isJudged: boolean }[];
}

function shift(day: IsoDate, days: number): IsoDate {
  return fromSerial(toSerial(day) + days);
}

function drawTiming(
  random: RandomSource,
  story: Story,
  periods: readonly ReferencePeriod[],
  lastEnded: number,
  asOf: IsoDate,
): Timing {
  const at = (index: number) => periods[Math.max(0, index)] as ReferencePeriod;
  const year = Number(asOf.slice(0, 4));
  const ahead = random.chance(0.7)
    ? `${year + random.whole(1, 5)}-12-31`
    : shift(asOf, random.whole(1, 900));
  const figures = (last: number, deadline: IsoDate): Timing => {
    const earlier = Array.from({ length: random.whole(0, 3) }, (_, index) => last - 1 - index);
    const later = random.chance(0.3) ? [lastEnded + 1] : [];
    const others = [...earlier, ...later].filter((index) => index >= 0 && index !== last);
    return {
      deadline,
      figures: [
        ...others.map((index) => ({ period: at(index), isJudged: false })),
        { period: at(last), isJudged: true },
      ],
    };
  };
  switch (story) {
    case 'dueToday':
      return figures(lastEnded - random.pick([0, 0, 1]), asOf);
    case 'covered': {
      const covering = lastEnded - random.whole(at(lastEnded).end === asOf ? 1 : 0, 3);
      return figures(covering, at(covering).end);
    }
    case 'uncovered': {
      const last = lastEnded - random.whole(1, 4);
      const gap = toSerial(at(last + 1).end) - toSerial(at(last).end);
      const deadline = shift(at(last).end, random.whole(1, gap - 1));
      const timing = figures(last, deadline);
      return { deadline, figures: timing.figures.filter((one) => one.period.end <= deadline) };
    }
    case 'late': {
      const deadline = shift(at(lastEnded).end, -random.whole(1, 500));
      const timing = figures(lastEnded, deadline);
      return random.chance(0.5) ? timing : { deadline, figures: timing.figures.slice(-1) };
    }
    case 'outOfDate':
      return figures(lastEnded - random.whole(2, 5), ahead);
    case 'notYet':
      return { deadline: ahead, figures: [{ period: at(lastEnded + 1), isJudged: true }] };
    default:
      return figures(lastEnded - random.pick([0, 0, 0, 1]), ahead);
  }
}

function drawPlanStart(random: RandomSource, story: Story, timing: Timing): EnteredCell<IsoDate> {
  const judged = timing.figures.find((figure) => figure.isJudged)?.period.end ?? timing.deadline;
  const day =
    story === 'beforePlan'
      ? shift(judged, random.whole(1, 700))
      : random.chance(0.7)
        ? `${Number(judged.slice(0, 4)) - random.whole(0, 5)}-01-01`
        : shift(judged, -random.whole(0, 1500));
  if (random.chance(0.03)) return { cell: '2021年', value: null };
  return { cell: toSerial(day), value: day };
}

/** Where the way to the target begins; a baseline at the target or beyond it gives no way. */
function startingPoint(target: Target, baseline: number | null): number {
  if (baseline !== null && !isReached(target, baseline)) return baseline;
  return target.direction === 'decrease' ? target.value * 1.5 : 0;
}

/** A figure that gives one of the ratios, reaches the target, or passes it. */
function wantedFigure(
  random: RandomSource,
  target: Target,
  baseline: number,
  planStart: IsoDate | null,
  end: IsoDate,
): number {
  const away = target.direction === 'decrease' ? -1 : 1;
  const draw = random.next();
  if (draw < 0.06) return target.value;
  if (draw < 0.12) return target.value * (1 + away * 0.1 * random.next());
  if (draw < 0.15) return target.value - away * 1e-10;
  if (draw < 0.18) return 0;
  const start = toSerial(planStart ?? '2021-01-01');
  const days = toSerial(target.deadline) - start + 1;
  const share = days > 0 ? (toSerial(end) - start + 1) / days : 0.5;
  const figure = baseline + random.pick(RATIOS) * Math.min(share, 1.2) * (target.value - baseline);
  return random.chance(0.3) ? Math.round(figure) : figure;
}

/** What the code is given for a case: cells that hold no number are null. */
export function observationsOf({ target, entries }: AssessmentCase): Observation[] {
  return entries.map((entry) => ({
    targetId: target.id,
    unitId: entry.unitId,
    period: entry.period.code,
    periodEnd: entry.period.end,
    value: entry.value.value,
    previous: null,
    added: null,
    deducted: null,
    numerator: entry.numerator.value,
    denominator: entry.denominator.value,
    entryState: null,
    obsStatus: entry.value.value === null ? 'missing' : 'final',
    explanation: null,
    evidence: null,
    lineage: { sha256: null, file: null, sheet: '数据', row: 0, column: 0 },
  }));
}

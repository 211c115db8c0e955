import type { ProgressStatus, TippingFigure } from '../model/assessment';
import type { Target } from '../model/catalog';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';

/** From worst to best; statuses outside it have no next one. */
const RANKS: readonly ProgressStatus[] = [
  'reversing',
  'offPace',
  'atRisk',
  'onPace',
  'ahead',
  'met',
];

/** Things that are counted come whole; all else is told to two decimals. */
function stepOf({ unitCode }: Target): number {
  return unitCode === 'percent' || unitCode === 'month' ? 0.01 : 1;
}

export interface TippingFigures {
  readonly better: TippingFigure | null;
  readonly worse: TippingFigure | null;
}

export const NO_TIPPING: TippingFigures = { better: null, worse: null };

/**
 * The figures that would tip a status, nearest to `current`: the least progress with a better
 * status and the most with a worse one. No method gives a worse status for more progress, so they
 * are found by halving; the status at a figure is asked of the method itself and so agrees with it
 * to the last digit. Figures run from 0 (where none is negative), shares to 100.
 */
export function findTippingFigures(
  target: Target,
  current: number,
  lowest: number,
  statusAt: (figure: number) => ProgressStatus | null,
): TippingFigures {
  const step = stepOf(target);
  const sign = target.direction === 'decrease' ? -1 : 1;
  const figureAt = (index: number) => roundTo(sign * index * step, 2) + 0;
  const rankAt = (index: number) => RANKS.indexOf(statusAt(figureAt(index)) ?? 'noData');
  const steps = (figure: number) => roundTo((sign * figure) / step, RATIO_DECIMALS);
  const here = RANKS.indexOf(statusAt(current) ?? 'noData');
  if (here < 0) return NO_TIPPING;
  const tip = (index: number | null): TippingFigure | null => {
    const progressStatus = index === null ? undefined : RANKS[rankAt(index)];
    if (index === null || progressStatus === undefined) return null;
    return { progressStatus, figure: figureAt(index) };
  };
  const goal = Math.ceil(steps(target.value));
  const isBetter = (index: number) => rankAt(index) > here;
  const isWorse = (index: number) => rankAt(index) >= 0 && rankAt(index) < here;
  const highest = target.unitCode === 'percent' ? 100 : Infinity;
  const floor = sign > 0 ? Math.ceil(steps(lowest)) : Math.ceil(steps(highest));
  return {
    better: tip(findFirst(isBetter, Math.floor(steps(current)) + 1, goal, 1)),
    worse: tip(findFirst(isWorse, Math.ceil(steps(current)) - 1, floor, -1)),
  };
}

/** The whole number nearest to `from`, going to `last`, that passes; all beyond it pass as well. */
function findFirst(
  passes: (index: number) => boolean,
  from: number,
  last: number,
  way: 1 | -1,
): number | null {
  const isPast = (index: number) => way * (index - last) > 0;
  if (isPast(from)) return null;
  if (passes(from)) return from;
  let fails = from;
  let reach = 1;
  let found: number | null = null;
  while (found === null) {
    if (fails === last || reach > Number.MAX_SAFE_INTEGER) return null;
    const next = isPast(from + way * reach) ? last : from + way * reach;
    if (passes(next)) found = next;
    else fails = next;
    reach *= 2;
  }
  while (Math.abs(found - fails) > 1) {
    const middle = Math.floor((found + fails) / 2);
    if (passes(middle)) found = middle;
    else fails = middle;
  }
  return found;
}

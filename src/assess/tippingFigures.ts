import type { ProgressStatus, TippingFigure } from '../model/assessment';
import type { Target } from '../model/catalog';
import { figureStep } from '../model/figureSteps';
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
  const step = figureStep(target);
  const isFalling = target.direction === 'decrease';
  const sign = isFalling ? -1 : 1;
  const highest = target.unitCode === 'percent' ? 100 : Infinity;
  const figureAt = (index: number) => roundTo(sign * index * step, RATIO_DECIMALS);
  const indexOf = (figure: number) => (sign * figure) / step;
  const rankAt = (index: number) => RANKS.indexOf(statusAt(figureAt(index)) ?? 'noData');
  const here = RANKS.indexOf(statusAt(current) ?? 'noData');
  if (here < 0) return NO_TIPPING;
  const from = Math.round(indexOf(current));
  const tip = (isTipped: (rank: number) => boolean, way: 1 | -1, last: number) => {
    const most = Math.min(way * (last - from), Number.MAX_SAFE_INTEGER);
    const count = findFirst((steps) => isTipped(rankAt(from + way * steps)), most);
    if (count === null) return null;
    const index = from + way * count;
    const progressStatus = RANKS[rankAt(index)];
    return progressStatus === undefined ? null : { progressStatus, figure: figureAt(index) };
  };
  return {
    better: tip((rank) => rank > here, 1, Math.ceil(indexOf(target.value))),
    worse: tip((rank) => rank < here, -1, indexOf(isFalling ? highest : lowest)),
  };
}

/** The least count of steps, 0 to `most`, that passes where all beyond it pass as well. */
function findFirst(passes: (steps: number) => boolean, most: number): number | null {
  if (!passes(most)) return null;
  let fails = -1;
  let found = most;
  while (found - fails > 1) {
    const middle = Math.floor((found + fails) / 2);
    if (passes(middle)) found = middle;
    else fails = middle;
  }
  return found;
}

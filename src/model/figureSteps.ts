import type { Target, UnitCode } from './catalog';
import { RATIO_DECIMALS, roundTo } from './rounding';

/** In what steps a target's figure goes, and how what is reckoned of it is told. */

type InUnit = Pick<Target, 'unitCode'>;

const COUNTED: ReadonlySet<UnitCode> = new Set(['item', 'person', 'organization']);

/** Things that are counted come whole: 1; all else is told to two decimals: 0.01. */
export function figureStep({ unitCode }: InUnit): number {
  return COUNTED.has(unitCode) ? 1 : 0.01;
}

/** What numerator over denominator is multiplied by: 100 where the figure is a percentage, else 1. */
export function partsScale({ unitCode }: InUnit): number {
  return unitCode === 'percent' ? 100 : 1;
}

/** In steps, without the noise of the reckoning. */
function inSteps(target: InUnit, amount: number): number {
  return roundTo(amount / figureStep(target), RATIO_DECIMALS);
}

/** What each period has to bring: never less than is needed, away from zero. */
export function roundNeeded(target: InUnit, amount: number): number {
  const steps = Math.ceil(inSteps(target, Math.abs(amount)));
  return roundTo(Math.sign(amount) * steps * figureStep(target), RATIO_DECIMALS);
}

/** A projection is never rounded towards the target: what falls short by a hair falls short. */
export function roundProjected(target: InUnit & Pick<Target, 'direction'>, value: number): number {
  const steps = inSteps(target, value);
  const whole = target.direction === 'decrease' ? Math.ceil(steps) : Math.floor(steps);
  return roundTo(whole * figureStep(target), RATIO_DECIMALS);
}

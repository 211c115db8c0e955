import type { Target } from '../model/catalog';
import { compareRounded } from '../model/rounding';

/** True when `value` is at the target or beyond it in its direction, to nine decimals. */
export function isReached(target: Pick<Target, 'direction' | 'value'>, value: number): boolean {
  const difference = compareRounded(value, target.value);
  return target.direction === 'decrease' ? difference <= 0 : difference >= 0;
}

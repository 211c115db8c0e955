import type { AssessmentMethod, FallbackReason } from '../../model/assessment';
import { compareRounded } from '../../model/rounding';
import type { AssessmentInput, Method } from '../methodTypes';
import { growth } from './growth';
import { pace } from './pace';
import { trend } from './trend';

const METHODS: Readonly<Record<AssessmentMethod, Method>> = { pace, growth, trend };

/**
 * The method to judge a target by. Growth is not for counts from zero: a base of 0.001 would
 * flatter any figure, so they are judged by pace, with the reason.
 */
export function chooseMethod({ method, target, baseline }: AssessmentInput): {
  readonly method: Method;
  readonly fallbackReason: FallbackReason | null;
} {
  const isFromZero =
    target.measureKind === 'cumulative' && baseline !== null && compareRounded(baseline, 0) === 0;
  if (method === 'growth' && isFromZero) {
    return { method: pace, fallbackReason: 'growthFromZero' };
  }
  return { method: METHODS[method], fallbackReason: null };
}

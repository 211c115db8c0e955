import type { DraftTarget } from '../../../model/review';
import { readUnitCode } from '../../../pipeline/unitCodes';

/** What follows from how a thing is measured: shares and durations are made of two parts. */
export function followMeasure(
  measureKind: DraftTarget['measureKind'],
  target: DraftTarget,
): Partial<DraftTarget> {
  const isOfParts = measureKind === 'ratio' || measureKind === 'duration';
  const isCumulative = measureKind === 'cumulative';
  return {
    measureKind,
    aggregation: isOfParts ? 'ratio' : 'sum',
    baseline: isCumulative ? 0 : null,
    basis: { ...target.basis, baseline: isCumulative ? 'assumed' : null },
  };
}

/** A share is measured as one, and nothing else is. */
export function followUnit(typed: string, target: DraftTarget): Partial<DraftTarget> {
  const unitCode = readUnitCode(typed);
  if (unitCode === null || unitCode === target.unitCode) return {};
  if (unitCode === 'percent') return { unitCode, ...followMeasure('ratio', target) };
  const wasShare = target.unitCode === 'percent' && target.measureKind === 'ratio';
  return wasShare ? { unitCode, ...followMeasure('cumulative', target) } : { unitCode };
}

import type { Indicator } from '../../model/catalog';
import type { DraftTarget } from '../../model/review';

export interface IndicatorSuggestion {
  readonly indicator: Indicator;
  /** Sørensen–Dice coefficient of the names' pairs of signs: 0 nothing alike, 1 the same. */
  readonly likeness: number;
}

/** Two wordings of one thing in two versions of a document are at least so alike. */
export const SAME_THING = 0.6;

/** Below this the names share a word or two by chance. */
const LEAST_LIKENESS = 0.5;
const MOST_SUGGESTIONS = 5;

/** Words that say how much, and not what. */
const IDLE = /[的及和与、，,（）()“”"]|达到|以上|以内|比例|比率|占比/g;

function pairsOf(name: string): readonly string[] {
  const signs = [...name.replace(IDLE, '')];
  return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
}

/** Sørensen–Dice over pairs of signs, each pair counted as often as it stands. */
export function likenessOf(a: string, b: string): number {
  const left = pairsOf(a);
  const right = [...pairsOf(b)];
  const total = left.length + right.length;
  if (total === 0) return a === b ? 1 : 0;
  const shared = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
}

/**
 * Indicators a target may share, the likest first: of the same unit and direction, with a name alike.
 * A person chooses; look-alikes that are not the same are common (口径不同).
 */
export function suggestIndicators(
  target: Pick<DraftTarget, 'name' | 'unitCode' | 'direction'>,
  indicators: readonly Indicator[],
): readonly IndicatorSuggestion[] {
  return indicators
    .filter(({ unitCode, direction }) => {
      return unitCode === target.unitCode && direction === target.direction;
    })
    .map((indicator) => ({ indicator, likeness: likenessOf(target.name, indicator.name.zh) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_SUGGESTIONS);
}

import type { Span } from '../../../src/model/basics';

/** How much of two spans is common to both, 0 to 1. */
export function measureOverlap(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return 0;
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** What was expected, with what was found for it, or null; and what was found for nothing. */
export interface Pairing<E, F> {
  readonly pairs: readonly { readonly expected: E; readonly found: F | null }[];
  readonly surplus: readonly F[];
}

/** Pairs each expected thing with one found thing at most, the most alike first; 0 is not alike. */
export function pairUp<E, F>(
  expected: readonly E[],
  found: readonly F[],
  liken: (expected: E, found: F) => number,
): Pairing<E, F> {
  const candidates = expected
    .flatMap((one, e) => found.map((other, f) => ({ e, f, likeness: liken(one, other) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.e - b.e || a.f - b.f);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { e, f } of candidates) {
    if (partners.has(e) || taken.has(f)) continue;
    partners.set(e, f);
    taken.add(f);
  }
  return {
    pairs: expected.map((one, e) => {
      const partner = partners.get(e);
      return { expected: one, found: partner === undefined ? null : (found[partner] ?? null) };
    }),
    surplus: found.filter((_, f) => !taken.has(f)),
  };
}

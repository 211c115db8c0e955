import type { Span } from '../../../model/basics';

/** Up to a stop, which goes along; a comma within a figure (5,000) is none. */
const CLAUSE = /(?:[^。；;！!？?，,\n]|(?<=\d),(?=\d))+[。；;！!？?，,]*/g;
const WORDS = /[\p{L}\p{N}]/u;

/** The clauses of a text in their order, without the blanks around them. */
export function cutClauses(text: string): readonly Span[] {
  const clauses: Span[] = [];
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    if (!WORDS.test(clause)) continue;
    const start = index + clause.length - clause.trimStart().length;
    clauses.push({ start, end: start + clause.trim().length });
  }
  return clauses;
}

/** Place of the clause that a place in the text lies in, or of the next one; 0 where there is none. */
export function findClause(clauses: readonly Span[], at: number): number {
  return Math.max(
    0,
    clauses.findIndex(({ end }) => end > at),
  );
}

/** A stretch of clauses: where it began, and the end that moves. */
export interface ClauseChoice {
  readonly anchor: number;
  readonly focus: number;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** What a key makes of the choice; with Shift only its end moves. Null: the key is none of these. */
export function moveChoice(
  { anchor, focus }: ClauseChoice,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  count: number,
): ClauseChoice | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const to = Math.min(Math.max(focus + step, 0), count - 1);
  return { anchor: shiftKey ? anchor : to, focus: to };
}

/** The stretch of the text that is chosen. */
export function spanOf(clauses: readonly Span[], { anchor, focus }: ClauseChoice): Span | null {
  const first = clauses[Math.min(anchor, focus)];
  const last = clauses[Math.max(anchor, focus)];
  return first && last ? { start: first.start, end: last.end } : null;
}

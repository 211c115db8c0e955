import { EVIDENCE_BLANKS, EVIDENCE_STOPS } from '../layout/return/evidenceSigns';
import type { CheckContext } from './checkContext';

const BLANKS: ReadonlySet<string> = new Set(EVIDENCE_BLANKS);
const STOPS: ReadonlySet<string> = new Set(EVIDENCE_STOPS);

const numbersOf = new WeakMap<CheckContext, ReadonlySet<string>>();

/** The numbers of 佐证 without blanks; listed once for a context. */
function listNumbers(context: CheckContext): ReadonlySet<string> {
  const known = numbersOf.get(context);
  if (known) return known;
  const numbers = new Set((context.evidence ?? []).map(({ evidenceId }) => dropBlanks(evidenceId)));
  numbersOf.set(context, numbers);
  return numbers;
}

function dropBlanks(words: string): string {
  return [...words].filter((sign) => !BLANKS.has(sign)).join('');
}

function splitAt(words: string, isEnd: (sign: string) => boolean): readonly string[] {
  const marked = [...words].map((sign) => (isEnd(sign) ? '|' : sign)).join('');
  return marked.split('|').filter((number) => number !== '');
}

/**
 * True where the words are numbers of 佐证 and nothing else, each whole: P12 is not P1. Blanks part
 * them, or stand inside of one. `layout/return/evidenceFormulas.ts` says the same.
 */
export function namesEvidence(context: CheckContext, words: string): boolean {
  const numbers = listNumbers(context);
  const readings = [
    splitAt(dropBlanks(words), (sign) => STOPS.has(sign)),
    splitAt(words, (sign) => STOPS.has(sign) || BLANKS.has(sign)),
  ];
  return readings.some((named) => named.length > 0 && named.every((one) => numbers.has(one)));
}

/** True where evidence is kept as a list in the workbook, so that its numbers can be asked for. */
export function keepsEvidence({ kind, evidence }: CheckContext): boolean {
  return kind !== 'merged' && evidence !== null;
}

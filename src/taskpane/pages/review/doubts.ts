import type { ExtractionDoubt } from '../../../model/extraction';
import type { Decision } from '../../../model/review';
import type { Pane } from '../../pane';

interface Doubtful {
  readonly doubts: readonly ExtractionDoubt[];
  readonly decision: Decision;
}

/** Doubts first, else in the order of the text; what is decided keeps its place. */
export function sortByDoubt<Item extends Doubtful>(items: readonly Item[]): readonly Item[] {
  return [
    ...items.filter(({ doubts }) => doubts.length > 0),
    ...items.filter(({ doubts }) => doubts.length === 0),
  ];
}

export function describeDoubts({ doubts }: Doubtful, { words }: Pane): string {
  const names = doubts.map((doubt) => words.extract.doubts[doubt]);
  return words.review.candidate.doubts + names.join(words.pane.common.listSeparator);
}

/** Those one press may accept: nobody has decided on them, and nothing about them is in doubt. */
export function countUndoubted(items: readonly Doubtful[]): number {
  return items.filter(({ decision, doubts }) => decision === 'open' && doubts.length === 0).length;
}

/** Names as typed, separated by 、 or commas. */
export function splitNames(typed: string): readonly string[] {
  return typed
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

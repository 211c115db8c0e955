import type { ExtractionDoubt } from '../../../model/extraction';
import type { Decision } from '../../../model/review';

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

/** Fields that a doubt says are missing; tasks have no figure. */
interface Fillable extends Doubtful {
  readonly value?: number | null;
  readonly unitMeasure?: string;
  readonly deadline: string | null;
}

/** Doubts that stand: what is missing until it is filled in, the others until somebody decides. */
export function listStanding(item: Fillable): readonly ExtractionDoubt[] {
  return item.doubts.filter((doubt) => {
    if (doubt === 'valueMissing') return item.value === null;
    if (doubt === 'unitMissing') return item.unitMeasure === '';
    if (doubt === 'deadlineMissing') return item.deadline === null;
    return item.decision === 'open';
  });
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

import { COMPARATORS_AFTER } from '../lexicon/comparators';
import type { TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';

/** A part of a clause that states figures of its own: A基地20个 of A基地20个、B检测点10个. */
export interface Item extends TextRange {
  readonly quantities: readonly Quantity[];
}

const LIST_SIGN = /[、]/;
const LIST_WORD = /^(?:以及|及|和|与|并且|并|且|同时)/;

/** The end of the figure with 以上 or 左右. */
export function endOfFigure(text: string, quantity: Quantity): number {
  let end = quantity.end;
  for (const { pattern } of COMPARATORS_AFTER) {
    const match = pattern.exec(text.slice(end, end + 12));
    if (match) end += match[0].length;
  }
  return end;
}

/** Where the clause is cut between two figures; null where they belong together. */
function findCut(
  text: string,
  first: Quantity,
  second: Quantity,
): { end: number; next: number } | null {
  const from = endOfFigure(text, first);
  const between = text.slice(from, second.start);
  const word = LIST_WORD.exec(between)?.[0];
  if (word !== undefined) return { end: from, next: from + word.length };
  if (LIST_SIGN.test(between.charAt(0))) return { end: from, next: from + 1 };
  const last = between.length - 1;
  if (LIST_SIGN.test(between.charAt(last))) return { end: from + last, next: second.start };
  const wordBefore = /(?:以及|及|和|与)$/.exec(between)?.[0];
  if (wordBefore !== undefined) {
    return { end: second.start - wordBefore.length, next: second.start };
  }
  const sign = between.search(LIST_SIGN);
  return sign < 0 ? null : { end: from + sign, next: from + sign + 1 };
}

/**
 * The items of a clause; figures with nothing to divide them stay in one. `lastOf` gives the last figure of
 * a run such as 45家、12家、9家, which is not divided.
 */
export function splitItems(
  text: string,
  clause: TextRange,
  quantities: readonly Quantity[],
  lastOf: (quantity: Quantity) => Quantity = (quantity) => quantity,
): Item[] {
  const items: Item[] = [];
  let start = clause.start;
  let held: Quantity[] = [];
  quantities.forEach((quantity, at) => {
    held.push(quantity);
    const next = quantities[at + 1];
    const cut = next ? findCut(text, lastOf(quantity), next) : null;
    if (!cut) return;
    items.push({ start, end: cut.end, quantities: held });
    start = cut.next;
    held = [];
  });
  if (held.length > 0) items.push({ start, end: clause.end, quantities: held });
  return items;
}

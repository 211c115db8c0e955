import type { CleanText } from '../cleanText';
import type { OutlineHead, TextRange } from '../outline/outlineTypes';
import type { ClauseReader } from '../units/findUnitClauses';

/**
 * For each head whose items end with one list of units on a line of its own (none of the items
 * before names any), where that list stands: it is meant for all of them.
 */
export function findClosingUnits(
  clean: CleanText,
  heads: readonly OutlineHead[],
  readClauses: ClauseReader,
): ReadonlyMap<number, TextRange> {
  const children = new Map<number, OutlineHead[]>();
  for (const head of heads) {
    const parent = head.enclosing[head.enclosing.length - 1];
    if (parent === undefined) continue;
    const list = children.get(parent);
    if (list) list.push(head);
    else children.set(parent, [head]);
  }
  const closing = new Map<number, TextRange>();
  for (const [parent, items] of children) {
    const range = closingClause(clean, items, readClauses);
    if (range) closing.set(parent, range);
  }
  return closing;
}

function closingClause(
  clean: CleanText,
  items: readonly OutlineHead[],
  readClauses: ClauseReader,
): TextRange | null {
  const last = items[items.length - 1];
  if (!last || items.length < 2) return null;
  const clauseOf = (item: OutlineHead): TextRange | undefined =>
    readClauses(item.numberRange.end, item.range.end).find((clause) => clause.isSetOff)?.range;
  const range = clauseOf(last);
  if (!range || clean.text.charAt(range.start - 1) !== '\n') return null;
  return items.slice(0, -1).some((item) => clauseOf(item)) ? null : range;
}

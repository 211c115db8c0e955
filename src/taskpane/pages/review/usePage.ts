import { useState } from 'react';

/** As many cards as a pane draws without making anybody wait. */
const PAGE = 20;

export interface ShownPage<Item> {
  readonly page: readonly Item[];
  /** How many are not shown yet. */
  readonly rest: number;
  /** How many the next press brings. */
  readonly next: number;
  readonly showMore: () => void;
}

/** The first items, more on request; the one that was asked for is always among them. */
export function usePage<Item>(
  items: readonly Item[],
  isShown: (item: Item) => boolean,
): ShownPage<Item> {
  const [limit, setLimit] = useState(PAGE);
  const drawn = Math.max(limit, items.findIndex(isShown) + 1);
  const rest = Math.max(0, items.length - drawn);
  return {
    page: items.slice(0, drawn),
    rest,
    next: Math.min(rest, PAGE),
    showMore: () => setLimit(drawn + PAGE),
  };
}

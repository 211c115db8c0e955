import { startTransition, useEffect, useState } from 'react';

/** Cards of a page. */
const PAGE = 20;
/** More than a pane shows at once: drawn at the press, the rest of the page when there is time. */
const FIRST = 6;

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
  const [limit, setLimit] = useState(FIRST);
  useEffect(() => startTransition(() => setLimit((now) => Math.max(now, PAGE))), []);
  const drawn = Math.max(limit, items.findIndex(isShown) + 1);
  const counted = Math.max(drawn, PAGE);
  const rest = Math.max(0, items.length - counted);
  return {
    page: items.slice(0, drawn),
    rest,
    next: Math.min(rest, PAGE),
    showMore: () => setLimit(counted + PAGE),
  };
}

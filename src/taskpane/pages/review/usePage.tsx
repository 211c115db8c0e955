import { useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';

/** As many cards as a pane draws without making anybody wait. */
const PAGE = 40;

/** The first items and the button for more; the one that was asked for is always among them. */
export function usePage<Item>(
  pane: Pane,
  items: readonly Item[],
  isShown: (item: Item) => boolean,
): { readonly page: readonly Item[]; readonly more: ReactNode } {
  const [limit, setLimit] = useState(PAGE);
  const drawn = Math.max(limit, items.findIndex(isShown) + 1);
  const rest = items.length - drawn;
  const more = rest > 0 && (
    <div>
      <Button size="small" onClick={() => setLimit(drawn + PAGE)}>
        {fillMessage(pane.words.review.candidate.more, { count: Math.min(rest, PAGE), rest })}
      </Button>
    </div>
  );
  return { page: items.slice(0, drawn), more };
}

import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';
import type { ShownPage } from './usePage';

/** Below a list of which not all is shown; the keys go on at the first item that came. */
export function MoreButton<Item>(props: { readonly pane: Pane; readonly shown: ShownPage<Item> }) {
  const { page, rest, next: count, showMore } = props.shown;
  if (rest === 0) return null;
  const press = ({ currentTarget }: MouseEvent): void => {
    const list = currentTarget.closest('section');
    // The button may be gone with the last items.
    flushSync(showMore);
    list?.querySelectorAll<HTMLElement>('li[tabindex]')[page.length]?.focus();
  };
  return (
    <div>
      <Button size="small" onClick={press}>
        {fillMessage(props.pane.words.review.candidate.more, { count, rest })}
      </Button>
    </div>
  );
}

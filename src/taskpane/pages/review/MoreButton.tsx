import { Button } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';
import type { ShownPage } from './usePage';

/** Below a list of which not all is shown. */
export function MoreButton<Item>(props: { readonly pane: Pane; readonly shown: ShownPage<Item> }) {
  const { rest, next: count, showMore } = props.shown;
  if (rest === 0) return null;
  return (
    <div>
      <Button size="small" onClick={showMore}>
        {fillMessage(props.pane.words.review.candidate.more, { count, rest })}
      </Button>
    </div>
  );
}

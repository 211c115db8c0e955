import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings the card into sight that was asked for. Where the asking button is gone, as that of the list
 * of faults, the card takes the keys over.
 */
export function useShownCard(isShown: boolean): RefObject<HTMLLIElement | null> {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isShown || !card.current) return;
    if (document.activeElement === document.body) card.current.focus({ preventScroll: true });
    // Not in every surrounding, such as that of tests.
    card.current.scrollIntoView?.({ block: 'nearest' });
  }, [isShown]);
  return card;
}

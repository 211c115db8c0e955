import type { OwnerOverview, OwnerState } from '../../../pipeline/issueOverview';

/** `accepted` may still be confirmed: on an earlier issue it was taken as implied, and no more. */
const confirmable: ReadonlySet<OwnerState> = new Set(['implied', 'stated', 'edited', 'accepted']);

/** True where somebody has confirmed the owner. */
export function isSettled({ state }: OwnerOverview): boolean {
  return state === 'confirmed';
}

/** True where the owner is a unit that is known, and nobody has confirmed it. */
export function canBeConfirmed({ state }: OwnerOverview): boolean {
  return confirmable.has(state);
}

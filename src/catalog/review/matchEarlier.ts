import type { CatalogDocument, Target, Task } from '../../model/catalog';
import type { DraftTarget, DraftTask } from '../../model/review';
import { likenessOf, SAME_THING } from './suggestIndicators';

/** Which item of an earlier version each of a newer one is, by its key; an item answers once. */
export function matchItems<Now extends { readonly key: string }, Earlier>(
  now: readonly Now[],
  earlier: readonly Earlier[],
  likeness: (one: Now, other: Earlier) => number,
): ReadonlyMap<string, Earlier> {
  const pairs = now
    .flatMap((one) => earlier.map((other) => ({ one, other, score: likeness(one, other) })))
    .filter(({ score }) => score >= SAME_THING)
    .sort((a, b) => b.score - a.score);
  const matched = new Map<string, Earlier>();
  const taken = new Set<Earlier>();
  for (const { one, other } of pairs) {
    if (matched.has(one.key) || taken.has(other)) continue;
    matched.set(one.key, other);
    taken.add(other);
  }
  return matched;
}

type Measured = Pick<
  DraftTarget,
  'name' | 'unitCode' | 'targetKind' | 'indicatorId' | 'deadline' | 'value'
>;

/**
 * How alike two targets of two versions are: the name counts, or the indicator they share. Of several
 * for one thing (to 2025, to 2035) the one with that very day and figure is meant.
 */
export function likenessOfTargets(now: Measured, then: Target): number {
  if (now.unitCode !== then.unitCode || now.targetKind !== then.targetKind) return 0;
  const isShared = now.indicatorId !== null && now.indicatorId === then.indicatorId;
  const likeness = isShared ? 1 : likenessOf(now.name, then.name.zh);
  if (likeness < SAME_THING) return 0;
  const sameName = now.name === then.name.zh ? 0.04 : 0;
  const sameDay = now.deadline === then.deadline ? 0.02 : 0;
  return likeness + sameName + sameDay + (now.value === then.value ? 0.01 : 0);
}

/** The targets of an earlier version that a draft's are, by the draft's keys. */
export function matchTargets(
  targets: readonly DraftTarget[],
  { targets: earlier }: CatalogDocument,
): ReadonlyMap<string, Target> {
  return matchItems(targets, earlier, likenessOfTargets);
}

/** The tasks of an earlier version that a draft's are, by the draft's keys. */
export function matchTasks(
  tasks: readonly DraftTask[],
  { tasks: earlier }: CatalogDocument,
): ReadonlyMap<string, Task> {
  return matchItems(tasks, earlier, (now, then) => likenessOf(now.heading, then.heading.zh));
}

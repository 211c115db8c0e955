import type { CatalogDocument, Target, Task } from '../../model/catalog';
import type { DraftTarget, DraftTask } from '../../model/review';
import { likenessOf } from './suggestIndicators';

/** Two wordings of one thing in two versions of a document are at least so alike. */
const SAME_THING = 0.6;

/** Which item of an earlier version each of a draft is, by its key; an item answers once. */
function matchItems<Now extends { readonly key: string }, Earlier>(
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

/** The targets of an earlier version that a draft's are, by the draft's keys. */
export function matchTargets(
  targets: readonly DraftTarget[],
  { targets: earlier }: CatalogDocument,
): ReadonlyMap<string, Target> {
  return matchItems(targets, earlier, (now, then) => {
    if (now.unitCode !== then.unitCode || now.targetKind !== then.targetKind) return 0;
    const isShared = now.indicatorId !== null && now.indicatorId === then.indicatorId;
    return isShared ? 1 : likenessOf(now.name, then.name.zh);
  });
}

/** The tasks of an earlier version that a draft's are, by the draft's keys. */
export function matchTasks(
  tasks: readonly DraftTask[],
  { tasks: earlier }: CatalogDocument,
): ReadonlyMap<string, Task> {
  return matchItems(tasks, earlier, (now, then) => likenessOf(now.heading, then.heading.zh));
}

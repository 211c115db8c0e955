import type { ClosingEntry } from '../model/summary';

/** 销号 by task id. */
export type Closings = ReadonlyMap<string, readonly ClosingEntry[]>;

/**
 * Histories of closing put together: the entries of each task in the order of their days, the same one
 * once; on one day in the order given.
 */
export function uniteClosings(...histories: readonly Closings[]): Closings {
  const byTask = new Map<string, Map<string, ClosingEntry>>();
  for (const [taskId, entries] of histories.flatMap((history) => [...history])) {
    const known = byTask.get(taskId) ?? new Map<string, ClosingEntry>();
    byTask.set(taskId, known);
    for (const entry of entries) {
      const { on, taskStatus, by, opinion } = entry;
      known.set(JSON.stringify([on, taskStatus, by, opinion]), entry);
    }
  }
  const inOrder = (entries: ReadonlyMap<string, ClosingEntry>) =>
    [...entries.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return new Map([...byTask].map(([taskId, entries]) => [taskId, inOrder(entries)] as const));
}

import type { Target } from '../model/catalog';
import type { CheckContext, OwnedEntry } from './checkContext';
import { isRowUnread } from './columnsAndCells';
import { ledgerKeyDuplicate } from './rules/record/ledgerKeyDuplicate';
import { ledgerRowIncomplete } from './rules/record/ledgerRowIncomplete';
import { publishedAfterPeriod } from './rules/record/publishedAfterPeriod';
import { publishedBeforePlanStart } from './rules/record/publishedBeforePlanStart';
import { isFinding } from './ruleTypes';

/** A row with one of these faults counts for nothing; one that only lacks evidence counts. */
const EXCLUDING = [
  ledgerRowIncomplete,
  publishedAfterPeriod,
  publishedBeforePlanStart,
  ledgerKeyDuplicate,
];

const countsOf = new WeakMap<CheckContext, ReadonlyMap<string, number>>();

function listCounts(context: CheckContext): ReadonlyMap<string, number> {
  const faults = EXCLUDING.flatMap((rule) => rule.check(context) ?? []);
  const faulty = new Set(faults.flatMap((fault) => (isFinding(fault) ? [] : [fault.record])));
  const period = context.period?.toLowerCase();
  const isCounted = (entry: OwnedEntry) => {
    const isOfPeriod = entry.countedPeriod === null || entry.countedPeriod.toLowerCase() === period;
    const isValid = entry.state === null || entry.state === 'valid';
    return isOfPeriod && isValid && !faulty.has(entry) && !isRowUnread(context, entry);
  };
  const counts = new Map<string, number>();
  for (const entry of context.ledger) {
    if (entry.targetId === null || !isCounted(entry)) continue;
    counts.set(entry.targetId, (counts.get(entry.targetId) ?? 0) + 1);
  }
  return counts;
}

/** How many things the ledger of a return counts for a target in its period. */
export function countLedgerRows(context: CheckContext, { id }: Target): number {
  const counts = countsOf.get(context) ?? listCounts(context);
  countsOf.set(context, counts);
  return counts.get(id) ?? 0;
}

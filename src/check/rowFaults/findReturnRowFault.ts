import type {
  CheckedReturnTable,
  ReturnFaultCode,
  ReturnFaultFacts,
} from '../../layout/return/returnFaults';
import { findFigureRowFault } from './figureRowFault';
import { countLedgerRows, findLedgerRowFault } from './ledgerRowFault';
import type { RowFaultContext } from './rowFaultContext';
import { numberOf, showText, type RowValues } from './rowValues';
import { daysPastDeadline, findTaskRowFault } from './taskRowFault';

const FINDERS: Readonly<
  Record<CheckedReturnTable, (row: RowValues, context: RowFaultContext) => ReturnFaultCode | null>
> = {
  returnTargets: findFigureRowFault,
  returnTasks: findTaskRowFault,
  ledger: findLedgerRowFault,
};

/**
 * The first fault of a return's row by its raw cells, in the order of `RETURN_FAULTS`; null where it
 * has none. Written from the rules and not from the formulas of 自动审核, which say the same.
 */
export function findReturnRowFault(
  table: CheckedReturnTable,
  row: RowValues,
  context: RowFaultContext,
): ReturnFaultCode | null {
  return FINDERS[table](row, context);
}

/** What the words of a row's fault tell besides: counts, and days overdue. */
export function rowFaultFacts(
  code: ReturnFaultCode,
  row: RowValues,
  context: RowFaultContext,
): ReturnFaultFacts {
  if (code === 'ledgerMismatch') {
    const target = context.targets.get(showText(row['targetId']));
    const count = target ? countLedgerRows(target, context) : 0;
    return { count, added: numberOf(row['added']) ?? 0 };
  }
  const days = code === 'overdueUnexplained' ? daysPastDeadline(row, context) : null;
  return days === null ? {} : { days };
}

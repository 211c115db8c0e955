import type { ColumnSpec, TableKey, TableSpec } from './columnTypes';
import { data, documents, owners, targets, tasks } from './columns/masterColumns';
import { findings } from './columns/checkColumns';
import { allocation, units } from './columns/issueColumns';
import {
  mergedLedger,
  receipts,
  rollCall,
  summaryData,
  summaryFindings,
  summaryTargets,
  summaryTasks,
} from './columns/summaryColumns';
import { evidence, ledger, returnTargets, returnTasks } from './columns/returnColumns';

/**
 * The one table of columns. Writing, reading and checking use it and no other.
 * Headers hold no space, bracket or `#`, so that they stand in structured references as they are.
 */
export const TABLES: Readonly<Record<TableKey, TableSpec>> = {
  documents,
  targets,
  tasks,
  data,
  owners,
  units,
  allocation,
  findings,
  returnTargets,
  returnTasks,
  ledger,
  evidence,
  summaryTargets,
  summaryData,
  summaryTasks,
  mergedLedger,
  summaryFindings,
  rollCall,
  receipts,
};

/** Tables a load writes into a master. */
export const MASTER_TABLES = ['documents', 'targets', 'tasks', 'data', 'owners'] as const;

/** Tables that preparing an issue adds to a master. */
export const ISSUE_TABLES = ['units', 'allocation'] as const;

/** Tables of a return. */
export const RETURN_TABLES = ['returnTargets', 'returnTasks', 'ledger', 'evidence'] as const;

/** The column of a table by its key; throws on a key that no table has, which is a bug of ours. */
export function findColumn(table: TableKey, key: string): ColumnSpec {
  const found = TABLES[table].columns.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no column ${key} in ${table}`);
  return found;
}

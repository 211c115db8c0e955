import type { LocalizedText, Locale } from '../model/basics';

export type MasterTableKey = 'documents' | 'targets' | 'tasks' | 'data' | 'owners';
export type IssueTableKey = 'units' | 'allocation';
export type CheckTableKey = 'findings';
export type ReturnTableKey = 'returnTargets' | 'returnTasks' | 'ledger' | 'evidence';
export type SummaryTableKey =
  | 'summaryTargets'
  | 'summaryData'
  | 'summaryTasks'
  | 'mergedLedger'
  | 'summaryFindings'
  | 'rollCall'
  | 'receipts';
export type TableKey =
  MasterTableKey | IssueTableKey | CheckTableKey | ReturnTableKey | SummaryTableKey;

/** SDMX role of a column. */
export type ColumnRole = 'dimension' | 'measure' | 'attribute';

/**
 * What a cell of the column takes. `figure` depends on the row's target: a count, a percentage or
 * a number of months. `fixed` is ours and rewritten from the catalog; `formula` is calculated; `written` holds
 * what a flow of ours was asked to write.
 */
export type ColumnInput =
  | 'fixed'
  | 'formula'
  | 'written'
  | 'figure'
  | 'part'
  | 'number'
  | 'share'
  | 'date'
  | 'text'
  | ListInput;

export type ListInput =
  | 'entryStates'
  | 'obsStatuses'
  | 'taskStatuses'
  | 'unitTaskStatuses'
  | 'periods'
  | 'ledgerTargets'
  | 'ledgerStates'
  | 'ledgerRoles'
  | 'ledgerActions'
  | 'confirmations';

export interface ColumnSpec {
  /** Names the column in code, in the hidden key row and in every schema version. */
  readonly key: string;
  readonly header: LocalizedText;
  readonly role: ColumnRole;
  /** Concept of the SDMX structure, where the column leaves in SDMX-CSV. */
  readonly sdmxId: string | null;
  readonly input: ColumnInput;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly hidden: boolean;
  readonly numberFormat: string | null;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  /** A workbook of before the column does without it, and nobody is told that it is missing. */
  readonly isOptional: boolean;
}

export interface TableSpec {
  readonly key: TableKey;
  /** Name of the table in the workbook. */
  readonly tableName: string;
  /** Columns that together name a row; never edited by a user. */
  readonly rowKey: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

/** True where a user types: such a cell is never rewritten by a load. */
export function isEntry(column: ColumnSpec): boolean {
  return !['fixed', 'formula', 'written'].includes(column.input);
}

export function headerText(column: ColumnSpec, locale: Locale): string {
  return locale === 'en-US' ? column.header.en : column.header.zh;
}

import type { CheckContext, Placed } from './checkContext';

/** What a rule has to know of the cells behind its records: whether they are there, and were read. */

type Columns = Map<string, Map<string, boolean>>;
const columnsOf = new WeakMap<CheckContext, Columns>();

/** True where the record's table has the column; asked once for a sheet and key. */
export function hasColumn(context: CheckContext, record: Placed, key: string): boolean {
  const columns: Columns = columnsOf.get(context) ?? new Map<string, Map<string, boolean>>();
  columnsOf.set(context, columns);
  const ofSheet = columns.get(record.lineage.sheet) ?? new Map<string, boolean>();
  columns.set(record.lineage.sheet, ofSheet);
  const known = ofSheet.get(key) ?? context.cellOf(record, key) !== null;
  ofSheet.set(key, known);
  return known;
}

/** Cells and rows of hard findings of single cells. */
interface UnreadPlaces {
  readonly cells: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

const unreadOf = new WeakMap<CheckContext, UnreadPlaces>();

function listUnread(context: CheckContext): UnreadPlaces {
  const known = unreadOf.get(context);
  if (known) return known;
  const hard = context.reading.filter(({ severity, level, cell }) => {
    return severity === 'hard' && level === 1 && cell !== null;
  });
  const unread = {
    cells: new Set(hard.map(({ file, sheet, cell }) => `${file}!${sheet}!${cell}`)),
    rows: new Set(hard.map(({ file, sheet, cell }) => `${file}!${sheet}!${rowOfCell(cell)}`)),
  };
  unreadOf.set(context, unread);
  return unread;
}

/** The row's number of `K15`; empty where there is no cell. */
export function rowOfCell(cell: string | null): string {
  return /\d+/.exec(cell ?? '')?.[0] ?? '';
}

/** True where one of the cells held something that could not be read: it is not to be called empty. */
export function isUnread(context: CheckContext, record: Placed, keys: readonly string[]): boolean {
  const { cells } = listUnread(context);
  if (cells.size === 0) return false;
  const { file, sheet } = record.lineage;
  return keys.some((key) => cells.has(`${file}!${sheet}!${context.cellOf(record, key)}`));
}

/** True where any cell of the record's row could not be read. */
export function isRowUnread(context: CheckContext, { lineage }: Placed): boolean {
  return listUnread(context).rows.has(`${lineage.file}!${lineage.sheet}!${lineage.row + 1}`);
}

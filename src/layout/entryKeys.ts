import { TABLES } from './columns';
import { isEntry, type TableKey } from './columnTypes';

/** Keys of the columns a person fills in, in the order of the table. */
export function entryKeys(table: TableKey): readonly string[] {
  return TABLES[table].columns.filter(isEntry).map(({ key }) => key);
}

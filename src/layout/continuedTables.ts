import { TABLES } from './columns';

/**
 * A table of more rows than a sheet takes goes on in further ones: 数据, 数据2, 数据3. Their tables are
 * not called as Excel calls the table of a sheet that somebody copied (`tblData2`).
 */

const PART = /^(.+)Part([2-9]|[1-9]\d+)$/i;

/** The name of a table's further part, 2 and on; part 1 bears the table's own. */
export function nameOfPart(tableName: string, part: number): string {
  return part === 1 ? tableName : `${tableName}Part${part}`;
}

/** True of a further part of a table of ours. */
export function isFurtherPart(name: string): boolean {
  const own = PART.exec(name)?.[1]?.toLowerCase();
  return Object.values(TABLES).some(({ tableName }) => tableName.toLowerCase() === own);
}

import type { IsoDate } from '../../model/basics';
import { isIsoDate } from '../../model/calendar';
import type { Problem } from '../../model/finding';

/** A line of the coordinator's own list of units. */
export interface ListedUnit {
  /** Name, alias or id of a unit or a group. */
  readonly name: string;
  /** Null: the due date of all. */
  readonly dueDate: IsoDate | null;
}

const HEADERS = new Set(['单位', '单位名称', '单位编号', '填报单位', 'unit', 'unit_id', 'name']);

/**
 * Reads a list of units: one a line, name or id, and a due date after a comma where the unit has its
 * own. Blank lines, lines that begin with `#` and a header line are passed over. A due date that is
 * no day is a problem that names the line.
 */
export function readUnitList(text: string): ListedUnit[] | Problem {
  const units: ListedUnit[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const [name = '', day = ''] = line.split(/[,，\t]/).map(unquote);
    if (name === '' || name.startsWith('#')) continue;
    if (units.length === 0 && HEADERS.has(name.toLowerCase())) continue;
    const dueDate = day === '' ? null : readDay(day);
    if (dueDate === undefined) {
      return { code: 'listDateInvalid', params: { line: index + 1, found: day } };
    }
    units.push({ name, dueDate });
  }
  return units.length > 0 ? units : { code: 'listEmpty', params: {} };
}

function unquote(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

/** `2025-01-15`, `2025/1/15` or `2025年1月15日`; undefined for anything else. */
function readDay(text: string): IsoDate | undefined {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', date = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDate(day) ? day : undefined;
}

import { texts } from '../../i18n/texts';
import type { IsoDate, PeriodCode } from '../../model/basics';
import { parsePeriod, type ReferencePeriod } from '../../model/calendar';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from '../locateTable';
import { readDay } from '../readMaster';
import type { UnitRow } from './issueTypes';
import type { FurtherNames, UnitIndex } from './unitIndex';

/** The word of a yes-or-no cell in either language; null for anything else. */
function readConfirmation(text: string): boolean | null {
  const words = [texts('zh-CN').issue, texts('en-US').issue];
  const plain = text.toLowerCase();
  if (words.some(({ yes }) => yes.toLowerCase() === plain)) return true;
  return words.some(({ no }) => no.toLowerCase() === plain) ? false : null;
}

/** What a row added by hand lacks. */
export interface RowDefaults {
  readonly period: PeriodCode;
  readonly dueDate: IsoDate;
  readonly jurisdiction: string;
}

function readRow(
  table: LocatedTable,
  row: LocatedRow,
  index: UnitIndex,
  defaults: RowDefaults,
): UnitRow | null {
  const text = (key: string) => textOf(cellUnder(table, row, key));
  const name = text('name');
  const given = text('unitId');
  if (name === '' && given === '') return null;
  if ((text('period') || defaults.period) !== defaults.period) return null;
  const resolved = index.resolve(name, defaults.jurisdiction);
  const known = resolved.kind === 'units' ? resolved.unitIds : [];
  const unitId = given || (known.length === 1 && known[0]) || `${defaults.jurisdiction}:${name}`;
  const due = cellUnder(table, row, 'dueDate');
  const revision = cellUnder(table, row, 'revision');
  return {
    row: row.row,
    unitId,
    name: name || given,
    isIssued: readConfirmation(text('isIssued')),
    dueDate: textOf(due) === '' ? defaults.dueDate : readDay(due),
    hasOwnDueDate: textOf(due) !== '',
    returnState: text('returnState'),
    templateId: text('templateId'),
    revision: typeof revision === 'number' && revision >= 1 ? Math.floor(revision) : null,
    issuedOn: readDay(cellUnder(table, row, 'issuedOn')),
    changes: text('changes'),
    contentHash: text('contentHash'),
    issuedContent: text('issuedContent'),
  };
}

/** The rows of 单位 for the period; a row added by hand needs a name alone. */
export function readUnitRows(
  table: LocatedTable,
  index: UnitIndex,
  defaults: RowDefaults,
): UnitRow[] {
  return table.rows.flatMap((row) => readRow(table, row, index, defaults) ?? []);
}

function periodsOf(table: LocatedTable): readonly ReferencePeriod[] {
  return table.rows.flatMap((row) => {
    const period = parsePeriod(textOf(cellUnder(table, row, 'period')));
    return period ? [period] : [];
  });
}

/** The periods that 单位 has rows for, the latest first. */
export function listUnitPeriods(table: LocatedTable): readonly PeriodCode[] {
  const sorted = [...periodsOf(table)].sort((a, b) => (a.end < b.end ? 1 : -1));
  return [...new Set(sorted.map(({ code }) => code))];
}

/** The latest period that 单位 has rows for; null where it has none. */
export function latestUnitPeriod(table: LocatedTable): PeriodCode | null {
  const periods = periodsOf(table);
  // Of two that end on one day the shorter was prepared beside the longer; the later row stands.
  const latest = periods.reduce((last, next) => (next.end >= last.end ? next : last), periods[0]!);
  return latest?.code ?? null;
}

/** Names as a coordinator has them in 单位, so that 归口 and 分解 may use them. */
export function namesInUnits(table: LocatedTable | undefined): FurtherNames {
  const names = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const name = textOf(cellUnder(table!, row, 'name'));
    const unitId = textOf(cellUnder(table!, row, 'unitId'));
    if (name !== '' && unitId !== '') names.set(name, unitId);
  }
  return names;
}

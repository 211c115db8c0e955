import { fillMessage, texts } from '../../i18n/texts';
import type { Locale, PeriodCode } from '../../model/basics';
import type { CatalogDocument } from '../../model/catalog';
import type { Observation } from '../../model/observation';
import type { PlanCell, WorkbookChange } from '../../model/plan';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from '../locateTable';
import type { MasterReading } from '../readMaster';
import type { RowCells } from '../rows';
import { updateTable, type TableUpdate } from '../updateTable';
import { allocationKey, findAllocationTarget, findAllocationUnit } from './allocations';
import { listPreviousFigures } from './previousFigures';
import { indexUnits } from './unitIndex';
import { namesInUnits } from './unitRows';

/** An earlier summary or master: its figures and the name of its file. */
export interface PreviousSource {
  readonly file: string;
  readonly observations: readonly Observation[];
}

/** Rows of 分解 for the previous totals of an earlier summary, with where they come from. */
export function listPreviousRows(
  previous: PreviousSource | null,
  period: PeriodCode,
  documents: readonly CatalogDocument[],
  locale: Locale,
): RowCells[] {
  if (previous === null) return [];
  const counts = new Set(
    documents.flatMap(({ targets }) =>
      targets.filter(({ measureKind }) => measureKind === 'cumulative').map(({ id }) => id),
    ),
  );
  return listPreviousFigures(previous.observations, period)
    .filter(({ targetId }) => counts.has(targetId))
    .map((figure) => ({
      targetId: figure.targetId,
      unitId: figure.unitId,
      period,
      previous: figure.value,
      note: fillMessage(texts(locale).issue.previousNote, {
        value: figure.value,
        file: previous.file,
        period: figure.period,
      }),
    }));
}

/** The rows of 分解 for a period by `targetId|unitId`, however somebody wrote the names. */
function rowsOfPeriod(
  table: LocatedTable,
  { tables }: MasterReading,
  documents: readonly CatalogDocument[],
  period: PeriodCode,
): ReadonlyMap<string, readonly LocatedRow[]> {
  const index = indexUnits(documents, namesInUnits(tables.units));
  const found = new Map<string, LocatedRow[]>();
  for (const row of table.rows) {
    const text = (key: string) => textOf(cellUnder(table, row, key));
    if (text('period') !== period) continue;
    const target = findAllocationTarget(text('targetId'), documents);
    const unitId = target && findAllocationUnit(text('unitId'), target, documents, index);
    if (!target || !unitId) continue;
    const key = allocationKey(target.id, unitId);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** True for a note that an earlier preparation wrote beside this figure, in either language. */
function isOwnNote(note: string, value: string): boolean {
  return (['zh-CN', 'en-US'] as const).some((locale) => {
    const { previousNote } = texts(locale).issue;
    const start = previousNote.slice(0, previousNote.indexOf('{file}'));
    return note.startsWith(fillMessage(start, { value }));
  });
}

/**
 * 上期累计 into a row that stands: where it is empty, or where it and the note beside it are still
 * what an earlier preparation wrote. What somebody typed stays, and so does every note of theirs.
 */
function fillRow(table: LocatedTable, row: LocatedRow, planned: RowCells): WorkbookChange[] {
  const note = textOf(cellUnder(table, row, 'note'));
  const standing = cellUnder(table, row, 'previous');
  const isOwn = isOwnNote(note, textOf(standing));
  if (!(isOwn || textOf(standing) === '') || standing === planned['previous']) return [];
  const write = (key: string, cell: PlanCell): WorkbookChange[] => {
    const column = table.columnOf.get(key);
    if (column === undefined) return [];
    const block = { row: row.row, column, cells: [[cell]] };
    return [{ kind: 'writeCells', sheet: table.sheet.title, block }];
  };
  return [
    ...write('previous', planned['previous'] ?? null),
    ...(isOwn || note === '' ? write('note', planned['note'] ?? null) : []),
  ];
}

/**
 * What an earlier summary's totals change in a 分解 that stands: rows of the period take them, rows
 * are added for the rest. A row without a period holds for all of them and is left alone, as is
 * every quota and plan.
 */
export function bringInPrevious(
  table: LocatedTable,
  reading: MasterReading,
  documents: readonly CatalogDocument[],
  planned: readonly RowCells[],
  period: PeriodCode,
): TableUpdate {
  const standing = rowsOfPeriod(table, reading, documents, period);
  const fills: WorkbookChange[] = [];
  const missing: RowCells[] = [];
  for (const cells of planned) {
    const rows = standing.get(allocationKey(String(cells['targetId']), String(cells['unitId'])));
    // Of several rows the last with a figure is the one that counts.
    const filled = rows?.filter((row) => textOf(cellUnder(table, row, 'previous')) !== '').at(-1);
    const row = filled ?? rows?.[0];
    if (row) fills.push(...fillRow(table, row, cells));
    else missing.push(cells);
  }
  const context = { locale: reading.locale, targets: new Map() };
  const update = updateTable(table, missing, reading.tables, context);
  return update.findings.length > 0
    ? update
    : { ...update, changes: [...fills, ...update.changes] };
}

import { buildPlanShares } from '../assess/buildPlanShares';
import { planShareAt, type PlanShare } from '../assess/planShares';
import type { IsoDate } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { CatalogDocument } from '../model/catalog';
import type { CellValue } from '../model/grid';
import type { PlanCell, WorkbookChange } from '../model/plan';
import { indexTargets } from './buildWorkbookPlan';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from './locateTable';
import { LINE, PLAN } from './planFormulas';
import type { MasterReading } from './readMaster';

type WriteCells = Extract<WorkbookChange, { kind: 'writeCells' }>;

/** The hidden columns that hold what `planFormulas.ts` reads. */

interface PlanTables {
  readonly targets: LocatedTable;
  readonly data: LocatedTable;
  readonly allocation: LocatedTable;
}

/** A plan that is followed, from its start. */
interface FollowedPlan {
  readonly planStart: IsoDate;
  readonly deadline: IsoDate;
  readonly shares: readonly PlanShare[];
}

/** Null where the workbook has no 分解, or is of before the columns: then its formulas know no plan. */
export function findPlanTables({ tables }: Pick<MasterReading, 'tables'>): PlanTables | null {
  const { targets, data, allocation } = tables;
  const has = (table: LocatedTable | undefined, key: string): table is LocatedTable =>
    table?.columnOf.has(key) === true;
  if (!has(targets, 'planKey') || !has(data, 'planShare') || !has(allocation, 'planUsed')) {
    return null;
  }
  return { targets, data, allocation };
}

/** Start and baseline as they stand: a plan is another by another of them. */
function planKeyOf(targets: LocatedTable, row: LocatedRow, isFollowed: boolean): string {
  const cell = (key: string) => textOf(cellUnder(targets, row, key));
  return `${isFollowed ? PLAN : LINE}|${cell('planStart')}|${cell('baseline')}`;
}

function planUsedOf(allocation: LocatedTable, row: LocatedRow): string | null {
  const cells = ['targetId', 'unitId', 'period', 'plan'].map((key) =>
    textOf(cellUnder(allocation, row, key)),
  );
  return cells.at(-1) === '' ? null : cells.join('|');
}

function followedPlans(
  { targetInputs, plans }: MasterReading,
  documents: readonly CatalogDocument[],
): ReadonlyMap<string, FollowedPlan> {
  const targets = indexTargets(documents);
  return new Map(
    [...plans].flatMap(([id, amounts]): [string, FollowedPlan][] => {
      const [target, input] = [targets.get(id), targetInputs.get(id)];
      if (!target || !input || input.planStart === null) return [];
      const shares = buildPlanShares({ target, ...input }, amounts);
      const { planStart } = input;
      return shares === null ? [] : [[id, { planStart, deadline: target.deadline, shares }]];
    }),
  );
}

function shareOfRow(
  data: LocatedTable,
  row: LocatedRow,
  followed: ReadonlyMap<string, FollowedPlan>,
): number | null {
  const plan = followed.get(textOf(cellUnder(data, row, 'targetId')));
  const end = parsePeriod(textOf(cellUnder(data, row, 'period')))?.end;
  if (!plan || end === undefined || end < plan.planStart || end > plan.deadline) return null;
  return planShareAt(plan.shares, plan.planStart, end);
}

function isSame(standing: CellValue, wanted: string | number | null): boolean {
  if (typeof standing !== 'number' || typeof wanted !== 'number') {
    return textOf(standing) === textOf(wanted);
  }
  return Math.abs(standing - wanted) < 1e-12;
}

/** A column written anew where a cell of it is another than wanted; rows between keep theirs. */
function planColumn(
  table: LocatedTable,
  key: string,
  wantedOf: (row: LocatedRow) => string | number | null,
): WriteCells[] {
  const column = table.columnOf.get(key);
  const [first, last] = [table.rows[0], table.rows.at(-1)];
  if (column === undefined || !first || !last) return [];
  const cells = Array.from({ length: last.row - first.row + 1 }, (): PlanCell[] => ['']);
  let changes = 0;
  for (const row of table.rows) {
    const wanted = wantedOf(row);
    cells[row.row - first.row] = [wanted ?? ''];
    if (!isSame(cellUnder(table, row, key), wanted)) changes += 1;
  }
  const block = { row: first.row, column, cells };
  return changes === 0 ? [] : [{ kind: 'writeCells', sheet: table.sheet.title, block }];
}

/**
 * What has to be written so that the sheet's pace follows the plans as they stand; nothing where it
 * does already. The plan's share stands beside each figure, since τ is asked for at its period's end.
 */
export function planPlanCells(
  reading: MasterReading,
  documents: readonly CatalogDocument[],
): WriteCells[] {
  const tables = findPlanTables(reading);
  if (tables === null) return [];
  const { targets, data, allocation } = tables;
  const followed = followedPlans(reading, documents);
  return [
    ...planColumn(targets, 'planKey', (row) => {
      const id = textOf(cellUnder(targets, row, 'targetId'));
      return reading.plans.has(id) ? planKeyOf(targets, row, followed.has(id)) : null;
    }),
    ...planColumn(data, 'planShare', (row) => shareOfRow(data, row, followed)),
    ...planColumn(allocation, 'planUsed', (row) => planUsedOf(allocation, row)),
  ];
}

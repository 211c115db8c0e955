import type { CellValue, WorkbookGrid } from '../../model/grid';
import { textOf } from '../locateTable';
import { NAMES } from '../names';
import { valuesOfName } from '../readNames';
import type { RowCells } from '../rows';

/** The locked cells a coordinator set, by what names their row: a target, or a task for its measures. */
export type IssuedCells = ReadonlyMap<string, RowCells>;

/** A column of a list on `_dabiao` and the key of the cells it repeats. */
type IssuedColumn = readonly [key: string, name: string];

const OF_TARGETS: readonly IssuedColumn[] = [
  ['previous', NAMES.issuedPrevious],
  ['quota', NAMES.issuedQuotas],
  ['plan', NAMES.issuedPlans],
];
const OF_TASKS: readonly IssuedColumn[] = [['role', NAMES.issuedRoles]];

function plain(value: CellValue | undefined) {
  return typeof value === 'object' || value === undefined ? null : value;
}

function readList(
  grid: WorkbookGrid,
  idName: string,
  columns: readonly IssuedColumn[],
): [string, RowCells][] {
  const lists = columns.map(([key, name]) => [key, valuesOfName(grid, name)] as const);
  return valuesOfName(grid, idName).flatMap((id, row): [string, RowCells][] => {
    const cells = lists.map(([key, values]) => [key, plain(values[row])] as const);
    return textOf(id) === '' ? [] : [[textOf(id), Object.fromEntries(cells)]];
  });
}

/** What `_dabiao` keeps of them; empty in a return issued before it did, or one that lost the sheet. */
export function readIssued(grid: WorkbookGrid): IssuedCells {
  return new Map([
    ...readList(grid, NAMES.issuedTargets, OF_TARGETS),
    ...readList(grid, NAMES.issuedTasks, OF_TASKS),
  ]);
}

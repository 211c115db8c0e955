import { loadCatalog } from '../catalog/loadCatalog';
import { planSampleFault } from '../layout/issue/sampleMaster';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import { placeOfName } from '../layout/readNames';
import { readUnitReturn } from '../layout/return/readUnitReturn';
import type { WorkbookGrid } from '../model/grid';
import type { PlanCell } from '../model/plan';
import type { CellsChange } from './issueFlow';
import { openWorkbookFile, patchWorkbookFile } from './workbookFiles';

/** Ways in which sample returns are spoilt on purpose, as they come in life. */

/** The workbook with what is planned written in. Own files cannot fail to open: else a bug of ours. */
export async function patchOwn(
  bytes: Uint8Array,
  plan: (grid: WorkbookGrid) => readonly CellsChange[],
): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, 'sample.xlsx');
  if (opened.kind !== 'grid') throw new Error('a sample of our own cannot be opened');
  const patched = await patchWorkbookFile(bytes, plan(opened.grid));
  if (patched.kind !== 'bytes') throw new Error('a sample of our own cannot be patched');
  return patched.bytes;
}

function writeCell(sheet: string, row: number, column: number, cell: PlanCell): CellsChange {
  return { kind: 'writeCells', sheet, block: { row, column, cells: [[cell]] } };
}

/** The table of figures of a sample return, and nothing of any other workbook. */
function figuresOf(grid: WorkbookGrid): LocatedTable {
  const { unitReturn, tables } = readUnitReturn(grid, loadCatalog().documents);
  const table = tables.returnTargets;
  if (!unitReturn?.template.isSample || !table) throw new Error('no sample return');
  return table;
}

function changeCell(table: LocatedTable, row: LocatedRow, key: string, by: number) {
  const column = table.columnOf.get(key);
  const value = cellUnder(table, row, key);
  if (column === undefined || typeof value !== 'number') return [];
  return [writeCell(table.sheet.title, row.row, column, value + by)];
}

/** One figure raised, of those that no list of things has to bear out; null where there is none. */
function planOtherFigure(table: LocatedTable): readonly CellsChange[] | null {
  for (const row of table.rows) {
    if (textOf(cellUnder(table, row, 'targetId')) === '') continue;
    if (typeof cellUnder(table, row, 'denominator') === 'number') {
      return changeCell(table, row, 'denominator', 1);
    }
    if (cellUnder(table, row, 'isDistinct') === 1) continue;
    const isSplit = cellUnder(table, row, 'isSplit') === 1;
    const changes = changeCell(table, row, 'added', 1);
    if (changes.length > 0) {
      return isSplit ? [...changes, ...changeCell(table, row, 'led', 1)] : changes;
    }
  }
  return null;
}

/** A figure that is backed by evidence nobody has. */
export function spoilEvidence(bytes: Uint8Array): Promise<Uint8Array> {
  return patchOwn(bytes, (grid) => planSampleFault(figuresOf(grid)));
}

/** A locked cell written over: the target's own value. */
export function alterLockedCell(bytes: Uint8Array): Promise<Uint8Array> {
  return patchOwn(bytes, (grid) => {
    const table = figuresOf(grid);
    const [row] = table.rows;
    const column = table.columnOf.get('targetText');
    if (!row || column === undefined) throw new Error('no target to alter');
    return [writeCell(table.sheet.title, row.row, column, '≥ 1')];
  });
}

/** The return with another figure; null where every figure is counted from a list. */
export async function changeFigure(bytes: Uint8Array): Promise<Uint8Array | null> {
  let isChanged = true;
  const changed = await patchOwn(bytes, (grid) => {
    const planned = planOtherFigure(figuresOf(grid));
    isChanged = planned !== null;
    return planned ?? [];
  });
  return isChanged ? changed : null;
}

/** The return with its submission number, 更正报（第n次）. */
export function numberSubmission(bytes: Uint8Array, submission: number): Promise<Uint8Array> {
  return patchOwn(bytes, (grid) => {
    const place = placeOfName(grid, NAMES.submission);
    if (place === null) throw new Error('no submission number');
    return [writeCell(place.sheet, place.row, place.column, submission)];
  });
}

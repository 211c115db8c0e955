import type { ICommandInfo } from '@univerjs/core';
import { Mutation, type GridRange } from './gridMutation';
import type { Area } from './gridView';

/** What somebody did in the grid. */
export type GridAction =
  | { readonly kind: 'edited'; readonly sheetId: string; readonly cells: readonly EditedCell[] }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheetId: string }
  /** The grid computed something that no change of the model waited for. */
  | { readonly kind: 'computed' }
  /** What the workbook does itself, and the grid draws after it. */
  | { readonly kind: 'renamed'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheetAdded' }
  /** Another change to sheets, rows or columns, which the model does not follow: it was not made. */
  | { readonly kind: 'structure' };

export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: string | number | boolean | null;
  readonly numberFormat: string | null;
}

type ReadCell = (sheetId: string, row: number, column: number) => EditedCell;
type Cells = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface ActionParams {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
  readonly range?: GridRange;
  readonly selections?: readonly { readonly range: GridRange }[];
  /** Of moved cells: where they were and where they are. */
  readonly from?: MovedCells;
  readonly to?: MovedCells;
}

interface MovedCells {
  readonly subUnitId: string;
  readonly value: Cells;
}

const STRUCTURAL = new RegExp(
  [
    '^sheet\\.command\\.(insert-(row|col|multi|sheet|range|defined)',
    'remove-(row|col|sheet|defined|worksheet-merge)',
    'delete-(range-move|table)',
    'add-(worksheet-merge|table)',
    'copy-(work)?sheet',
    'move-(rows|cols)',
    'set-(worksheet-(name|order|hidden|show)|tab-color|table-config|defined-name))',
  ].join('|'),
);

/** Whether a command would change sheets, rows, columns, tables or names. */
export function isStructural(commandId: string): boolean {
  return STRUCTURAL.test(commandId);
}

/** What a command that changes the structure asks for; the grid itself never runs it. */
export function readStructural(command: Readonly<ICommandInfo>): GridAction {
  const { subUnitId: sheetId, name } = (command.params ?? {}) as Partial<RenameParams>;
  if (command.id === 'sheet.command.insert-sheet') return { kind: 'sheetAdded' };
  const isRename = command.id === 'sheet.command.set-worksheet-name';
  return isRename && sheetId !== undefined && name !== undefined
    ? { kind: 'renamed', sheetId, name }
    : { kind: 'structure' };
}

interface RenameParams {
  readonly subUnitId: string;
  readonly name: string;
}

/** The actions behind a command that was run; none where it changes nothing the workbook has. */
export function readActions(command: Readonly<ICommandInfo>, readCell: ReadCell): GridAction[] {
  const params = command.params as ActionParams | undefined;
  if (!params) return [];
  const sheetId = params.subUnitId;
  const edited = (id: string, cells: Cells | undefined): GridAction => ({
    kind: 'edited',
    sheetId: id,
    cells: placesOf(cells).map(([row, column]) => readCell(id, row, column)),
  });
  switch (command.id) {
    case Mutation.setCells:
      return [edited(sheetId, params.cellValue)];
    case Mutation.moveCells:
      return [params.from, params.to].flatMap((cells) =>
        cells ? [edited(cells.subUnitId, cells.value)] : [],
      );
    case Mutation.sortCells:
      return params.range ? [edited(sheetId, everyCell(params.range))] : [];
    case Mutation.activateSheet:
      return [{ kind: 'activated', sheetId }];
    case Mutation.select: {
      const range = params.selections?.[0]?.range;
      return range ? [{ kind: 'selected', sheetId, area: areaOf(range) }] : [];
    }
    default:
      return [];
  }
}

function placesOf(cells: Cells | undefined): [number, number][] {
  return Object.entries(cells ?? {}).flatMap(([row, columns]) =>
    Object.keys(columns).map((column): [number, number] => [Number(row), Number(column)]),
  );
}

function everyCell({ startRow, endRow, startColumn, endColumn }: GridRange): Cells {
  const indexes = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const columns = Object.fromEntries(indexes(startColumn, endColumn).map((at) => [at, null]));
  return Object.fromEntries(indexes(startRow, endRow).map((row) => [row, columns]));
}

function areaOf({ startRow, endRow, startColumn, endColumn }: GridRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

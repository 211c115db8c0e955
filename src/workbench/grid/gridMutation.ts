import type { Area } from './gridView';

/** One step of drawing: a mutation of the grid's library. Mutations leave no trace in its undo list. */
export interface GridMutation {
  readonly id: string;
  readonly params: object;
}

/** The one workbook of the page, as the grid knows it. */
export const UNIT_ID = 'workbench';

/** Names of the library's mutations, of the version that package.json pins. */
export const Mutation = {
  insertSheet: 'sheet.mutation.insert-sheet',
  removeSheet: 'sheet.mutation.remove-sheet',
  renameSheet: 'sheet.mutation.set-worksheet-name',
  orderSheet: 'sheet.mutation.set-worksheet-order',
  hideSheet: 'sheet.mutation.set-worksheet-hidden',
  colorTab: 'sheet.mutation.set-tab-color',
  toggleGridlines: 'sheet.mutation.toggle-gridlines',
  activateSheet: 'sheet.operation.set-worksheet-active',
  freeze: 'sheet.mutation.set-frozen',
  select: 'sheet.operation.set-selections',
  setCells: 'sheet.mutation.set-range-values',
  moveCells: 'sheet.mutation.move-range',
  sortCells: 'sheet.mutation.reorder-range',
  countRows: 'sheet.mutation.set-worksheet-row-count',
  countColumns: 'sheet.mutation.set-worksheet-column-count',
  widenColumns: 'sheet.mutation.set-worksheet-col-width',
  heightenRows: 'sheet.mutation.set-worksheet-row-height',
  fitRows: 'sheet.mutation.set-worksheet-row-is-auto-height',
  hideRows: 'sheet.mutation.set-row-hidden',
  showRows: 'sheet.mutation.set-row-visible',
  hideColumns: 'sheet.mutation.set-col-hidden',
  showColumns: 'sheet.mutation.set-col-visible',
  merge: 'sheet.mutation.add-worksheet-merge',
  unmerge: 'sheet.mutation.remove-worksheet-merge',
  addTable: 'sheet.mutation.add-table',
  removeTable: 'sheet.mutation.delete-table',
  changeTable: 'sheet.mutation.set-sheet-table',
  addValidation: 'data-validation.mutation.addRule',
  removeValidation: 'data-validation.mutation.removeRule',
  addConditionalFormat: 'sheet.mutation.add-conditional-rule',
  removeConditionalFormat: 'sheet.mutation.delete-conditional-rule',
  setName: 'formula.mutation.set-defined-name',
  removeName: 'formula.mutation.remove-defined-name',
} as const;

/** The library's form of a rectangle: both ends included. */
export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function rangeOf(area: Area): GridRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

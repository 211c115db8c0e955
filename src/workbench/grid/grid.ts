import { CanceledError, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import type { Locale } from '../../model/basics';
import { CalculationWatch } from './calculationWatch';
import { drawWorkbook } from './drawWorkbook';
import { emptySheet } from './drawSheet';
import {
  isStructural,
  readActions,
  readStructural,
  type EditedCell,
  type GridAction,
} from './gridAction';
import { Mutation, UNIT_ID, type GridMutation } from './gridMutation';
import { GridSight } from './gridSight';
import { cellKey, type Area, type CellView, type GridView, type SheetView } from './gridView';
import { startUniver, type StartedUniver } from './univerGrid';
import { ValidationWatch } from './validationWatch';

/** A spreadsheet in the page: draws views, computes their formulas, tells what somebody does in it. */
export class Grid {
  readonly univer: StartedUniver;
  readonly sight: GridSight;
  private readonly calculation: CalculationWatch;
  private readonly validation: ValidationWatch;
  private drawn: GridView;
  private isDrawing = false;

  constructor(
    container: HTMLElement,
    locale: Locale,
    first: SheetView,
    private readonly onAction: (action: GridAction) => void,
  ) {
    this.univer = startUniver(container, locale, first);
    this.sight = new GridSight(this.univer);
    this.drawn = { sheets: [emptySheet(first)], names: [], activeSheet: first.id };
    this.calculation = new CalculationWatch(this.univer.commands, () =>
      this.onAction({ kind: 'computed' }),
    );
    this.validation = new ValidationWatch(this.univer.interceptors);
    this.univer.commands.beforeCommandExecuted((command) => this.refuseStructural(command));
    this.univer.commands.onCommandExecuted((command, options) => this.watch(command, options));
  }

  /** Draws what differs from the view drawn before. */
  draw(view: GridView): void {
    const mutations = drawWorkbook(this.drawn, view);
    this.drawn = view;
    this.run(mutations);
  }

  /** Draws these cells anew the next time, since they show what the view does not hold. */
  forget(sheetId: string, cells: readonly { readonly row: number; readonly column: number }[]) {
    const keys = new Set(cells.map(({ row, column }) => cellKey(row, column)));
    const sheets = this.drawn.sheets.map((sheet) =>
      sheet.id === sheetId ? { ...sheet, cells: withUnknown(sheet.cells, keys) } : sheet,
    );
    this.drawn = { ...this.drawn, sheets };
  }

  /** Resolves when all that was typed is accepted or refused. */
  whenAnswered(): Promise<void> {
    return this.validation.whenAnswered();
  }

  /** Resolves when every formula is computed. */
  whenCalculated(): Promise<void> {
    return this.calculation.whenDone();
  }

  /** The value a formula came to; errors as their text. */
  valueAt(sheetId: string, row: number, column: number): string | number | boolean | null {
    const cell = this.sheetAt(sheetId)?.getCellMatrix().getValue(row, column);
    if (cell?.v === undefined || cell.v === null) return null;
    return cell.t === FLAG ? Boolean(cell.v) : cell.v;
  }

  /** What the cell shows: the value under its number format. */
  textAt(sheetId: string, row: number, column: number): string {
    const sheet = this.univer.workbook.getSheetBySheetId(sheetId);
    return sheet?.getRange(row, column).getDisplayValue() ?? '';
  }

  /** The colours it is drawn in, conditional formats included. */
  colorsAt(sheetId: string, row: number, column: number) {
    const drawn = this.sheetAt(sheetId)?.getCell(row, column);
    const style = this.sheetAt(sheetId)?.getComposedCellStyle(row, column);
    const { interceptorStyle } = drawn ?? {};
    return {
      fill: interceptorStyle?.bg?.rgb ?? style?.bg?.rgb ?? null,
      color: interceptorStyle?.cl?.rgb ?? style?.cl?.rgb ?? null,
    };
  }

  /** Shows the area and puts the cursor there. */
  select(sheetId: string, area: Area): void {
    this.drawing(() => this.sight.select(sheetId, area));
  }

  /** Keys typed from now on go to the grid. */
  focus(): void {
    window.focus();
    this.univer.layout.focus();
  }

  /** Forgets what could be undone: it was done in cells that stand elsewhere by now. */
  forgetUndo(): void {
    this.univer.undo.clearUndoRedo(UNIT_ID);
  }

  /** Computes every formula again. */
  calculateAll(): void {
    this.univer.api.getFormula().executeCalculation();
  }

  private sheetAt(sheetId: string) {
    return this.univer.workbook.getWorkbook().getSheetBySheetId(sheetId);
  }

  private run(mutations: readonly GridMutation[]): void {
    const isOther = mutations.some(({ id }) => id === Mutation.removeSheet);
    this.drawing(() => {
      for (const { id, params } of mutations) {
        const options = isOther ? OTHER_WORKBOOK[id] : undefined;
        this.univer.commands.syncExecuteCommand(id, params, options);
      }
    });
  }

  private drawing(work: () => void): void {
    this.isDrawing = true;
    try {
      work();
    } finally {
      this.isDrawing = false;
    }
  }

  private refuseStructural(command: Readonly<ICommandInfo>): void {
    if (this.isDrawing || !isStructural(command.id)) return;
    this.onAction(readStructural(command));
    throw new CanceledError();
  }

  private watch(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (this.isDrawing || options?.['applyFormulaCalculationResult']) return;
    const actions = readActions(command, (...place) => this.editedCell(...place));
    for (const action of actions) {
      if (action.kind === 'edited') this.validation.whenAccepted(() => this.onAction(action));
      else this.onAction(action);
    }
  }

  private editedCell(sheetId: string, row: number, column: number): EditedCell {
    const sheet = this.sheetAt(sheetId);
    const cell = sheet?.getCellMatrix().getValue(row, column);
    const style = sheet?.getComposedCellStyle(row, column);
    return {
      row,
      column,
      formula: cell?.f ?? null,
      value: this.valueAt(sheetId, row, column),
      numberFormat: style?.n?.pattern ?? null,
    };
  }
}

const FLAG = 3;

/**
 * To a sheet that is new or shown again the library turns by itself, some time later; not so where
 * another workbook is opened, which says itself what it shows.
 */
const OTHER_WORKBOOK: Readonly<Record<string, IExecutionOptions>> = {
  [Mutation.insertSheet]: { fromCollab: true },
  [Mutation.hideSheet]: { fromCollab: true },
};

/** A value no cell has, so that whatever the model has there is drawn. */
const UNKNOWN = '\u0000';

function withUnknown(cells: ReadonlyMap<string, CellView>, keys: ReadonlySet<string>) {
  const changed = new Map(cells);
  for (const key of keys) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    changed.set(key, { row, column, formula: null, value: UNKNOWN, style: null });
  }
  return changed;
}

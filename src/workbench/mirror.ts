import type { Grid } from './grid/grid';
import type { EditedCell } from './grid/gridAction';
import type { GridView } from './grid/gridView';
import { readGridView, shownValue } from './modelView';
import { areaAt, boundAreas, type Area } from './officeHost/model/areas';
import type { Cell } from './officeHost/model/cells';
import type { ModelChange } from './officeHost/model/modelChange';
import { takeInRowBelow } from './officeHost/model/tableGrowth';
import type { Workbook } from './officeHost/model/workbook';
import type { Worksheet } from './officeHost/model/worksheet';
import { refuseMissing } from './officeHost/wireObject';

/**
 * Keeps grid and model the same: draws what changed in the model, takes formulas' results from the
 * grid into the model, and puts into the model what somebody typed in the grid.
 */
export class Mirror {
  private drawn: GridView;
  private readonly changedSheets = new Set<string>();
  private isDrawingDue = false;
  private isSelectionDue = false;
  private isTakingSelection = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly grid: Grid,
  ) {
    this.drawn = readGridView(workbook, null, new Set());
    grid.draw(this.drawn);
    workbook.addListener((change) => this.note(change));
  }

  /** Shows the model's changes since the last time, if there are any. */
  draw(): void {
    if (this.isDrawingDue) {
      this.isDrawingDue = false;
      this.drawn = readGridView(this.workbook, this.drawn, this.changedSheets);
      this.changedSheets.clear();
      this.grid.draw(this.drawn);
    }
    if (this.isSelectionDue) {
      this.isSelectionDue = false;
      const { sheet, area } = this.workbook.selection;
      this.grid.select(sheet.id, area);
    }
  }

  /** Lets the grid compute, and takes the result of every formula into the model. */
  async calculate(): Promise<void> {
    this.draw();
    await this.grid.whenCalculated();
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, cell } of sheet.cells.within(sheet.wholeRange().area)) {
        if (cell.formula === undefined) continue;
        const value = this.grid.valueAt(sheet.id, row, column);
        if (value !== resultOf(cell.value))
          this.workbook.setCalculated(sheet.id, row, column, value);
      }
    }
  }

  /** The grid has read what was typed and the model takes it; throws where a cell is locked. */
  takeEdit(sheetId: string, edited: readonly EditedCell[]): void {
    const sheet = this.workbook.findSheet(sheetId) ?? refuseMissing();
    const changed = edited.filter((edit) => differs(sheet.cells.get(edit.row, edit.column), edit));
    const [first, ...others] = changed.map((edit) => areaAt(edit.row, edit.column));
    if (!first) return;
    const area = others.reduce(boundAreas, first);
    sheet.refuseLocked(area);
    for (const edit of changed) enterEdit(sheet.cells.ensure(edit.row, edit.column), edit);
    this.workbook.report({ kind: 'cells', sheetId, area });
    growTables(sheet, changed);
  }

  /** Draws the cells as the model has them, whatever the grid shows. */
  takeBack(sheetId: string, edited: readonly EditedCell[]): void {
    this.grid.forget(sheetId, edited);
    this.changedSheets.add(sheetId);
    this.isDrawingDue = true;
    this.draw();
  }

  /** The user's own selection, which the grid need not be told of. */
  takeSelection(select: () => void): void {
    this.isTakingSelection = true;
    try {
      select();
    } finally {
      this.isTakingSelection = false;
    }
  }

  private note(change: ModelChange): void {
    if (change.kind === 'calculated') return;
    if (change.kind === 'selection') {
      this.isSelectionDue ||= !this.isTakingSelection;
      return;
    }
    if ('sheetId' in change) this.changedSheets.add(change.sheetId);
    this.isDrawingDue = true;
  }
}

/** A formula's result as the grid has it; unlike a cell somebody emptied, it can be an empty text. */
function resultOf(value: Cell['value']) {
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** False where only the look of the cell changed. */
function differs(cell: Cell | undefined, edit: EditedCell): boolean {
  if ((cell?.formula ?? null) !== edit.formula) return true;
  return edit.formula === null && shownValue(cell?.value ?? null) !== edit.value;
}

/** Rows typed or pasted right below a table become the table's, one after another. */
function growTables(sheet: Worksheet, edited: readonly EditedCell[]): void {
  const rows = new Map<number, Area>();
  for (const { row, column, value, formula } of edited) {
    if ((value === null || value === '') && formula === null) continue;
    const place = areaAt(row, column);
    const before = rows.get(row);
    rows.set(row, before ? boundAreas(before, place) : place);
  }
  for (const [, typed] of [...rows].sort(([a], [b]) => a - b))
    for (const table of sheet.tableCollection.list()) takeInRowBelow(table, typed);
}

function enterEdit(cell: Cell, edit: EditedCell): void {
  delete cell.formula;
  if (edit.formula !== null) cell.formula = edit.formula;
  cell.value = edit.formula === null ? edit.value : null;
  // A typed date or percentage brings its format.
  if (edit.numberFormat !== null) cell.numberFormat = edit.numberFormat;
}

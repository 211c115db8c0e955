import { HostRefusal, refuseArgument, type Json, type WireClass } from '../wireObject';
import { formatAddress, quoteTitle } from './addresses';
import { cellCount, containsArea, isValidArea, areasOverlap, type Area } from './areas';
import type { Cell } from './cells';
import { checkFormula } from './formulaRules';
import { rangeClass } from './rangeWire';
import { enterValue } from './typedInput';
import type { Worksheet } from './worksheet';

/** Most cells the real host answers at once. */
const MAX_ANSWERED_CELLS = 5_000_000;
/** A single value for more cells than these is kept for the used ones only. */
const MAX_FILLED_CELLS = 200_000;

/** A rectangle of cells on a sheet: `Range` of the object model. */
export class CellArea {
  readonly wire: WireClass = rangeClass;

  constructor(
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    if (!isValidArea(area)) refuseArgument();
  }

  /** A rectangle placed relative to this one's first cell. */
  within(area: Area): CellArea {
    const { row, column } = this.area;
    return new CellArea(this.sheet, {
      ...area,
      row: row + area.row,
      column: column + area.column,
    });
  }

  contains(other: CellArea): boolean {
    return other.sheet === this.sheet && containsArea(this.area, other.area);
  }

  overlaps(other: CellArea): boolean {
    return other.sheet === this.sheet && areasOverlap(this.area, other.area);
  }

  /** `目标!A1:B2`. */
  reference(): string {
    return `${quoteTitle(this.sheet.state.Name)}!${formatAddress(this.area)}`;
  }

  /** `目标!$A$1:$B$2`. */
  absoluteReference(): string {
    return `${quoteTitle(this.sheet.state.Name)}!${formatAddress(this.area, true)}`;
  }

  /** One entry a cell, row by row. */
  mapCells<T>(read: (cell: Cell | undefined) => T): T[][] {
    if (cellCount(this.area) > MAX_ANSWERED_CELLS)
      throw new HostRefusal('ResponsePayloadSizeLimitExceeded');
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) =>
        read(this.sheet.cells.get(row + down, column + right)),
      ),
    );
  }

  /** Every cell is made if it is not there; `down` and `right` count from the first cell. */
  changeCells(change: (cell: Cell, down: number, right: number) => void): void {
    const { row, column, rows, columns } = this.area;
    if (cellCount(this.area) > MAX_FILLED_CELLS) {
      for (const found of this.sheet.cells.within(this.area))
        change(found.cell, found.row - row, found.column - column);
      return;
    }
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < columns; right++)
        change(this.sheet.cells.ensure(row + down, column + right), down, right);
  }

  /** Enters values or formulas: a grid of the range's size or one value for every cell; null skips. */
  enter(values: readonly (readonly Json[])[] | Json): void {
    const valueAt = this.spread(values);
    this.sheet.refuseLocked(this.area);
    this.changeCells((cell, down, right) => {
      const value = valueAt(down, right);
      if (value === null || value === undefined) return;
      const isFormula = typeof value === 'string' && value.startsWith('=') && value.length > 1;
      if (isFormula && cell.numberFormat !== '@') checkFormula(this.sheet.workbook, value);
      enterValue(cell, value);
    });
    this.reportCells();
  }

  setNumberFormats(formats: readonly (readonly Json[])[] | Json): void {
    const formatAt = this.spread(formats);
    this.sheet.protection.refuseUnless('allowFormatCells');
    this.changeCells((cell, down, right) => {
      const format = formatAt(down, right);
      if (typeof format === 'string') cell.numberFormat = format;
    });
    this.reportFormats();
  }

  /** Empties the cells; `Contents` keeps formats, `Formats` keeps contents. */
  clear(applyTo: string): void {
    this.sheet.refuseLocked(this.area);
    for (const { cell } of this.sheet.cells.within(this.area)) {
      if (applyTo !== 'Formats') {
        cell.value = null;
        delete cell.formula;
      }
      if (applyTo !== 'Contents') {
        delete cell.style;
        delete cell.numberFormat;
      }
      if (applyTo === 'All' || applyTo === 'Hyperlinks') delete cell.hyperlink;
    }
    if (applyTo === 'All') this.sheet.clearRules(this.area);
    if (applyTo !== 'Formats') this.reportCells();
    else this.reportFormats();
  }

  findUsed(valuesOnly: boolean): CellArea | null {
    const used = this.sheet.cells.findUsed(this.area, valuesOnly);
    return used && new CellArea(this.sheet, used);
  }

  checkSize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns)
      refuseArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }

  reportFormats(): void {
    this.sheet.workbook.report({ kind: 'formats', sheetId: this.sheet.id, area: this.area });
  }

  reportLayout(): void {
    this.sheet.workbook.report({ kind: 'layout', sheetId: this.sheet.id });
  }

  private reportCells(): void {
    this.sheet.workbook.report({ kind: 'cells', sheetId: this.sheet.id, area: this.area });
  }

  private spread(values: readonly (readonly Json[])[] | Json) {
    if (!isGrid(values)) return () => values;
    for (const row of values) this.checkSize(values.length, row.length);
    if (values.length === 0) this.checkSize(0, 0);
    return (down: number, right: number) => values[down]?.[right];
  }
}

function isGrid(values: readonly (readonly Json[])[] | Json): values is readonly Json[][] {
  return Array.isArray(values);
}

import type { CellValue } from '../../../model/grid';
import type { Json } from '../wireObject';
import { areaAt, boundAreas, cellCount, type Area } from './areas';

/** One cell; a formula's value is what the calculation engine last said. */
export interface Cell {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
  /** By path in the object model: `Fill.Color`, `Protection.Locked`, `Borders.EdgeTop.Style`. */
  style?: Record<string, Json>;
  hyperlink?: Hyperlink;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** More cells than a sheet has columns, so that the two parts of a key never meet. */
const ROW_FACTOR = 32768;

/** A sheet's cells, sparse. */
export class CellStore {
  private readonly cells = new Map<number, Cell>();

  get(row: number, column: number): Cell | undefined {
    return this.cells.get(row * ROW_FACTOR + column);
  }

  /** The cell, made empty if it was not there. */
  ensure(row: number, column: number): Cell {
    const key = row * ROW_FACTOR + column;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { value: null }));
    return cell;
  }

  set(row: number, column: number, cell: Cell): void {
    this.cells.set(row * ROW_FACTOR + column, cell);
  }

  remove(row: number, column: number): void {
    this.cells.delete(row * ROW_FACTOR + column);
  }

  /** Moves every cell from a row on down. */
  insertRows(from: number, count: number): void {
    const moved = [...this.cells].filter(([key]) => Math.floor(key / ROW_FACTOR) >= from);
    for (const [key] of moved) this.cells.delete(key);
    for (const [key, cell] of moved) this.cells.set(key + count * ROW_FACTOR, cell);
  }

  /** Gives a cell the look of another, and nothing of what it holds. */
  copyLook(from: Cell, row: number, column: number): void {
    if (!from.style && from.numberFormat === undefined) return;
    const cell = this.ensure(row, column);
    if (from.style) cell.style = { ...from.style, ...cell.style };
    if (from.numberFormat !== undefined) cell.numberFormat ??= from.numberFormat;
  }

  /** Every cell there is within the area, in no particular order. */
  *within(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    if (cellCount(area) <= this.cells.size) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = this.get(row, column);
          if (cell) yield { row, column, cell };
        }
      return;
    }
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / ROW_FACTOR);
      const column = key % ROW_FACTOR;
      const inRows = row >= area.row && row < area.row + area.rows;
      if (inRows && column >= area.column && column < area.column + area.columns)
        yield { row, column, cell };
    }
  }

  /** The rectangle around what is used within the area, or null. */
  findUsed(area: Area, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const { row, column, cell } of this.within(area)) {
      if (!holdsSomething(cell, valuesOnly)) continue;
      const place = areaAt(row, column);
      used = used ? boundAreas(used, place) : place;
    }
    return used;
  }
}

function holdsSomething(cell: Cell, valuesOnly: boolean): boolean {
  const hasContent = cell.formula !== undefined || (cell.value !== null && cell.value !== '');
  return hasContent || (!valuesOnly && (cell.style ?? cell.numberFormat) !== undefined);
}

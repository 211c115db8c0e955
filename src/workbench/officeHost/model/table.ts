import { textOf } from '../wireArguments';
import {
  defineWireClass,
  isWireObject,
  keptProperties,
  refuseArgument,
  type Json,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { areaAt, areasOverlap, type Area } from './areas';
import { followTable } from './followTable';
import { isValidName } from './namedItem';
import { CellArea } from './range';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';
import type { Worksheet } from './worksheet';

const tableClass = defineWireClass<Table>({
  name: 'Table',
  identity: ['Id'],
  properties: {
    Id: { read: (self) => self.id },
    Name: {
      read: (self) => self.state.Name,
      write: (self, value) => self.rename(textOf(value)),
    },
    ...keptProperties<Table, Table['state']>(
      (self) => self.state,
      ['Style', 'ShowHeaders', 'ShowTotals', 'ShowBandedRows', 'ShowFilterButton'],
      (self) => self.report(),
    ),
  },
  links: {
    Columns: (self) => self.columns,
    Rows: (self) => self.rows,
    Worksheet: (self) => self.sheet,
  },
  methods: {
    GetRange: (self) => self.sheet.range(self.area),
    GetHeaderRowRange: (self) => self.headerRange(),
    GetDataBodyRange: (self) => self.bodyRange(),
    Resize: (self, [range]) => self.resize(range ?? null),
    ConvertToRange: (self) => {
      self.remove();
      return self.sheet.range(self.area);
    },
    Delete: (self) => {
      self.sheet.range(self.area).clear('All');
      self.remove();
    },
  },
});

/** A table; its header cells and its columns' names are always the same texts. */
export class Table {
  readonly wire: WireClass = tableClass;
  readonly id: string;
  readonly sheet: Worksheet;
  readonly columns = new TableColumnCollection(this);
  readonly rows = new TableRowCollection(this);
  readonly state: {
    Name: string;
    Style: string;
    ShowHeaders: boolean;
    ShowTotals: boolean;
    ShowBandedRows: boolean;
    ShowFilterButton: boolean;
  };
  /** Header row included; at least one row of data. */
  area: Area;

  constructor(range: CellArea) {
    this.sheet = range.sheet;
    this.id = range.sheet.workbook.makeId();
    this.area = { ...range.area, rows: Math.max(2, range.area.rows) };
    this.state = {
      Name: this.freeName(),
      Style: 'TableStyleMedium2',
      ShowHeaders: true,
      ShowTotals: false,
      ShowBandedRows: true,
      ShowFilterButton: true,
    };
    this.columns.read();
  }

  headerRange(): CellArea {
    return this.sheet.range({ ...this.area, rows: 1 });
  }

  bodyRange(): CellArea {
    const { row, column, rows, columns } = this.area;
    return this.sheet.range(areaAt(row + 1, column, rows - 1, columns));
  }

  rename(name: string): void {
    this.sheet.protection.refuseUnless();
    const { workbook } = this.sheet;
    const other = workbook.findTable(name);
    if (!isValidName(name) || (other && other !== this) || workbook.names.find(name))
      refuseArgument();
    const before = this.state.Name;
    this.state.Name = name;
    this.report();
    followTable(workbook, before, name);
  }

  /** The header row stays where it is, and old and new range have to overlap. */
  resize(argument: WireValue): void {
    this.sheet.protection.refuseUnless();
    const { area } = this.rangeOf(argument);
    const isGrown = area.row === this.area.row && areasOverlap(area, this.area) && area.rows > 1;
    if (!isGrown || this.sheet.tablesOver(area).some((table) => table !== this)) refuseArgument();
    this.area = area;
    this.columns.read();
    this.report();
  }

  /** Adds rows at the end; cells under the table are not moved, so they have to be empty. */
  addRows(values: readonly (readonly Json[])[]): number {
    this.sheet.protection.refuseUnless();
    const { row, column, rows, columns } = this.area;
    const added = this.sheet.range(areaAt(row + rows, column, values.length, columns));
    if (added.findUsed(true)) refuseArgument();
    this.area = { ...this.area, rows: rows + values.length };
    added.enter(values);
    this.report();
    return rows - 1;
  }

  /** Moves the table's cells from a column on by one to the right; an empty column is left. */
  insertColumn(index: number): void {
    const { column, columns } = this.area;
    this.sheet.protection.refuseUnless();
    this.moveCells(column + columns, column + index, -1);
    this.area = { ...this.area, columns: columns + 1 };
  }

  /** Moves the cells right of a column over it. */
  deleteColumn(index: number): void {
    const { column, columns } = this.area;
    if (columns < 2) refuseArgument();
    this.sheet.protection.refuseUnless();
    this.moveCells(column + index, column + columns - 1, 1);
    this.area = { ...this.area, columns: columns - 1 };
    this.columns.read();
    this.report();
  }

  /** Each cell from one column to another takes the contents of its neighbour; the last is emptied. */
  private moveCells(from: number, to: number, step: 1 | -1): void {
    const { cells } = this.sheet;
    const { row, rows } = this.area;
    for (let line = row; line < row + rows; line++) {
      for (let column = from; column !== to; column += step) {
        const neighbour = cells.get(line, column + step);
        if (neighbour) cells.set(line, column, neighbour);
        else cells.remove(line, column);
      }
      cells.remove(line, to);
    }
  }

  remove(): void {
    const { tables } = this.sheet.workbook;
    tables.splice(tables.indexOf(this), 1);
    this.report();
  }

  report(): void {
    this.sheet.report('tables');
  }

  private rangeOf(argument: WireValue): CellArea {
    if (!isWireObject(argument))
      return this.sheet.workbook.resolveReference(textOf(argument), this.sheet);
    return argument instanceof CellArea && argument.sheet === this.sheet
      ? argument
      : refuseArgument();
  }

  private freeName(): string {
    let number = this.sheet.workbook.tables.length + 1;
    while (this.sheet.workbook.findTable(`Table${number}`)) number++;
    return `Table${number}`;
  }
}

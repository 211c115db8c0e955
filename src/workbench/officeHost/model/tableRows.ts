import { gridOf, numberOf } from '../wireArguments';
import {
  defineWireClass,
  refuseArgument,
  type Json,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { areaAt } from './areas';
import type { CellArea } from './range';
import type { Table } from './table';

const tableRowClass = defineWireClass<TableRow>({
  name: 'TableRow',
  identity: ['Index'],
  properties: {
    Index: { read: (self) => self.index },
    Values: {
      read: (self) => self.cells().mapCells((cell) => (cell?.value ?? '') as string),
      write: (self, value) => self.cells().enter(gridOf(value)),
    },
  },
  methods: { GetRange: (self) => self.cells() },
});

export class TableRow {
  readonly wire: WireClass = tableRowClass;

  constructor(
    readonly table: Table,
    readonly index: number,
  ) {}

  cells(): CellArea {
    const { row, column, columns } = this.table.area;
    return this.table.sheet.range(areaAt(row + 1 + this.index, column, 1, columns));
  }
}

const tableRowCollectionClass = defineWireClass<TableRowCollection>({
  name: 'TableRowCollection',
  properties: { Count: { read: (self) => self.list().length } },
  items: (self) => self.list(),
  item: (self, key) => self.at(numberOf(key)),
  methods: {
    Add: (self, [index, values]) => self.add(index ?? null, values ?? null),
    GetCount: (self) => self.list().length,
    GetItemAt: (self, [index]) => self.at(numberOf(index)),
  },
});

export class TableRowCollection {
  readonly wire: WireClass = tableRowCollectionClass;

  constructor(private readonly table: Table) {}

  list(): readonly TableRow[] {
    const count = this.table.area.rows - 1;
    return Array.from({ length: count }, (_, index) => new TableRow(this.table, index));
  }

  at(index: number): TableRow {
    return this.list()[index] ?? refuseArgument();
  }

  /** Rows are added at the end only; a row in between would have to move cells. */
  add(index: WireValue, values: WireValue): TableRow {
    const grid = gridOf(values);
    if (!Array.isArray(grid) || (index !== null && index !== this.list().length)) refuseArgument();
    return new TableRow(this.table, this.table.addRows(grid as readonly (readonly Json[])[]));
  }
}

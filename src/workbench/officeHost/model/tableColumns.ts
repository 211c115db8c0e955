import { gridOf, optionalNumber, optionalText, textOf } from '../wireArguments';
import { defineWireClass, refuseMissing, type WireClass } from '../wireObject';
import { areaAt } from './areas';
import { defineCollection, sameKey } from './collection';
import type { CellArea } from './range';
import type { Table } from './table';

const tableColumnClass = defineWireClass<TableColumn>({
  name: 'TableColumn',
  identity: ['Id'],
  properties: {
    Id: { read: (self) => self.id },
    Index: { read: (self) => self.index() },
    Name: {
      read: (self) => self.name,
      write: (self, value) => self.rename(textOf(value)),
    },
    Values: {
      read: (self) => self.cells(0).mapCells((cell) => (cell?.value ?? '') as string),
      write: (self, value) => self.cells(0).enter(gridOf(value)),
    },
  },
  methods: {
    Delete: (self) => self.table.deleteColumn(self.index()),
    GetRange: (self) => self.cells(0),
    GetHeaderRowRange: (self) => self.cells(0).within(areaAt(0, 0)),
    GetDataBodyRange: (self) => self.cells(1),
  },
});

export class TableColumn {
  readonly wire: WireClass = tableColumnClass;

  constructor(
    readonly table: Table,
    readonly id: number,
    public name: string,
  ) {}

  index(): number {
    return this.table.columns.list().indexOf(this);
  }

  /** Its cells from the row given (0 is the header) to the table's end. */
  cells(firstRow: number): CellArea {
    const { row, column, rows } = this.table.area;
    return this.table.sheet.range(
      areaAt(row + firstRow, column + this.index(), rows - firstRow, 1),
    );
  }

  rename(name: string): void {
    this.name = name;
    this.cells(0).within(areaAt(0, 0)).enter(name);
  }
}

const tableColumnCollectionClass = defineCollection<TableColumnCollection>({
  name: 'TableColumnCollection',
  hasCountProperty: true,
  hasItemAt: true,
  methods: {
    Add: (self, [index, values, name]) =>
      self.add(optionalNumber(index), optionalText(name), gridOf(values ?? null)),
  },
});

export class TableColumnCollection {
  readonly wire: WireClass = tableColumnCollectionClass;
  private columns: TableColumn[] = [];

  constructor(private readonly table: Table) {}

  list(): readonly TableColumn[] {
    return this.columns;
  }

  find(key: string): TableColumn | undefined {
    return this.columns.find((column) => sameKey(column.name, key) || String(column.id) === key);
  }

  /** Makes the columns of the header cells: texts, none empty, none twice. */
  read(): void {
    const { cells } = this.table.sheet;
    const { row, column, columns } = this.table.area;
    const taken = new Set<string>();
    this.columns = Array.from({ length: columns }, (_, index) => {
      const cell = cells.ensure(row, column + index);
      const name = freeHeader(String(cell.value ?? '') || `Column${index + 1}`, taken);
      cell.value = name;
      delete cell.formula;
      return new TableColumn(this.table, index + 1, name);
    });
  }

  /** A column before the one at `index`, at the end without one. */
  add(
    index: number | undefined,
    name: string | undefined,
    values: ReturnType<typeof gridOf>,
  ): TableColumn {
    const at = index === undefined || index < 0 ? this.columns.length : index;
    this.table.insertColumn(at);
    const { row, column } = this.table.area;
    this.table.sheet.cells.ensure(row, column + at).value = name ?? '';
    this.read();
    const added = this.at(at);
    if (Array.isArray(values)) added.cells(0).enter(values);
    this.table.report();
    return added;
  }

  at(index: number): TableColumn {
    return this.columns[index] ?? refuseMissing();
  }
}

function freeHeader(header: string, taken: Set<string>): string {
  let name = header;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${header}${number}`;
  taken.add(name.toLowerCase());
  return name;
}

import { textOf } from '../wireArguments';
import {
  isWireObject,
  refuseArgument,
  type WireObject,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { containsArea } from './areas';
import { defineCollection } from './collection';
import { CellArea } from './range';
import { Table } from './table';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

const tableCollectionClass = defineCollection<TableCollection>({
  name: 'TableCollection',
  hasCountProperty: true,
  hasItemAt: true,
  methods: {
    Add: (self, [address, hasHeaders]) => self.add(address ?? null, hasHeaders === true),
  },
});

/** The tables of the workbook, or of one sheet. */
export class TableCollection implements WireObject {
  readonly wire: WireClass = tableCollectionClass;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {}

  list(): readonly Table[] {
    const { sheet } = this;
    return this.workbook.tables.filter((table) => !sheet || table.sheet === sheet);
  }

  find(key: string): Table | undefined {
    const table = this.workbook.findTable(key);
    return table && this.list().includes(table) ? table : undefined;
  }

  add(address: WireValue, hasHeaders: boolean): Table {
    const range = this.rangeOf(address);
    range.sheet.protection.refuseUnless();
    // A row of headers would have to push cells down, which this host does not do.
    if (!hasHeaders) refuseArgument('Only tables with a header row are known.');
    if (range.sheet.tablesOver(range.area).length > 0)
      refuseArgument("A table can't overlap another table.");
    if (range.sheet.merges.some((merge) => containsArea(range.area, merge))) refuseArgument();
    const table = new Table(range);
    this.workbook.tables.push(table);
    table.report();
    return table;
  }

  private rangeOf(address: WireValue): CellArea {
    if (!isWireObject(address))
      return this.workbook.resolveReference(textOf(address), this.sheet ?? undefined);
    return address instanceof CellArea ? address : refuseArgument();
  }
}

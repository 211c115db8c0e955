import { numberOf, textOf } from '../wireArguments';
import {
  defineWireClass,
  isWireObject,
  refuseArgument,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { areaAt, SHEET_COLUMNS, SHEET_ROWS, type Area } from './areas';
import { CellArea } from './range';
import type { Worksheet } from './worksheet';

const freezePanesClass = defineWireClass<FreezePanes>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (self, [count]) => self.freeze(areaAt(0, 0, numberOf(count), SHEET_COLUMNS)),
    FreezeColumns: (self, [count]) => self.freeze(areaAt(0, 0, SHEET_ROWS, numberOf(count))),
    FreezeAt: (self, [range]) => self.freezeAt(range),
    Unfreeze: (self) => self.freeze(null),
    GetLocation: (self) => self.location() ?? refuseArgument(),
    GetLocationOrNullObject: (self) => self.location(),
  },
});

/** The rows and columns that stay in sight, from the sheet's first cell on. */
export class FreezePanes {
  readonly wire: WireClass = freezePanesClass;
  frozen: Area | null = null;

  constructor(private readonly sheet: Worksheet) {}

  freeze(area: Area | null): void {
    this.frozen = area;
    this.sheet.report('layout');
  }

  freezeAt(argument: WireValue | undefined): void {
    const range =
      isWireObject(argument) && argument instanceof CellArea
        ? argument
        : this.sheet.workbook.resolveReference(textOf(argument), this.sheet);
    const { row, column, rows, columns } = range.area;
    this.freeze(areaAt(0, 0, row + rows, column + columns));
  }

  location(): CellArea | null {
    return this.frozen && this.sheet.range(this.frozen);
  }

  /** How many rows and columns stand still; a whole sheet's worth means none in that direction. */
  counts(): { rows: number; columns: number } {
    const { rows, columns } = this.frozen ?? areaAt(0, 0, 0, 0);
    return {
      rows: rows === SHEET_ROWS ? 0 : rows,
      columns: columns === SHEET_COLUMNS ? 0 : columns,
    };
  }
}

import { numberOf, optionalNumber } from '../wireArguments';
import {
  isWireObject,
  refuseArgument,
  refuseMissing,
  type WireMethod,
  type WireValue,
} from '../wireObject';
import { areaAt, boundAreas, intersectAreas, SHEET_COLUMNS, SHEET_ROWS } from './areas';
import { CellArea } from './range';

/** Methods of a range that answer another range. */
export const rangeMovements: Readonly<Record<string, WireMethod<CellArea>>> = {
  GetCell: (self, [row, column]) => self.within(areaAt(numberOf(row), numberOf(column))),
  GetRow: (self, [row]) => self.within(areaAt(numberOf(row), 0, 1, self.area.columns)),
  GetColumn: (self, [column]) => self.within(areaAt(0, numberOf(column), self.area.rows, 1)),
  GetLastRow: (self) => self.within(areaAt(self.area.rows - 1, 0, 1, self.area.columns)),
  GetLastColumn: (self) => self.within(areaAt(0, self.area.columns - 1, self.area.rows, 1)),
  GetLastCell: (self) => self.within(areaAt(self.area.rows - 1, self.area.columns - 1)),
  GetEntireRow: (self) =>
    new CellArea(self.sheet, areaAt(self.area.row, 0, self.area.rows, SHEET_COLUMNS)),
  GetEntireColumn: (self) =>
    new CellArea(self.sheet, areaAt(0, self.area.column, SHEET_ROWS, self.area.columns)),
  GetOffsetRange: (self, [rows, columns]) =>
    self.within({ ...self.area, row: numberOf(rows), column: numberOf(columns) }),
  GetResizedRange: (self, [rows, columns]) =>
    self.within(
      areaAt(0, 0, self.area.rows + numberOf(rows), self.area.columns + numberOf(columns)),
    ),
  GetAbsoluteResizedRange: (self, [rows, columns]) =>
    self.within(areaAt(0, 0, numberOf(rows), numberOf(columns))),
  GetRowsBelow: (self, [count]) =>
    self.within(areaAt(self.area.rows, 0, optionalNumber(count) ?? 1, self.area.columns)),
  GetColumnsAfter: (self, [count]) =>
    self.within(areaAt(0, self.area.columns, self.area.rows, optionalNumber(count) ?? 1)),
  GetBoundingRect: (self, [other]) =>
    new CellArea(self.sheet, boundAreas(self.area, rangeOf(self, other).area)),
  GetIntersection: (self, [other]) => intersection(self, other) ?? refuseMissing(),
  GetIntersectionOrNullObject: (self, [other]) => intersection(self, other),
};

function intersection(range: CellArea, argument: WireValue | undefined): CellArea | null {
  const other = rangeOf(range, argument);
  const common = other.sheet === range.sheet ? intersectAreas(range.area, other.area) : null;
  return common && new CellArea(range.sheet, common);
}

/** A range argument: an object, or an address on the same sheet. */
function rangeOf(range: CellArea, argument: WireValue | undefined): CellArea {
  if (typeof argument === 'string')
    return range.sheet.workbook.resolveReference(argument, range.sheet);
  return isWireObject(argument) && argument instanceof CellArea ? argument : refuseArgument();
}

import type { CellValue } from '../../../model/grid';
import { flagOf, gridOf, numberOf, optionalText } from '../wireArguments';
import {
  defineWireClass,
  readOnlyProperties,
  refuseMissing,
  refuseOperation,
  type Json,
  type WireProperty,
} from '../wireObject';
import { quoteTitle } from './addresses';
import { cellCount, SHEET_COLUMNS, SHEET_ROWS } from './areas';
import type { Cell } from './cells';
import { ConditionalFormatCollection } from './conditionalFormat';
import { DataValidation } from './dataValidation';
import type { CellArea } from './range';
import { RangeFormat } from './rangeFormat';
import { readHyperlink, writeHyperlink } from './rangeHyperlink';
import { rangeMovements } from './rangeMovements';

export const rangeClass = defineWireClass<CellArea>({
  name: 'Range',
  properties: {
    ...placeProperties(),
    ...contentProperties(),
    ...hiddenProperties(),
    Hyperlink: { read: readHyperlink, write: writeHyperlink },
  },
  links: {
    Format: (self) => new RangeFormat(self),
    Worksheet: (self) => self.sheet,
    DataValidation: (self) => new DataValidation(self),
    ConditionalFormats: (self) => new ConditionalFormatCollection(self),
  },
  methods: {
    ...rangeMovements,
    GetUsedRange: (self, [valuesOnly]) => self.findUsed(valuesOnly === true) ?? refuseMissing(),
    GetUsedRangeOrNullObject: (self, [valuesOnly]) => self.findUsed(valuesOnly === true),
    Clear: (self, [applyTo]) => self.clear(optionalText(applyTo) ?? 'All'),
    Merge: (self, [across]) => mergeCells(self, across === true),
    Unmerge: (self) => {
      self.sheet.unmerge(self.area);
    },
    Select: (self) => self.sheet.workbook.select(self),
    Calculate: (self) => {
      self.sheet.workbook.needsCalculation = true;
    },
    _ValidateArraySize: (self, [rows, columns]) =>
      self.checkSize(numberOf(rows), numberOf(columns)),
  },
});

function placeProperties(): Record<string, WireProperty<CellArea>> {
  return readOnlyProperties<CellArea>({
    Address: addressOf,
    AddressLocal: addressOf,
    RowIndex: (self) => self.area.row,
    ColumnIndex: (self) => self.area.column,
    RowCount: (self) => self.area.rows,
    ColumnCount: (self) => self.area.columns,
    // The published API answers -1 beyond a 32-bit number.
    CellCount: (self) => (cellCount(self.area) > 0x7fffffff ? -1 : cellCount(self.area)),
    IsEntireRow: (self) => self.area.columns === SHEET_COLUMNS,
    IsEntireColumn: (self) => self.area.rows === SHEET_ROWS,
  });
}

function contentProperties(): Record<string, WireProperty<CellArea>> {
  const enter: WireProperty<CellArea>['write'] = (self, value) => self.enter(gridOf(value));
  const formulas = (self: CellArea) =>
    self.mapCells((cell) => cell?.formula ?? shownValue(cell?.value ?? null));
  return {
    Values: {
      read: (self) => self.mapCells((cell) => shownValue(cell?.value ?? null)),
      write: enter,
    },
    Formulas: { read: formulas, write: enter },
    FormulasLocal: { read: formulas, write: enter },
    NumberFormat: {
      read: (self) => self.mapCells((cell) => cell?.numberFormat ?? 'General'),
      write: (self, value) => self.setNumberFormats(gridOf(value)),
    },
    ...readOnlyProperties<CellArea>({
      ValueTypes: (self) => self.mapCells((cell) => valueType(cell?.value ?? null)),
      Text: (self) => self.mapCells((cell) => textOfCell(self, cell)),
    }),
  };
}

function hiddenProperties(): Record<string, WireProperty<CellArea>> {
  return {
    RowHidden: {
      read: (self) => self.sheet.hiddenRows.has(self.area.row),
      write: (self, value) => {
        const { row, rows } = self.area;
        self.sheet.protection.refuseUnless('allowFormatRows');
        setHidden(self.sheet.hiddenRows, row, rows, flagOf(value));
        self.reportLayout();
      },
    },
    ColumnHidden: {
      read: (self) => self.sheet.hiddenColumns.has(self.area.column),
      write: (self, value) => {
        const { column, columns } = self.area;
        self.sheet.protection.refuseUnless('allowFormatColumns');
        setHidden(self.sheet.hiddenColumns, column, columns, flagOf(value));
        self.reportLayout();
      },
    },
  };
}

function setHidden(hidden: Set<number>, first: number, count: number, isHidden: boolean): void {
  for (let index = first; index < first + count; index++)
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
}

function addressOf(range: CellArea): string {
  const { rows, columns } = range.area;
  const isWholeSheet = rows === SHEET_ROWS && columns === SHEET_COLUMNS;
  return isWholeSheet ? quoteTitle(range.sheet.state.Name) : range.reference();
}

function mergeCells(range: CellArea, across: boolean): void {
  if (range.sheet.tablesOver(range.area).length > 0) refuseOperation();
  range.sheet.merge(range.area, across);
}

/** Empty cells answer an empty text, errors their text. */
function shownValue(value: CellValue): Json {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function textOfCell(range: CellArea, cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null
    ? ''
    : range.sheet.workbook.formatText(value, cell?.numberFormat ?? 'General');
}

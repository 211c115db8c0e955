import { numberOf, optionalText, textOf } from '../wireArguments';
import {
  defineWireClass,
  keptProperties,
  refuseArgument,
  refuseMissing,
  refuseOperation,
  type WireMethod,
  type WireProperty,
} from '../wireObject';
import { areaAt } from './areas';
import { registrationMethods } from './eventRegistration';
import { followSheet } from './followSheet';
import type { CellArea } from './range';
import type { Visibility, Worksheet } from './worksheet';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

export const worksheetClass = defineWireClass<Worksheet>({
  name: 'Worksheet',
  identity: ['Id'],
  aliases: { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' },
  properties: {
    Id: { read: (self) => self.id },
    Name: {
      read: (self) => self.state.Name,
      write: (self, value) => renameSheet(self, textOf(value)),
    },
    Position: {
      read: (self) => self.workbook.sheets.indexOf(self),
      write: (self, value) => moveSheet(self, numberOf(value)),
    },
    Visibility: visibilityProperty(),
    ...keptProperties<Worksheet, Worksheet['state']>(
      (self) => self.state,
      ['TabColor', 'ShowGridlines', 'ShowHeadings'],
      (self) => self.report('sheet'),
    ),
  },
  links: {
    Tables: (self) => self.tableCollection,
    Charts: (self) => self.charts,
    Protection: (self) => self.protection,
    FreezePanes: (self) => self.freezePanes,
    PageLayout: (self) => self.pageLayout,
  },
  methods: {
    ...rangeMethods(),
    ...registrationMethods<Worksheet>(
      ['DataChanged', 'SelectionChanged', 'Activated', 'Deactivated'],
      (self) => self.workbook.eventRegistry,
      (self) => self.id,
    ),
    Activate: (self) => activateSheet(self),
    Delete: (self) => deleteSheet(self),
    Calculate: (self) => {
      self.workbook.needsCalculation = true;
    },
  },
});

function rangeMethods(): Record<string, WireMethod<Worksheet>> {
  return {
    GetRange: (self, [address]) => rangeAt(self, optionalText(address)),
    GetCell: (self, [row, column]) => self.range(areaAt(numberOf(row), numberOf(column))),
    GetRangeByIndexes: (self, [row, column, rows, columns]) =>
      self.range(areaAt(numberOf(row), numberOf(column), numberOf(rows), numberOf(columns))),
    GetUsedRange: (self, [valuesOnly]) =>
      self.wholeRange().findUsed(valuesOnly === true) ?? self.range(areaAt(0, 0)),
    GetUsedRangeOrNullObject: (self, [valuesOnly]) =>
      self.wholeRange().findUsed(valuesOnly === true),
  };
}

function rangeAt(sheet: Worksheet, address: string | undefined): CellArea {
  return address === undefined || address === ''
    ? sheet.wholeRange()
    : sheet.workbook.resolveReference(address, sheet);
}

function visibilityProperty(): WireProperty<Worksheet> {
  return {
    read: (self) => self.state.Visibility,
    write: (self, value) => {
      self.workbook.refuseWhenProtected();
      const visibility = VISIBILITIES.find((each) => each === value) ?? refuseArgument();
      if (visibility !== 'Visible') refuseLastVisible(self);
      self.state.Visibility = visibility;
      if (visibility !== 'Visible' && self.workbook.activeSheet === self) activateNext(self);
      self.report('sheet');
    },
  };
}

/** Formulas that name the sheet follow. */
export function renameSheet(sheet: Worksheet, title: string): void {
  const { workbook, state } = sheet;
  workbook.refuseWhenProtected();
  workbook.checkTitle(title, sheet);
  const before = state.Name;
  state.Name = title;
  sheet.report('sheet');
  followSheet(workbook, before, title);
}

function moveSheet(sheet: Worksheet, position: number): void {
  const { sheets } = sheet.workbook;
  if (position < 0 || position >= sheets.length) refuseArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  sheet.report('sheet');
}

function activateSheet(sheet: Worksheet): void {
  if (sheet.state.Visibility !== 'Visible') refuseOperation();
  sheet.workbook.activate(sheet);
}

function deleteSheet(sheet: Worksheet): void {
  const { workbook } = sheet;
  workbook.refuseWhenProtected();
  if (sheet.state.Visibility === 'VeryHidden') refuseOperation();
  refuseLastVisible(sheet);
  if (workbook.activeSheet === sheet) activateNext(sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  for (const table of sheet.tableCollection.list())
    workbook.tables.splice(workbook.tables.indexOf(table), 1);
  sheet.report('sheetDeleted');
}

/** One sheet at least stays visible. */
function refuseLastVisible(sheet: Worksheet): void {
  const isOther = (other: Worksheet) => other !== sheet && other.state.Visibility === 'Visible';
  if (!sheet.workbook.sheets.some(isOther)) refuseOperation();
}

function activateNext(sheet: Worksheet): void {
  const { workbook } = sheet;
  const isOther = (other: Worksheet) => other !== sheet && other.state.Visibility === 'Visible';
  workbook.activate(workbook.sheets.find(isOther) ?? refuseMissing());
}

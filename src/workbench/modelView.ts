import type { CellValue } from '../model/grid';
import { readCellStyle } from './cellStyleView';
import {
  cellKey,
  type CellView,
  type GridView,
  type SheetView,
  type TableView,
  type ValidationView,
} from './grid/gridView';
import { readListWords } from './listWords';
import { readConditionalFormat, readValidation } from './ruleViews';
import { spellOutNames } from './spellOutNames';
import type { Cell } from './officeHost/model/cells';
import type { Table } from './officeHost/model/table';
import type { Workbook } from './officeHost/model/workbook';
import type { Worksheet } from './officeHost/model/worksheet';

const PIXELS_PER_POINT = 4 / 3;

/** The whole workbook as the grid shows it; sheets that did not change keep their view. */
export function readGridView(
  workbook: Workbook,
  before: GridView | null,
  changedSheets: ReadonlySet<string>,
): GridView {
  const known = new Map(before?.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: workbook.sheets.map((sheet) => {
      const kept = changedSheets.has(sheet.id) ? undefined : known.get(sheet.id);
      // A list's words may stand on a sheet that did change.
      return kept
        ? { ...kept, validations: readValidations(workbook, sheet) }
        : readSheetView(workbook, sheet);
    }),
    names: workbook.names.list().map(({ state }) => ({
      name: state.Name,
      refersTo: state.Formula.replace(/^=/, ''),
    })),
    activeSheet: workbook.activeSheet.id,
  };
}

export function readSheetView(workbook: Workbook, sheet: Worksheet): SheetView {
  const { state } = sheet;
  return {
    id: sheet.id,
    name: state.Name,
    hidden: state.Visibility !== 'Visible',
    tabColor: state.TabColor,
    showGridlines: state.ShowGridlines,
    freeze: readFreeze(sheet),
    columnWidths: toPixels(sheet.columnWidths),
    rowHeights: toPixels(sheet.rowHeights),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    merges: sheet.merges,
    cells: readCells(sheet),
    tables: workbook.tables.filter((table) => table.sheet === sheet).map(readTable),
    validations: readValidations(workbook, sheet),
    conditionalFormats: sheet.conditionalFormats
      .filter((format) => format.formula !== '')
      .map(readConditionalFormat)
      .map((view) => ({ ...view, formula: spellOutNames(workbook, view.formula) })),
  };
}

function readValidations(workbook: Workbook, sheet: Worksheet): readonly ValidationView[] {
  return sheet.validations.flatMap((rule) => {
    const view = readValidation(rule, (source) => readListWords(workbook, sheet, source));
    return view ? [view] : [];
  });
}

function readFreeze(sheet: Worksheet): SheetView['freeze'] {
  const counts = sheet.freezePanes.counts();
  return counts.rows === 0 && counts.columns === 0 ? null : counts;
}

function toPixels(points: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...points].map(([index, size]) => [index, Math.round(size * PIXELS_PER_POINT)]));
}

function readCells(sheet: Worksheet): ReadonlyMap<string, CellView> {
  const { area } = sheet.wholeRange();
  const cells = new Map<string, CellView>();
  for (const { row, column, cell } of sheet.cells.within(area))
    cells.set(cellKey(row, column), readCell(row, column, cell));
  return cells;
}

function readCell(row: number, column: number, cell: Cell): CellView {
  const formula = cell.formula ?? null;
  return {
    row,
    column,
    formula,
    value: formula === null ? shownValue(cell.value) : null,
    style: readCellStyle(cell),
  };
}

/** A value as the grid has it: errors as their text, an empty text as nothing. */
export function shownValue(value: CellValue): string | number | boolean | null {
  if (value === '') return null;
  return typeof value === 'object' && value !== null ? value.error : value;
}

function readTable(table: Table): TableView {
  return {
    id: table.id,
    name: table.state.Name,
    area: table.area,
    headers: table
      .headerRange()
      .mapCells((cell) => String(shownValue(cell?.value ?? null) ?? ''))
      .flat(),
    showFilter: table.state.ShowFilterButton,
  };
}

import type { Grid } from './grid/grid';
import type { ExcelHost } from './officeHost/excelHost';
import { formatAddress, parseAddress } from './officeHost/model/addresses';
import { areaAt, type Area } from './officeHost/model/areas';
import type { Worksheet } from './officeHost/model/worksheet';
import { shownValue } from './modelView';

type Value = string | number | boolean | null;

/** What browser tests may ask the page; sheets by title, cells by address. */
export interface WorkbenchHooks {
  readonly host: ExcelHost;
  readonly grid: Grid;
  sheetTitles(): readonly string[];
  activeSheet(): string;
  /** `B4` or `B4:C5`. */
  selection(): Area;
  /** Shows the sheet and puts the cursor into the cell, so that keys typed next go there. */
  selectCell(sheet: string, address: string): Promise<void>;
  /** What is typed into a cell so far; the grid takes a moment for each key. */
  readTyped(): string;
  /** Address of a cell of a table: the row whose first column holds the key, under the header. */
  cellOfTable(table: string, key: string, header: string): string;
  /** The model's value; errors as their text. */
  readCell(sheet: string, address: string): Value;
  readFormula(sheet: string, address: string): string | null;
  /** What the grid draws in the cell: text under its number format. */
  readDisplayed(sheet: string, address: string): string;
  /** The colours the grid draws the cell in, conditional formats included. */
  readColors(sheet: string, address: string): { fill: string | null; color: string | null };
  /** Resolves when no batch, edit or calculation is under way. */
  whenIdle(): Promise<void>;
}

declare global {
  interface Window {
    dabiaoWorkbench?: WorkbenchHooks;
  }
}

export function exposeTestHooks(host: ExcelHost, grid: Grid): void {
  const { workbook } = host;
  const sheetOf = (title: string): Worksheet => {
    const sheet = workbook.findSheet(title);
    if (!sheet) throw new Error(`no sheet ${title}`);
    return sheet;
  };
  const cellOf = (sheet: string, address: string) => {
    const { row, column } = areaOf(address);
    return sheetOf(sheet).cells.get(row, column);
  };
  window.dabiaoWorkbench = {
    host,
    grid,
    sheetTitles: () => workbook.sheets.map((sheet) => sheet.state.Name),
    activeSheet: () => workbook.activeSheet.state.Name,
    selection: () => workbook.selection.area,
    selectCell: async (sheet, address) => {
      await host.selectCells(sheetOf(sheet).id, areaOf(address));
      grid.focus();
    },
    readTyped: () => grid.univer.readTyped(),
    cellOfTable: (name, key, header) => {
      const table = workbook.findTable(name);
      const [headers = [], ...rows] =
        table?.sheet.range(table.area).mapCells((cell) => shownValue(cell?.value ?? null)) ?? [];
      const row = rows.findIndex(([first]) => first === key);
      const column = headers.indexOf(header);
      if (!table || row < 0 || column < 0) throw new Error(`no ${key}, ${header} in ${name}`);
      return formatAddress(areaAt(table.area.row + row + 1, table.area.column + column));
    },
    readCell: (sheet, address) => shownValue(cellOf(sheet, address)?.value ?? null),
    readFormula: (sheet, address) => cellOf(sheet, address)?.formula ?? null,
    readDisplayed: (sheet, address) => {
      const { row, column } = areaOf(address);
      return grid.textAt(sheetOf(sheet).id, row, column);
    },
    readColors: (sheet, address) => {
      const { row, column } = areaOf(address);
      return grid.colorsAt(sheetOf(sheet).id, row, column);
    },
    whenIdle: async () => {
      await grid.whenAnswered();
      await grid.whenCalculated();
      await host.change(() => undefined);
      await grid.whenCalculated();
    },
  };
}

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`no address ${address}`);
  return area;
}

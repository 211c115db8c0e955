import type { ColumnDef, TableDefinition, WriteSheet } from 'hucre/xlsx';
import type { NamePlan, SheetPlan } from '../../model/plan';
import { quoteSheetName, rangeReference } from '../../model/a1';
import { tableRange } from './checkPlan';
import { bareColor, stripForbidden } from './sanitise';
import { buildChart } from './sheetDrawing';
import { buildSampleCells } from './sheetPart';
import { buildConditionalRules, buildValidation } from './sheetRules';
import type { SheetStyles } from './styleBands';

/** A sheet's plan in the words of the file library, but for its rows (`sheetPart.ts`). */
export function buildSheet(sheet: SheetPlan, styles: SheetStyles): WriteSheet {
  return {
    name: sheet.title,
    cells: buildSampleCells(sheet, styles),
    rows: [],
    columns: buildColumns(sheet),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor !== null && { tabColor: { rgb: bareColor(sheet.tabColor) } }),
    },
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    ...(sheet.freeze && { freezePane: sheet.freeze }),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: sheet.tables.map((table): TableDefinition => ({
      name: table.name,
      range: rangeReference(tableRange(table)),
      columns: table.columns.map(({ header }) => ({ name: header })),
      style: table.style,
      showAutoFilter: table.showFilter,
    })),
    dataValidations: sheet.validations.map((one) => buildValidation(one, sheet.title)),
    conditionalRules: buildConditionalRules(sheet.conditionalFormats, sheet.title),
    charts: sheet.charts.map((chart) => buildChart(chart, sheet.title)),
    ...buildProtection(sheet),
    ...buildPrint(sheet),
  };
}

function buildColumns(sheet: SheetPlan): ColumnDef[] {
  const last = Math.max(sheet.columnWidths.length, ...sheet.hiddenColumns.map((one) => one + 1));
  const hidden = new Set(sheet.hiddenColumns);
  return Array.from({ length: last }, (_, column) => {
    const width = sheet.columnWidths[column];
    return {
      ...(width !== undefined && { width }),
      ...(hidden.has(column) && { hidden: true }),
    };
  });
}

/** Without a password: protection prevents slips, it is not security. */
function buildProtection({ protection }: SheetPlan): Pick<WriteSheet, 'protection'> {
  if (!protection) return {};
  return {
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      formatColumns: protection.allowFormatColumns,
      sort: protection.allowSort,
      autoFilter: protection.allowFilter,
    },
  };
}

function buildPrint({ print }: SheetPlan): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  if (!print) return {};
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      // A height of 0 is as many pages as it takes.
      ...(print.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    },
    ...(print.footer !== null && { headerFooter: { oddFooter: stripForbidden(print.footer) } }),
  };
}

/** What is printed and which rows repeat are names of the sheet's own; the library has no words for them. */
export function buildPrintNames({ title, print }: SheetPlan): (NamePlan & { scope: string })[] {
  const names: (NamePlan & { scope: string })[] = [];
  if (print?.area !== undefined) {
    names.push({ name: '_xlnm.Print_Area', refersTo: print.area, scope: title });
  }
  if (print?.repeatRows) {
    const { first, last } = print.repeatRows;
    const refersTo = `=${quoteSheetName(title)}!$${first + 1}:$${last + 1}`;
    names.push({ name: '_xlnm.Print_Titles', refersTo, scope: title });
  }
  return names;
}

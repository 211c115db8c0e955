import { readXlsx, type CellStyle, type Sheet } from 'hucre/xlsx';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { cellReference } from '../../src/model/a1';
import type { ValidationPlan } from '../../src/model/plan';
import { describeFileChart } from './describeCharts';
import { describeCells, rangeOfTable } from './describeGrid';
import {
  describeConditionalFormat,
  describeMerges,
  describeNames,
  describeValidation,
  type SheetDescription,
  type WorkbookDescription,
} from './workbookDescription';

/** A file: its cells by our own reader, the rest by the library's as a second opinion. */
export async function describeFile(bytes: Uint8Array): Promise<WorkbookDescription> {
  const grid = readWorkbook(bytes);
  const read = await readXlsx(bytes, { readStyles: true });
  return {
    sheets: grid.sheets.map((sheet, index): SheetDescription => {
      const file = read.sheets[index];
      if (file?.name !== sheet.title) throw new Error(`two readers, two sheets: ${sheet.title}`);
      if (sheet.isProtected !== (file.protection?.sheet ?? false)) {
        throw new Error(`two readers, two opinions on the protection of ${sheet.title}`);
      }
      return {
        ...describeCells(sheet),
        ...describeRest(file),
        tables: (file.tables ?? []).map((table) => ({
          name: table.name,
          range: rangeOfTable(grid.tables, table.name),
          headers: table.columns.map(({ name }) => name),
          style: table.style ?? '',
          showFilter: table.showAutoFilter === true,
        })),
      };
    }),
    names: describeNames(grid.names),
    properties: { ...grid.properties },
  };
}

function describeRest(sheet: Sheet) {
  const { protection, freezePane } = sheet;
  return {
    validations: (sheet.dataValidations ?? []).map(describeFileValidation).sort(),
    conditionalFormats: [...(sheet.conditionalRules ?? [])]
      .sort((a, b) => a.priority - b.priority)
      .map(({ range, formula, style, stopIfTrue }) =>
        describeConditionalFormat(range, String(formula), styleOf(style), stopIfTrue === true),
      ),
    protection: protection?.sheet
      ? {
          formatColumns: protection.formatColumns === true,
          sort: protection.sort === true,
          filter: protection.autoFilter === true,
        }
      : null,
    unlockedCells: [...(sheet.cells ?? [])]
      .filter(([, cell]) => cell.style?.protection?.locked === false)
      .map(([key]) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        return cellReference(row, column);
      })
      .sort(),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
    frozen: { rows: freezePane?.rows ?? 0, columns: freezePane?.columns ?? 0 },
    merges: describeMerges(
      (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
    ),
    charts: (sheet.charts ?? []).map(describeFileChart),
  };
}

function describeFileValidation(read: NonNullable<Sheet['dataValidations']>[number]): string {
  const prompt = read.showInputMessage
    ? { title: read.inputTitle ?? '', message: read.inputMessage ?? '' }
    : null;
  const alert = read.showErrorMessage
    ? {
        style: read.errorStyle ?? 'stop',
        title: read.errorTitle ?? '',
        message: read.errorMessage ?? '',
      }
    : null;
  const isBounded = !['list', 'custom'].includes(read.type);
  return describeValidation(
    read.range,
    {
      kind: read.type as ValidationPlan['rule']['kind'],
      // The format leaves out the operator that goes without saying.
      ...(isBounded && { operator: read.operator ?? 'between' }),
      formulas: [read.formula1, read.formula2],
    },
    { allowBlank: read.allowBlank === true, prompt, alert },
  );
}

function styleOf(style: CellStyle | undefined) {
  const fill = style?.fill?.type === 'pattern' ? style.fill.bgColor?.rgb : undefined;
  const color = style?.font?.color?.rgb;
  return {
    ...(fill !== undefined && { fill: `#${fill}` }),
    ...(color !== undefined && { color: `#${color}` }),
    bold: style?.font?.bold === true,
  };
}

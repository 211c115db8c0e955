import { cellReference, rangeReference } from '../../src/model/a1';
import type { WorkbookGrid } from '../../src/model/grid';
import { readConditionalFormat, readValidation } from '../../src/workbench/ruleViews';
import type { Workbook } from '../../src/workbench/officeHost/model/workbook';
import type { Worksheet } from '../../src/workbench/officeHost/model/worksheet';
import { describeOfficeChart } from './describeCharts';
import { describeCells, rangeOfTable } from './describeGrid';
import {
  describeConditionalFormat,
  describeMerges,
  describeNames,
  describeValidation,
  type SheetDescription,
  type WorkbookDescription,
} from './workbookDescription';

/** An open workbook: its cells by the host's own reader, the rest from the object model behind it. */
export function describeOfficeWorkbook(
  grid: WorkbookGrid,
  workbook: Workbook,
  /** What was there before the plan came. */
  isForeign: (title: string) => boolean,
): WorkbookDescription {
  return {
    sheets: grid.sheets
      .filter(({ title }) => !isForeign(title))
      .map((sheet): SheetDescription => {
        const model = workbook.findSheet(sheet.title);
        if (!model) throw new Error(`no sheet ${sheet.title}`);
        if (sheet.isProtected !== (model.protection.options !== null)) {
          throw new Error(`the reader is wrong on the protection of ${sheet.title}`);
        }
        return { ...describeCells(sheet), ...describeRest(model), tables: listTables(grid, model) };
      }),
    names: describeNames(grid.names),
    properties: grid.properties,
  };
}

function listTables(grid: WorkbookGrid, sheet: Worksheet): SheetDescription['tables'] {
  return sheet.tableCollection.list().map((table) => ({
    name: table.state.Name,
    range: rangeOfTable(grid.tables, table.state.Name),
    headers: table
      .headerRange()
      .mapCells((cell) => String(cell?.value))
      .flat(),
    style: table.state.Style,
    showFilter: table.state.ShowFilterButton,
  }));
}

function describeRest(sheet: Worksheet) {
  const { options } = sheet.protection;
  return {
    validations: sheet.validations.flatMap(describeOfficeValidation).sort(),
    conditionalFormats: sheet.conditionalFormats.flatMap((format) => {
      const { areas, formula, fill, color, bold, stopIfTrue } = readConditionalFormat(format);
      const style = {
        ...(fill !== null && { fill }),
        ...(color !== null && { color }),
        bold,
      };
      return areas.map((area) =>
        describeConditionalFormat(rangeReference(area), formula, style, stopIfTrue),
      );
    }),
    protection: options && {
      formatColumns: options['allowFormatColumns'] === true,
      sort: options['allowSort'] === true,
      filter: options['allowAutoFilter'] === true,
    },
    unlockedCells: [...sheet.cells.within(sheet.wholeRange().area)]
      .filter(({ cell }) => cell.style?.['Protection.Locked'] === false)
      .map(({ row, column }) => cellReference(row, column))
      .sort(),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    frozen: sheet.freezePanes.counts(),
    merges: describeMerges(sheet.merges),
    charts: sheet.charts.list().map(describeOfficeChart),
  };
}

function describeOfficeValidation(rule: Worksheet['validations'][number]): string[] {
  const view = readValidation(rule, () => null);
  if (view === null) throw new Error(`unknown validation ${JSON.stringify(rule.rule)}`);
  return view.areas.map((area) =>
    describeValidation(
      rangeReference(area),
      {
        kind: view.kind,
        ...(view.operator !== null && { operator: view.operator }),
        formulas: [view.formula1, view.formula2 === '' ? null : view.formula2],
      },
      view,
    ),
  );
}

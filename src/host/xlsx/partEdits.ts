import type { SheetPlan, TablePlan, WorkbookPlan } from '../../model/plan';
import { escapeXml } from './partText';
import { cleanFormula, stripForbidden } from './sanitise';
import type { PartEdits } from './zipPatch';

/**
 * What the file library cannot write, put into the parts it wrote: formulas of calculated columns,
 * names of charts, the selected sheet, the program's name. Parts are numbered in order of the plan.
 */
export function writtenPartEdits(plan: WorkbookPlan): PartEdits {
  const edits = new Map<string, (text: string) => string>();
  edits.set('docProps/app.xml', (text) =>
    text.replace(/<Application>[^<]*</, '<Application>Dabiao<'),
  );
  const first = plan.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  edits.set(`xl/worksheets/sheet${first + 1}.xml`, (text) =>
    text.replace('<sheetView ', '<sheetView tabSelected="1" '),
  );
  plan.sheets
    .flatMap((sheet) => sheet.tables)
    .forEach((table, index) => {
      if (table.columns.every(({ formula }) => formula === null)) return;
      edits.set(`xl/tables/table${index + 1}.xml`, (text) => addColumnFormulas(text, table));
    });
  plan.sheets.forEach((sheet, index) => {
    if (sheet.charts.length === 0) return;
    edits.set(`xl/drawings/drawing${index + 1}.xml`, (text) => nameCharts(text, sheet));
  });
  return edits;
}

/** A row added below the table in a spreadsheet program then has the formulas too. */
function addColumnFormulas(text: string, table: TablePlan): string {
  return text.replace(/<tableColumn id="(\d+)"([^>]*)\/>/g, (element, id: string, rest: string) => {
    const column = table.columns[Number(id) - 1];
    if (!column || column.formula === null) return element;
    const formula = escapeXml(cleanFormula(column.formula, `${table.name}[${column.header}]`));
    return (
      `<tableColumn id="${id}"${rest}>` +
      `<calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`
    );
  });
}

function nameCharts(text: string, sheet: SheetPlan): string {
  let index = 0;
  return text.replace(/(<xdr:cNvPr id="\d+" name=")Chart \d+"/g, (element, start: string) => {
    const chart = sheet.charts[index++];
    return chart ? `${start}${escapeXml(stripForbidden(chart.name))}"` : element;
  });
}

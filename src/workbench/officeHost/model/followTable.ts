import { areaAt, boundAreas, type Area } from './areas';
import type { Workbook } from './workbook';

/** Formulas that name a table follow when it is called otherwise, as they do in Excel. */
export function followTable(workbook: Workbook, from: string, to: string): void {
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.])${escape(from)}(?=\\[)`, 'giu');
  for (const sheet of workbook.sheets) {
    let changed: Area | null = null;
    for (const { row, column, cell } of sheet.cells.within(sheet.wholeRange().area)) {
      const formula = cell.formula?.replace(named, to);
      if (formula === undefined || formula === cell.formula) continue;
      cell.formula = formula;
      changed = changed ? boundAreas(changed, areaAt(row, column)) : areaAt(row, column);
    }
    if (changed) workbook.report({ kind: 'cells', sheetId: sheet.id, area: changed });
  }
}

function escape(text: string): string {
  return text.replace(/[.\\?]/g, '\\$&');
}

import { rewriteCells } from './rewriteFormulas';
import type { Workbook } from './workbook';

/** Formulas that name a table follow when it is called otherwise, as they do in Excel. */
export function followTable(workbook: Workbook, from: string, to: string): void {
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.])${escape(from)}(?=\\[)`, 'giu');
  for (const sheet of workbook.sheets) rewriteCells(sheet, (formula) => formula.replace(named, to));
}

function escape(text: string): string {
  return text.replace(/[.\\?]/g, '\\$&');
}

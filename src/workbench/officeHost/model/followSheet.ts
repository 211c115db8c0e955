import { quoteTitle, splitReference } from './addresses';
import { sameKey } from './collection';
import { rewriteFormulas } from './rewriteFormulas';
import type { Workbook } from './workbook';

/** A text in quotes, which is left as it is, or a sheet's title before an exclamation mark. */
const TEXT_OR_TITLE = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Formulas, names and rules that name a sheet follow when its title changes, as they do in Excel. */
export function followSheet(workbook: Workbook, from: string, to: string): void {
  const key = from.replaceAll("'", "''").toLowerCase();
  rewriteFormulas(workbook, (formula) => {
    // Few of many thousand formulas name the sheet at all.
    if (!formula.includes('!') || !formula.toLowerCase().includes(key)) return formula;
    return formula.replace(TEXT_OR_TITLE, (found) => {
      const title = found.startsWith('"') ? null : splitReference(`${found}A1`).sheet;
      return title !== null && sameKey(title, from) ? `${quoteTitle(to)}!` : found;
    });
  });
}

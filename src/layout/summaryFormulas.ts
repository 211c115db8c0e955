import { texts } from '../i18n/texts';
import { quoteSheetName } from '../model/a1';
import type { Locale } from '../model/basics';
import { joinMessage, quoteText, type FormulaTemplate } from './formulas';

/** Links of a summary's tables: from a total to its figures, from a figure to its file. */

function linkTo(sheet: string, cell: string, words: string, otherwise: string): FormulaTemplate {
  const place = `${quoteText(`#${quoteSheetName(sheet)}!`)}&${cell}`;
  return `IF(LEN(${cell})>0,HYPERLINK(${place},${words}),${otherwise})`;
}

/** To the file's row in 报送登记; of a row of no one file, nothing. */
export function originFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const { receipts } = texts(locale).summary.titles;
  return { source: linkTo(receipts, '{@receiptCell}', '{@fileName}', '""') };
}

/** To the target's rows in 数据. */
export function summaryTargetFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const { titles, showFigures } = texts(locale).summary;
  const words = joinMessage(showFigures, { count: '{@figureCount}' });
  return { sources: linkTo(titles.data, '{@figureCells}', words, '""') };
}

/** Days overdue as the summary counted them: a task's measures have dates of their own. */
export function summaryTaskFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const { before, after } = texts(locale).workbook.overdue;
  const words = `${quoteText(before)}&{@overdueDays}&${quoteText(after)}`;
  return { overdue: `IF(ISNUMBER({@overdueDays}),${words},"")` };
}

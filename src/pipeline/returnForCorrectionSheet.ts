import type { AddedCell, AddedSheet } from '../host/xlsx/addedSheetPart';
import { commandLineLimits } from '../host/xlsx/readLimits';
import { XlsxProblem } from '../host/xlsx/xlsxProblem';
import { describeFinding } from '../i18n/findingText';
import { fillMessage, texts } from '../i18n/texts';
import { PALETTE } from '../layout/palette';
import { describePeriod } from '../layout/return/returnWords';
import { textColumns } from '../layout/rowHeights';
import type { Locale } from '../model/basics';
import type { Finding } from '../model/finding';
import type { ReceiptEntry } from '../model/summary';
import { nextSubmission, orderFindings } from './returnForCorrectionMail';

const WIDTHS = [6, 10, 12, 10, 24, 90] as const;
const LINE = 14.5;
const MARGIN = 4;
/** Excel takes rows up to 409 points. */
const MOST_HEIGHT = 400;

function heightOf(cells: readonly AddedCell[]): number {
  const lines = cells.map(({ value }, at) =>
    Math.ceil(textColumns(String(value ?? '')) / ((WIDTHS[at] ?? 10) - 1)),
  );
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE + MARGIN);
}

/** A line of its own, over the empty cells to its right. */
function line(value: string, look: AddedCell['look'], height: number) {
  return { height, cells: [{ value, look }] };
}

function findingRow(finding: Finding, index: number, locale: Locale) {
  const words = texts(locale);
  const { sheet: said, severity } = words.sendBack;
  const { sheet, cell, found } = finding;
  const isHard = finding.severity === 'hard';
  // A range is led to by its first cell.
  const link = sheet && cell ? { sheet, cell: cell.split(':')[0] ?? cell } : undefined;
  const cells: readonly AddedCell[] = [
    { value: index + 1, look: 'body' },
    { value: severity[finding.severity], look: isHard ? 'alert' : 'body' },
    { value: sheet || said.wholeFile, look: 'body' },
    { value: cell, look: link ? 'link' : 'body', ...(link ? { link } : {}) },
    { value: found, look: 'body' },
    { value: describeFinding(finding, words), look: 'body' },
  ];
  return { height: heightOf(cells), cells };
}

function planCorrectionSheet(entry: ReceiptEntry): AddedSheet | null {
  const { template } = entry.source;
  if (template === null) return null;
  const { locale, unitName: unit, isSample } = template;
  const words = texts(locale);
  const { sheet } = words.sendBack;
  const open = orderFindings(entry.findings);
  const hard = open.filter(({ severity }) => severity === 'hard').length;
  const period = describePeriod(template.period, locale);
  const headers = Object.values(sheet.columns).map((value) => ({ value, look: 'header' as const }));
  return {
    title: sheet.title,
    tabColor: PALETTE.alertText,
    columnWidths: WIDTHS,
    rows: [
      line(fillMessage(sheet.heading, { unit, period }), 'title', 26),
      ...(isSample ? [line(words.issue.sampleMark, 'plain', 18)] : []),
      line(fillMessage(sheet.counts, { hard, soft: open.length - hard }), 'plain', 18),
      line(fillMessage(sheet.resubmit, { next: nextSubmission(entry) }), 'plain', 18),
      { height: 20, cells: headers },
      ...open.map((finding, index) => findingRow(finding, index, locale)),
    ],
  };
}

/**
 * The return as it was sent, with one sheet more that lists its findings; null where the file is not
 * in a form that can be added to. A sheet of its own, put behind the others by us, rather than one
 * kept empty in every return: WPS and people rename, move and delete sheets, and a returned file is
 * never written anew through a model.
 */
export async function addCorrectionSheet(
  bytes: Uint8Array,
  entry: ReceiptEntry,
): Promise<Uint8Array | null> {
  const sheet = planCorrectionSheet(entry);
  if (sheet === null) return null;
  const { addSheet } = await import('../host/xlsx/addSheet');
  try {
    return addSheet(bytes, sheet, commandLineLimits);
  } catch (error) {
    if (!(error instanceof XlsxProblem)) throw error;
    return null;
  }
}

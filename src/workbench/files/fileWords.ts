import { fillMessage, texts as productTexts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { Problem } from '../../model/finding';
import type { RebuildOutcome, RebuiltWorkbook } from '../../pipeline/rebuildWorkbook';
import type { WorkbenchTexts } from '../texts';
import type { Omission } from './planSheet';

/** What a saved file is without, one line each. */
export function tellOmissions(omitted: readonly Omission[], texts: WorkbenchTexts): string[] {
  return omitted.map(({ kind, sheet, what }) => fillMessage(texts.omitted[kind], { sheet, what }));
}

/** What an opened workbook is without, or holds beyond its plan, one line each. */
export function tellLacking(
  { lacking, unknownDocuments, ignored }: RebuiltWorkbook,
  texts: WorkbenchTexts,
): string[] {
  const kinds: Readonly<Record<string, string>> = texts.ignored;
  return [
    ...lacking.map(({ kind, sheet, cells, count }) => {
      const named = cells.join('、') + (count > cells.length ? '…' : '');
      return fillMessage(texts.lacking[kind], { sheet, count, cells: named });
    }),
    ...unknownDocuments.map((ids) => fillMessage(texts.unknownDocuments, { ids })),
    ...ignored.map((kind) => kinds[kind] ?? kind),
  ];
}

/** Why a file was not opened. */
export function tellRefusal(
  { problem, words }: Extract<RebuildOutcome, { kind: 'refused' }>,
  texts: WorkbenchTexts,
  locale: Locale,
): string {
  if (words === 'reading') return tellProblem(problem, productTexts(locale).files.reading);
  const own: Readonly<Record<string, string>> = texts.refused;
  return fillMessage(own[problem.code] ?? problem.code, problem.params);
}

/** Why no file can be written. */
export function tellWriting(problem: Problem, texts: WorkbenchTexts, locale: Locale): string {
  if (problem.code === 'sheetNameInvalid') return fillMessage(texts.titleWithSpace, problem.params);
  return tellProblem(problem, productTexts(locale).files.writing);
}

function tellProblem(
  { code, params }: Problem,
  table: Readonly<Record<string, { readonly found: string; readonly todo: string }>>,
): string {
  const { found, todo } = table[code] ?? { found: code, todo: '' };
  return fillMessage(`${found}${todo}`, params);
}

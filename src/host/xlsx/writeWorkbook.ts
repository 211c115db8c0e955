import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookPlan } from '../../model/plan';
import { buildPrintNames, buildSheet } from './buildSheet';
import type { BaseFont } from './cellStyles';
import { checkPlan } from './checkPlan';
import { writtenPartEdits } from './partEdits';
import { cleanFormula, cleanShortText, stripForbidden } from './sanitise';
import { createSharedText } from './sharedText';
import { writeSheetPart } from './sheetPart';
import { layOutStyles, type SheetStyles } from './styleBands';
import { rewriteZip, type PartRewrites } from './zipRewrite';

/** Fixed, so that the same plan gives the same bytes. */
const WRITTEN_AT = new Date(Date.UTC(2024, 0, 1));

/** Fonts that every Windows and Office carries; the base of column widths. */
const FONTS: Readonly<Record<WorkbookPlan['locale'], BaseFont>> = {
  'zh-CN': { name: '微软雅黑', size: 10 },
  'en-US': { name: 'Calibri', size: 11 },
};

const PROPERTY_LIMIT = 255;

/**
 * The plan as the bytes of an `.xlsx` file, without cached values of formulas. The same plan gives
 * the same bytes. The one place that calls the file library.
 * @throws PlanProblem where the plan has what a spreadsheet program would refuse or repair
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const font = FONTS[plan.locale];
  const custom = Object.fromEntries(
    Object.entries(plan.properties).map(([name, value]) => [
      stripForbidden(name),
      cleanShortText(value, PROPERTY_LIMIT, 'propertyTooLong', name),
    ]),
  );
  const styles = plan.sheets.map((sheet) => layOutStyles(sheet, font));
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet, at) => buildSheet(sheet, styles[at]!)),
    namedRanges: [
      ...plan.names.map(({ name, refersTo }) => ({ name, range: cleanFormula(refersTo, name) })),
      ...plan.sheets.flatMap(buildPrintNames).map(({ name, refersTo, scope }) => ({
        name,
        range: cleanFormula(refersTo, scope),
        scope,
      })),
    ],
    properties: { creator: 'Dabiao', created: WRITTEN_AT, modified: WRITTEN_AT, custom },
    defaultFont: { name: font.name, size: font.size },
    activeSheet: plan.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  });
  return rewriteZip(bytes, rewritesOf(plan, styles));
}

/** What is written in the place of the library's: rows, then the list of their texts. */
function rewritesOf(plan: WorkbookPlan, styles: readonly SheetStyles[]): PartRewrites {
  const edits = new Map(writtenPartEdits(plan));
  const texts = createSharedText();
  const rewrites = new Map<string, (text: string) => Iterable<string>>();
  plan.sheets.forEach((sheet, at) => {
    const name = `xl/worksheets/sheet${at + 1}.xml`;
    const edit = edits.get(name) ?? ((text: string) => text);
    edits.delete(name);
    rewrites.set(name, (text) => writeSheetPart(edit(text), sheet, styles[at]!, texts));
  });
  rewrites.set('xl/sharedStrings.xml', () => texts.writePart());
  for (const [name, edit] of edits) rewrites.set(name, (text) => [edit(text)]);
  return rewrites;
}

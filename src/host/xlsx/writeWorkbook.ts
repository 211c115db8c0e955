import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookPlan } from '../../model/plan';
import { buildPrintNames, buildSheet } from './buildSheet';
import type { BaseFont } from './cellStyles';
import { checkPlan } from './checkPlan';
import { writtenPartEdits } from './partEdits';
import { cleanFormula, cleanShortText, stripForbidden } from './sanitise';
import { patchZip } from './zipPatch';

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
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => buildSheet(sheet, font)),
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
  return patchZip(bytes, writtenPartEdits(plan));
}

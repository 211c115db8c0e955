import type { WorkbookPlan } from '../../src/model/plan';
import { describePlan } from './describePlan';
import type { SheetDescription, WorkbookDescription } from './workbookDescription';

/** Parts of a sheet that every host makes alike; each is one sentence of the contract. */
const SHEET_PARTS: readonly (readonly [string, keyof SheetDescription])[] = [
  ['texts, numbers and truth values', 'cells'],
  ['formulas', 'formulas'],
  ['number formats', 'numberFormats'],
  ['tables', 'tables'],
  ['validations with their prompts and alerts', 'validations'],
  ['conditional formats in their order', 'conditionalFormats'],
  ['protection', 'protection'],
  ['unlocked cells', 'unlockedCells'],
  ['hidden rows', 'hiddenRows'],
  ['hidden columns', 'hiddenColumns'],
  ['frozen panes', 'frozen'],
  ['merged cells', 'merges'],
  ['charts', 'charts'],
];

/**
 * What a host makes of a plan, held against the plan part by part. It is run over every host, so
 * that one plan gives one workbook wherever it is written.
 */
export function describeHostContract(
  planName: string,
  buildPlan: () => WorkbookPlan,
  write: (plan: WorkbookPlan) => Promise<WorkbookDescription>,
): void {
  describe(`${planName}, written and read back`, () => {
    let planned: WorkbookDescription;
    let written: WorkbookDescription;

    beforeAll(async () => {
      const plan = buildPlan();
      planned = describePlan(plan);
      written = await write(plan);
    });

    const pick = <K extends keyof SheetDescription>(workbook: WorkbookDescription, part: K) =>
      workbook.sheets.map((sheet) => [sheet.title, sheet[part]] as const);

    it('has the sheets in their order, each as visible as planned', () => {
      expect(pick(written, 'visibility')).toEqual(pick(planned, 'visibility'));
    });

    it.each(SHEET_PARTS)('has the %s', (_, part) => {
      expect(pick(written, part)).toEqual(pick(planned, part));
    });

    it('has the names', () => {
      expect(written.names).toEqual(planned.names);
    });

    it('has the properties', () => {
      expect(written.properties).toEqual(planned.properties);
    });
  });
}

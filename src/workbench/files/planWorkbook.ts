import type { Locale } from '../../model/basics';
import type { WorkbookPlan } from '../../model/plan';
import type { Workbook } from '../officeHost/model/workbook';
import { planSheet, type Omission } from './planSheet';

/** Names the writer of files takes; Excel takes more. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_.]{0,254}$/;

/** The open workbook as a plan, for the writer of files, and what the file will be without. */
export function planWorkbook(
  workbook: Workbook,
  locale: Locale,
): { readonly plan: WorkbookPlan; readonly omitted: readonly Omission[] } {
  const sheets = workbook.sheets.map(planSheet);
  const names = workbook.names.list().map(({ state }) => state);
  const strange = names.filter(({ Name }) => !PLAIN_NAME.test(Name));
  return {
    plan: {
      locale,
      sheets: sheets.map(({ plan }) => plan),
      names: names
        .filter(({ Name }) => PLAIN_NAME.test(Name))
        .map(({ Name, Formula }) => ({ name: Name, refersTo: Formula })),
      properties: Object.fromEntries(
        workbook.properties.custom.list().map(({ key, value }) => [key, String(value)]),
      ),
    },
    omitted: [
      ...sheets.flatMap(({ omitted }) => omitted),
      ...strange.map(({ Name }): Omission => ({ kind: 'name', sheet: '', what: Name })),
    ],
  };
}

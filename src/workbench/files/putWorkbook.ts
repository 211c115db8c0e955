import type { WorkbookPlan } from '../../model/plan';
import { areaAt } from '../officeHost/model/areas';
import { showValue } from '../officeHost/model/shownText';
import { Workbook } from '../officeHost/model/workbook';
import { finishSheet, putContent } from './putSheet';

/** Leaves one empty sheet: what was there is gone, the add-in's own settings too. */
export function clearWorkbook(workbook: Workbook): void {
  const { sheets, tables, names, properties, protection } = workbook;
  protection.isProtected = false;
  const old = sheets.splice(0);
  tables.splice(0);
  for (const name of [...names.list()]) names.remove(name);
  for (const setting of [...workbook.settings.list()]) workbook.settings.remove(setting);
  properties.custom.clear();
  const blank = workbook.addSheet(undefined);
  workbook.select(blank.range(areaAt(0, 0)));
  for (const sheet of old) workbook.report({ kind: 'sheetDeleted', sheetId: sheet.id });
  workbook.report({ kind: 'properties' });
}

/** The plan in the place of a workbook that was cleared. */
export function putWorkbook(workbook: Workbook, plan: WorkbookPlan): void {
  const blank = workbook.sheets.splice(0);
  const sheets = plan.sheets.map((sheet) => ({ sheet, made: workbook.addSheet(sheet.title) }));
  for (const { sheet, made } of sheets) putContent(made, sheet);
  for (const { name, refersTo } of plan.names) workbook.names.add(name, refersTo);
  for (const { sheet, made } of sheets) finishSheet(made, sheet);
  for (const [key, value] of Object.entries(plan.properties))
    workbook.properties.custom.add(key, value);
  const visible = sheets.filter(({ sheet }) => sheet.visibility === 'visible');
  const shown = visible.find(({ sheet }) => sheet.blocks.length > 0) ?? visible[0];
  if (shown) workbook.select(shown.made.range(areaAt(0, 0)));
  for (const sheet of blank) workbook.report({ kind: 'sheetDeleted', sheetId: sheet.id });
}

/** Throws what `putWorkbook` would throw, before anything is cleared for it. */
export function tryPutting(plan: WorkbookPlan): void {
  const trial = new Workbook(showValue);
  clearWorkbook(trial);
  putWorkbook(trial, plan);
}

import type { WorkbookChange } from '../../model/plan';
import { readErrorCode } from './hostErrors';
import type { Standing } from './inspectWorkbook';
import { addedSheets } from './refuseChanges';

/**
 * After a failure: events on again, the sheets and names that were added are taken out, and sheets
 * that were called otherwise get their titles back, so that the next try finds the workbook as it was. Never throws; the failure itself is what is told.
 */
export async function takeBack(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
  standing: Standing,
): Promise<void> {
  const titles = addedSheets(changes).map((sheet) => sheet.title);
  const names = changes.flatMap((change) => (change.kind === 'setName' ? [change.name.name] : []));
  try {
    context.runtime.enableEvents = true;
    const sheets = titles.map((title) => context.workbook.worksheets.getItemOrNullObject(title));
    const items = names
      .filter((name) => !standing.names.has(name.toLowerCase()))
      .map((name) => context.workbook.names.getItemOrNullObject(name));
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    for (const item of items) if (!item.isNullObject) item.delete();
    for (const sheet of sheets) {
      if (sheet.isNullObject) continue;
      // A sheet that is very hidden cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    nameBack(worksheets, changes);
    await context.sync();
  } catch (error) {
    console.warn('what was written could not be taken back', readErrorCode(error));
  }
}

/** Backwards, those that came to pass: a title may have been taken by the sheet renamed after it. */
function nameBack(worksheets: Excel.WorksheetCollection, changes: readonly WorkbookChange[]): void {
  const there = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const change of [...changes].reverse()) {
    if (change.kind !== 'renameSheet') continue;
    const { sheet: from, title: to } = change;
    const sheet = there.get(to.toLowerCase());
    if (!sheet || there.has(from.toLowerCase())) continue;
    sheet.name = from;
    there.delete(to.toLowerCase());
    there.set(from.toLowerCase(), sheet);
  }
}

import type { WorkbookChange } from '../../model/plan';
import { readErrorCode } from './hostErrors';
import type { Standing } from './inspectWorkbook';
import { addedSheets } from './refuseChanges';

/**
 * After a failure: events on again, and the sheets and names that were added are taken out, so that
 * the next try finds the workbook as it was. Never throws; the failure itself is what is told.
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
    await context.sync();
    for (const item of items) if (!item.isNullObject) item.delete();
    for (const sheet of sheets) {
      if (sheet.isNullObject) continue;
      // A sheet that is very hidden cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  } catch (error) {
    console.warn('what was written could not be taken back', readErrorCode(error));
  }
}

import { parseRangeReference } from '../../model/a1';
import type { CellEdit } from '../workbookHost';
import { readErrorCode, runBatch, toHostProblem } from './hostErrors';

/** Calls back after edits others made; see `WorkbookHost.onChanged`. */
export async function watchEdits(listener: (edit: CellEdit) => void): Promise<() => Promise<void>> {
  const handler = await runBatch(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => tell(event, listener));
    await context.sync();
    return added;
  });
  return async () => {
    try {
      handler.remove();
      await handler.context.sync();
    } catch (error) {
      throw toHostProblem(error);
    }
  };
}

/** Older programs do not say who edited; events are off while the pane writes in any case. */
async function tell(
  event: Excel.WorksheetChangedEventArgs,
  listener: (edit: CellEdit) => void,
): Promise<void> {
  if (event.triggerSource === 'ThisLocalAddin') return;
  const sheet = await readTitle(event.worksheetId);
  if (sheet !== null) listener({ sheet, range: parseRangeReference(event.address) });
}

/** The sheet's title now; null where it is gone or the host does not answer: an edit is a hint. */
async function readTitle(worksheetId: string): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(worksheetId);
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
  } catch (error) {
    console.warn('the edited sheet has no title', readErrorCode(error));
    return null;
  }
}

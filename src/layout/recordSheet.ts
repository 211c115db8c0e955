import type { NamePlan, SheetPlan } from '../model/plan';
import { absoluteReference } from './names';
import type { RecordRow } from './recordRows';
import { EMPTY_SHEET } from './sheetParts';

/** A very hidden sheet of records, with the name that leads to its first cell. */
export function buildRecordSheet(
  key: string,
  title: string,
  name: string,
  rows: readonly RecordRow[],
): { readonly sheet: SheetPlan; readonly names: readonly NamePlan[] } {
  const blocks = [{ row: 0, column: 0, cells: rows }];
  return {
    sheet: { key, title, ...EMPTY_SHEET, visibility: 'veryHidden', blocks },
    names: [{ name, refersTo: absoluteReference(title, 0, 0) }],
  };
}

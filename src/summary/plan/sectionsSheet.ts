import { absoluteReference } from '../../layout/names';
import { EMPTY_SHEET } from '../../layout/sheetParts';
import {
  SECTIONS_NAME,
  SECTIONS_SHEET,
  serialiseState,
  type CarriedState,
} from '../../merge/serialiseState';
import type { NamePlan, SheetPlan } from '../../model/plan';

/** `_sections`: what the summary was made of, so that it is a return for the level above. */
export function buildSectionsSheet(carried: CarriedState): {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
} {
  const sheet: SheetPlan = {
    key: 'sections',
    title: SECTIONS_SHEET,
    ...EMPTY_SHEET,
    visibility: 'veryHidden',
    blocks: [{ row: 0, column: 0, cells: serialiseState(carried) }],
  };
  const refersTo = absoluteReference(SECTIONS_SHEET, 0, 0);
  return { sheet, names: [{ name: SECTIONS_NAME, refersTo }] };
}

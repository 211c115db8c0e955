import { buildRecordSheet } from '../../layout/recordSheet';
import {
  SECTIONS_NAME,
  SECTIONS_SHEET,
  serialiseState,
  type CarriedState,
} from '../../merge/serialiseState';

/** `_sections`: what the summary was made of, so that it is a return for the level above. */
export function buildSectionsSheet(carried: CarriedState) {
  return buildRecordSheet('sections', SECTIONS_SHEET, SECTIONS_NAME, serialiseState(carried));
}

import type { CellStyle, PrintPlan, SheetPlan } from '../model/plan';
import { PALETTE } from './palette';

/** What sheets have in common. */

/** A visible sheet with nothing on it and nothing special about it. */
export const EMPTY_SHEET: Omit<SheetPlan, 'key' | 'title'> = {
  visibility: 'visible',
  tabColor: null,
  showGridlines: true,
  columnWidths: [],
  hiddenColumns: [],
  hiddenRows: [],
  rowHeights: [],
  freeze: null,
  blocks: [],
  tables: [],
  merges: [],
  formats: [],
  validations: [],
  conditionalFormats: [],
  links: [],
  charts: [],
  protection: null,
  print: null,
};

/** Header cells of tables and of lists. */
export const HEADER_STYLE: CellStyle = {
  bold: true,
  color: PALETTE.headerText,
  fill: PALETTE.headerFill,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
};

/** A4 across, as wide as the page, numbered; the header row is repeated where there is one. */
export function printAcross(headerRow: number | null): PrintPlan {
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: true,
    repeatRows: headerRow === null ? null : { first: headerRow, last: headerRow },
    footer: '&P / &N',
  };
}

import type { Area } from './areas';

/** What changed in the workbook, for a grid that mirrors it and for the events of the add-in. */
export type ModelChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      /** Typed or written where not given. */
      readonly changeType?: 'RowInserted';
    }
  /** Results of formulas; no event of the object model goes with them. */
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'formats'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: SheetChangeKind; readonly sheetId: string }
  | { readonly kind: 'names' | 'properties' };

/**
 * `sheet`: title, place, visibility, tab, gridlines; `layout`: widths, heights, hidden rows and
 * columns, merges, frozen panes, print; `rules`: validations and conditional formats.
 */
export type SheetChangeKind =
  | 'sheetAdded'
  | 'sheetDeleted'
  | 'sheetActivated'
  | 'sheet'
  | 'layout'
  | 'rules'
  | 'tables'
  | 'charts'
  | 'protection';

export type ChangeSource = 'addIn' | 'user';

export type ModelListener = (change: ModelChange, source: ChangeSource) => void;

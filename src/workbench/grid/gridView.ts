/**
 * What the grid can draw, as plain data: read from the workbook model, compared with the view drawn
 * before, and only the differences drawn. Rows and columns are zero-based, sizes in pixels.
 */
export interface GridView {
  readonly sheets: readonly SheetView[];
  readonly names: readonly NameView[];
  readonly activeSheet: string;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface NameView {
  readonly name: string;
  /** Without the leading `=`. */
  readonly refersTo: string;
}

export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly cells: ReadonlyMap<string, CellView>;
  readonly tables: readonly TableView[];
  readonly validations: readonly ValidationView[];
  /** In order of priority, first wins. */
  readonly conditionalFormats: readonly ConditionalFormatView[];
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  /** With the leading `=`; the grid computes the value of such a cell. */
  readonly formula: string | null;
  readonly value: string | number | boolean | null;
  readonly style: CellStyleView | null;
}

export interface CellStyleView {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly fontName?: string | undefined;
  readonly fontSize?: number | undefined;
  readonly horizontal?: 'left' | 'center' | 'right' | undefined;
  readonly vertical?: 'top' | 'center' | 'bottom' | undefined;
  readonly wrap?: boolean | undefined;
  readonly indent?: number | undefined;
  readonly numberFormat?: string | undefined;
  readonly borders?: Readonly<Record<BorderSide, string | undefined>> | undefined;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface TableView {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly headers: readonly string[];
  readonly showFilter: boolean;
}

export interface ValidationView {
  readonly areas: readonly Area[];
  readonly kind: 'decimal' | 'whole' | 'date' | 'textLength' | 'list' | 'custom';
  /** Null for a list and a custom formula, which compare with nothing. */
  readonly operator: string | null;
  readonly formula1: string;
  readonly formula2: string;
  /** What a list offers; null for another kind, and where its cells are not there. */
  readonly words: readonly string[] | null;
  readonly allowBlank: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly alert: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  } | null;
}

export interface ConditionalFormatView {
  readonly areas: readonly Area[];
  /** With the leading `=`, relative to the first area's first cell. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

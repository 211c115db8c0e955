import type { Locale } from './basics';
import type { CellRange, CellPlace, SheetVisibility } from './grid';

/**
 * A workbook as data. `layout/` writes plans, hosts apply them and decide nothing.
 * Rows and columns are zero-based; colours are `#RRGGBB`; widths are in characters of the default
 * font; heights in points; formulas begin with `=` and use commas and structured references in the
 * long form (`tblTargets[[#This Row],[x]]`), which every host and spreadsheet program takes.
 */
export interface WorkbookPlan {
  readonly locale: Locale;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly properties: Readonly<Record<string, string>>;
}

export type PlanCell = string | number | boolean | null | FormulaCell;

export interface FormulaCell {
  readonly formula: string;
}

export interface NamePlan {
  readonly name: string;
  /** With the leading `=`; absolute. */
  readonly refersTo: string;
}

export interface SheetPlan {
  /** Stable key: `guide`, `targets`, `tasks`, `data`, `owners`, `dashboard`, `meta`, … */
  readonly key: string;
  readonly title: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Free cells outside tables. */
  readonly blocks: readonly CellBlock[];
  readonly tables: readonly TablePlan[];
  readonly merges: readonly CellRange[];
  /** Applied in order; a later one adds to and overrides an earlier one. */
  readonly formats: readonly FormatPlan[];
  readonly validations: readonly ValidationPlan[];
  /** In order of priority, first wins. */
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly links: readonly LinkPlan[];
  readonly charts: readonly ChartPlan[];
  /** Protection without a password, or null. Cells are locked unless a format unlocks them. */
  readonly protection: ProtectionPlan | null;
  readonly print: PrintPlan | null;
}

export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface TablePlan {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumnPlan[];
  /** One cell a column; a column with a formula has that formula in every row. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly style: string;
  readonly showFilter: boolean;
}

export interface TableColumnPlan {
  /** Key of `layout/columns.ts`. */
  readonly key: string;
  /** Header text as shown; unique in its table. */
  readonly header: string;
  /** Calculated column. */
  readonly formula: string | null;
}

export interface FormatPlan {
  readonly range: CellRange;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel number format, en-US form; `@` is text. */
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly border?: 'thin' | 'none';
}

export type ValidationRulePlan =
  | {
      readonly kind: 'decimal' | 'whole' | 'date' | 'textLength';
      readonly operator:
        | 'between'
        | 'notBetween'
        | 'equal'
        | 'notEqual'
        | 'greaterThan'
        | 'lessThan'
        | 'greaterThanOrEqual'
        | 'lessThanOrEqual';
      /** A number, or a formula with the leading `=` relative to the range's first cell. */
      readonly formula1: number | string;
      readonly formula2: number | string | null;
    }
  /** Source: a formula or name with the leading `=`. */
  | { readonly kind: 'list'; readonly source: string }
  /** Relative to the range's first cell. */
  | { readonly kind: 'custom'; readonly formula: string };

export interface ValidationPlan {
  readonly range: CellRange;
  readonly rule: ValidationRulePlan;
  readonly allowBlank: boolean;
  /** Title to 32 characters, message to 255. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** Title to 32 characters, message to 225. */
  readonly alert: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  } | null;
}

export interface ConditionalFormatPlan {
  readonly range: CellRange;
  /** With the leading `=`, relative to the range's first cell, A1 references. */
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
  readonly stopIfTrue: boolean;
}

export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  /** A place in the same workbook; there are no links to the outside. */
  readonly target: CellPlace;
  readonly text: string;
}

/**
 * A native chart. Lying bars have their first category on top, as the rows beside them.
 * A scatter's categories are its x values, numbers; its points are joined in their order.
 */
export interface ChartPlan {
  readonly name: string;
  readonly chartKind: 'bar' | 'column' | 'stackedBar' | 'line' | 'scatter';
  readonly title: string;
  readonly series: readonly ChartSeriesPlan[];
  /** Of clustered bars and columns; both in percent of a bar's thickness. */
  readonly bars?: {
    /** By how much the bars of one category cover each other: 0 side by side, 100 as one. */
    readonly overlap: number;
    /** Room between categories. */
    readonly gapWidth: number;
  };
  /** Of a scatter's x axis. */
  readonly xAxis?: {
    readonly numberFormat: string;
    readonly minimum: number;
    readonly maximum: number;
    readonly majorUnit: number;
  };
  /** Where not given, the program chooses and the format is the cells' own. */
  readonly valueAxis?: {
    readonly numberFormat: string;
    readonly maximum?: number;
    readonly majorUnit?: number;
  };
  /** Cells the chart covers. */
  readonly anchor: CellRange;
  readonly altText: string;
}

export interface ChartSeriesPlan {
  readonly name: string;
  /** Absolute references with the leading `=`; one row or one column each. */
  readonly categories: string;
  readonly values: string;
  readonly color: string;
  /** Of lines and scatters; solid without markers where not given. */
  readonly line?: 'solid' | 'dash';
  readonly marker?: 'circle' | 'none';
}

export interface ProtectionPlan {
  readonly allowFormatColumns: boolean;
  readonly allowSort: boolean;
  readonly allowFilter: boolean;
}

export interface PrintPlan {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  readonly fitToWidth: boolean;
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly footer: string | null;
  /**
   * What is printed, with the leading `=`: a reference, or a formula that yields one each time the
   * sheet is printed. The whole sheet where not given. Only files have it: Office.js takes no formula
   * here, and the returns that need one are never written through it.
   */
  readonly area?: string;
}

/**
 * One change to a workbook that stands already. `layout/` derives changes from a plan and a grid;
 * a host applies them in order.
 */
export type WorkbookChange =
  | { readonly kind: 'addSheet'; readonly sheet: SheetPlan }
  /** Grows a table to `range`, header row unchanged. */
  | { readonly kind: 'resizeTable'; readonly table: string; readonly range: CellRange }
  /** Null cells are left as they are; `''` empties one. */
  | { readonly kind: 'writeCells'; readonly sheet: string; readonly block: CellBlock }
  | {
      readonly kind: 'format';
      readonly sheet: string;
      readonly formats: readonly FormatPlan[];
      /** Heights in points, for rows whose texts are written anew. */
      readonly rowHeights?: SheetPlan['rowHeights'];
    }
  /** Replaces validations and conditional formats of the sheet's planned ranges. */
  | {
      readonly kind: 'setRules';
      readonly sheet: string;
      readonly validations: readonly ValidationPlan[];
      readonly conditionalFormats: readonly ConditionalFormatPlan[];
    }
  /** Replaces the sheet's charts of these names; others are left alone. */
  | { readonly kind: 'setCharts'; readonly sheet: string; readonly charts: readonly ChartPlan[] }
  | { readonly kind: 'setName'; readonly name: NamePlan }
  /** References follow; a title that stands in a text does not. */
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly title: string }
  | { readonly kind: 'renameTable'; readonly table: string; readonly name: string }
  | { readonly kind: 'deleteSheet'; readonly sheet: string }
  | { readonly kind: 'deleteName'; readonly name: string }
  | { readonly kind: 'setProperties'; readonly properties: Readonly<Record<string, string>> }
  /** Shows the sheet to the user. */
  | { readonly kind: 'activateSheet'; readonly sheet: string };

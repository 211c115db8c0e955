import type { CellRange, SheetVisibility } from '../../src/model/grid';
import type { CellStyle, ConditionalFormatPlan, ValidationPlan } from '../../src/model/plan';
import { cellReference, rangeReference } from '../../src/model/a1';

/** A workbook in words no host owns; what both hosts have to make of one plan. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  /** Where each name leads, `=` and needless quotes left out. */
  readonly names: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

export interface SheetDescription {
  readonly title: string;
  readonly visibility: SheetVisibility;
  /** Values by cell; a cell with a formula is under `formulas` alone. */
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly formulas: Readonly<Record<string, string>>;
  /** Number formats of cells that hold something, General left out. */
  readonly numberFormats: Readonly<Record<string, string>>;
  readonly tables: readonly TableDescription[];
  readonly validations: readonly string[];
  /** In order of priority. */
  readonly conditionalFormats: readonly string[];
  readonly protection: SheetProtection | null;
  readonly unlockedCells: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly string[];
  readonly charts: readonly string[];
}

export interface SheetProtection {
  readonly formatColumns: boolean;
  readonly sort: boolean;
  readonly filter: boolean;
}

export interface TableDescription {
  readonly name: string;
  readonly range: string;
  readonly headers: readonly string[];
  readonly style: string;
  readonly showFilter: boolean;
}

/** A validation as one line, so that a difference is read at a glance. */
export function describeValidation(
  range: string,
  rule: {
    readonly kind: ValidationPlan['rule']['kind'];
    readonly operator?: string;
    readonly formulas: readonly (string | number | null | undefined)[];
  },
  rest: Pick<ValidationPlan, 'allowBlank' | 'prompt' | 'alert'>,
): string {
  const formulas = rule.formulas.filter((formula) => formula !== null && formula !== undefined);
  const { allowBlank, prompt, alert } = rest;
  return JSON.stringify({
    range,
    kind: rule.kind,
    operator: rule.operator ?? null,
    formulas: formulas.map(bareFormula),
    allowBlank,
    prompt: prompt && [prompt.title, prompt.message],
    alert: alert && [alert.style, alert.title, alert.message],
  });
}

export function describeConditionalFormat(
  range: string,
  formula: string,
  style: ConditionalFormatPlan['style'],
  stopIfTrue: boolean,
): string {
  return JSON.stringify({
    range,
    formula: bareFormula(formula),
    fill: style.fill?.toUpperCase() ?? null,
    color: style.color?.toUpperCase() ?? null,
    bold: style.bold === true,
    stopIfTrue,
  });
}

/** Cells by reference; a later style overrides what an earlier one said of the lock. */
export function listUnlocked(
  formats: readonly { readonly range: CellRange; readonly style: CellStyle }[],
): string[] {
  const unlocked = new Set<string>();
  for (const { range, style } of formats) {
    if (style.locked === undefined) continue;
    for (let row = range.row; row < range.row + range.rows; row++)
      for (let column = range.column; column < range.column + range.columns; column++) {
        const cell = cellReference(row, column);
        if (style.locked) unlocked.delete(cell);
        else unlocked.add(cell);
      }
  }
  return [...unlocked].sort();
}

export function describeMerges(merges: readonly CellRange[]): string[] {
  return merges.map(rangeReference).sort();
}

/** Quotes that a sheet's name does without, and the leading `=`, tell nothing. */
export function bareFormula(formula: string | number): string {
  return String(formula)
    .replace(/^=/, '')
    .replace(/'([\p{L}_][\p{L}\p{N}_]*)'!/gu, '$1!');
}

export function describeNames(
  names: readonly { readonly name: string; readonly refersTo: string }[],
): Record<string, string> {
  return Object.fromEntries(names.map(({ name, refersTo }) => [name, bareFormula(refersTo)]));
}

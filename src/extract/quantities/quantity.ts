import type { UnitWord } from '../lexicon/units';

/** How a figure is written: 一半 and 翻一番 bring their unit with them. */
export type NumberForm = 'arabic' | 'chinese' | 'share' | 'multiple' | 'lost';

/** A number as found in the clean text, before its unit is known. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  /** Null where the copy lost the digits. */
  readonly value: number | null;
  readonly form: NumberForm;
  /** 余, 多, 近, 约 stand with it. */
  readonly isApproximate: boolean;
  /** Shares and multiples: `%`. */
  readonly ownUnit: string | null;
  /** 过半 says more than it writes. */
  readonly isExceeded: boolean;
}

/** A figure with what it counts: `1.2万人`, `3—5家`, `百分之八十五`. */
export interface Quantity {
  /** Number and unit, in the clean text. */
  readonly start: number;
  readonly end: number;
  readonly number: { readonly start: number; readonly end: number };
  readonly unitRange: { readonly start: number; readonly end: number } | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly form: NumberForm;
  /** Simplified script, blank where none is printed; shares are `%`. */
  readonly unit: string;
  readonly unitWord: UnitWord | null;
  readonly isApproximate: boolean;
  readonly isExceeded: boolean;
}

/** The small words every other noun is made of. */

/** A text in both languages of the product; zh is the language of the documents. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

export type Locale = 'zh-CN' | 'en-US';

/** A calendar day as `YYYY-MM-DD`; no time, no zone. */
export type IsoDate = string;

/** A reference period in SDMX form: `2025`, `2025-S1`, `2025-Q3`, `2025-06`. */
export type PeriodCode = string;

/** UTF-16 offsets [start, end) in a document's file decoded as UTF-8, unchanged. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a field's content comes from: printed there, from the sentence that governs the clause,
 * implied by what is printed, assumed by us, or restored where the copy lost its digits.
 */
export type Basis = 'stated' | 'inherited' | 'implied' | 'assumed' | 'restored';

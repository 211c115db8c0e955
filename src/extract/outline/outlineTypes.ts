/** A stretch of the clean text, UTF-16 offsets [start, end). */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How a head is numbered; heads of one run share their style. */
export type MarkerStyle =
  | 'chapter' // 第二章
  | 'section' // 第一节
  | 'part' // 第一部分, 第一编
  | 'article' // 第六条
  | 'chinese' // 一、
  | 'chineseParen' // (一)
  | 'arabic' // 1.
  | 'decimal' // 1.1
  | 'decimal3' // 1.1.1
  | 'bareArabic' // 1 总体要求
  | 'arabicParen' // (1)
  | 'arabicHalfParen' // 1)
  | 'circled' // ①
  | 'roman' // Ⅰ、
  | 'word' // 任务一：
  | 'ordinal' // 一是
  | 'firstly' // 第一，
  | 'dash' // ——
  | 'bullet' // •
  | 'bare' // 一总体要求, a number whose punctuation was lost
  | 'title' // 总体要求, a heading without a number on a line of its own
  | 'box' // 专栏1, set into the text; its items are no duties of the list around it
  | 'annex'; // 附件：

/** A numbered head of the text, in reading order. */
export interface OutlineHead {
  readonly style: MarkerStyle;
  /** 1 is outermost. */
  readonly level: number;
  /** What it counts to; null for dashes, bullets and titles. */
  readonly value: number | null;
  /** The number as printed, brackets and stops included: `(三)`, `12.`; empty for titles. */
  readonly number: string;
  readonly numberRange: TextRange;
  readonly headingRange: TextRange;
  /** From the end of the heading (and its stop) to the next head of this level or above. */
  readonly bodyRange: TextRange;
  /** From the number to the end of the body. */
  readonly range: TextRange;
  /** Indices of the heads it stands under, outermost first. */
  readonly enclosing: readonly number[];
  /** False where the numbering breaks off or repeats here. */
  readonly isCertain: boolean;
}

export interface OutlineParagraph {
  readonly range: TextRange;
  /** Heads it stands under, outermost first; the paragraph that bears a head counts as under it. */
  readonly enclosing: readonly number[];
}

/** The structure of a policy text; all offsets are of the clean text. */
export interface Outline {
  readonly heads: readonly OutlineHead[];
  readonly paragraphs: readonly OutlineParagraph[];
}

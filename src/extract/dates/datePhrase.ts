import type { Basis, IsoDate, Span } from '../../model/basics';

/** What kind of phrase was found: `lost` is 到年, whose digits the copy has dropped. */
export type DateForm =
  | 'year'
  | 'month'
  | 'day'
  | 'half'
  | 'quarter'
  | 'range'
  | 'planPeriod'
  | 'relative'
  | 'partOfYear'
  | 'everyYear'
  | 'duration'
  | 'lost';

/** Less than a year: 一季度, 6月底前, 年内. */
export const PARTS_OF_YEAR: ReadonlySet<DateForm> = new Set<DateForm>([
  'month',
  'day',
  'half',
  'quarter',
  'partOfYear',
]);

/**
 * How the phrase is used: `by` 到2025年 and 6月底前, `since` 自2022年起, `until` 截至2021年底 (told, not
 * aimed at), `during` 2023—2025年 and “十四五”期间, `at` a bare year or day.
 */
export type DateRole = 'by' | 'since' | 'until' | 'during' | 'at';

export interface DatePhrase {
  /** In the clean text, 到 and 前 included. */
  readonly start: number;
  readonly end: number;
  /** In the original text. */
  readonly span: Span;
  readonly text: string;
  readonly form: DateForm;
  readonly role: DateRole;
  /** Its last day; null where no year is printed or known. */
  readonly date: IsoDate | null;
  readonly year: number | null;
  /** First year of a range; the year itself otherwise. */
  readonly fromYear: number | null;
  /** 每年: the figures beside it are yearly. */
  readonly isEveryYear: boolean;
  /** `implied` where the year is not printed (今年, 6月底前); `stated` otherwise. */
  readonly basis: Basis;
}

/** What a parser reads from its match; year null where none is printed. */
export interface DateDraft {
  readonly form: DateForm;
  readonly year: number | null;
  readonly fromYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** Years to add to the document's own year: 今年 0, 明年 1. */
  readonly yearOffset?: number;
  readonly role?: DateRole;
  readonly isEveryYear?: boolean;
}

/** One phrase a parser: the pattern is global and has no nested repetition. */
export interface DateParser {
  readonly pattern: RegExp;
  /** What every match holds, where there is such a word. */
  readonly needs?: string;
  readonly read: (match: RegExpExecArray) => DateDraft | null;
}

import type { CleanText } from '../cleanText';
import type { DatePhrase } from '../dates/datePhrase';
import type { Outline, OutlineParagraph, TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';
import type { SentenceMarks } from '../notTargets/reached';
import type { ComparatorReading } from './readComparator';
import type { Sentence } from './readSentences';

/** All that is read of a document before its figures are judged. */
export interface Scene {
  readonly clean: CleanText;
  readonly text: string;
  readonly outline: Outline;
  readonly dates: readonly DatePhrase[];
  /** The year the document was issued; null where it does not say. */
  readonly documentYear: number | null;
  /** The first year anything is to be reached by; null where none is named. */
  readonly firstAim: number | null;
}

/** What governs a sentence: its paragraph, the year of a lead-in, whether it tells of the past. */
export interface Governing {
  readonly sentence: Sentence;
  readonly paragraph: OutlineParagraph;
  /** Phrases of time of the sentence. */
  readonly dates: readonly DatePhrase[];
  /** 到2025年 of an earlier sentence or a heading. */
  readonly leadIn: DatePhrase | null;
  /** The paragraph or its part of the document tells what was reached. */
  readonly isPast: boolean;
  /** Conditions for applying are listed. */
  readonly isCondition: boolean;
  /** It is part of rules: articles, or a text that says how to apply and to be judged. */
  readonly isRule: boolean;
}

/** A figure where it stands, ready to be judged. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly reading: ComparatorReading;
  /** The clause, or the part of it that is this figure's own. */
  readonly item: TextRange;
  readonly clause: TextRange;
  /** From the item's start to the figure, and from the figure to the item's end. */
  readonly before: string;
  readonly after: string;
  readonly clauseText: string;
  /** From the start of the sentence to the figure. */
  readonly lead: string;
  readonly governing: Governing;
  readonly marks: SentenceMarks;
  /** A target was taken from the same sentence before. */
  readonly followsTarget: boolean;
  /** A figure after this one in the same item. */
  readonly hasLater: boolean;
}

import type { Basis, IsoDate, Span } from './basics';
import type { Comparator, TargetKind, TaskType, UnitClass, UnitCode } from './catalog';

/** What the rules found in one policy text: candidates, which a person accepts or rejects. */
export interface Extraction {
  readonly document: ExtractedDocument;
  readonly targets: readonly ExtractedTarget[];
  readonly tasks: readonly ExtractedTask[];
  /** Clauses that bear a figure and were not taken for a target, each with the reason. */
  readonly notTargets: readonly RejectedFigure[];
}

/** What the text tells of itself; null where it does not. */
export interface ExtractedDocument {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly issuer: string | null;
  /** 文号 as printed: `鄂政发〔2022〕21号`. */
  readonly documentNumber: string | null;
  readonly issuedOn: IsoDate | null;
  readonly script: 'hans' | 'hant';
  /** The last year a target or a lead-in names as the horizon of the figures. */
  readonly horizonYear: number | null;
  readonly phases: readonly ExtractedPhase[];
  /** Length of the text in UTF-16 units. */
  readonly textLength: number;
}

export interface ExtractedPhase {
  readonly name: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  readonly span: Span;
}

/** What a person should look at before accepting a candidate. */
export type ExtractionDoubt =
  /** The copy lost the digits: the clause stands, the value is null. */
  | 'valueMissing'
  | 'unitMissing'
  /** No year in the sentence, its lead-in or a heading. */
  | 'deadlineMissing'
  /** 约, 左右, 力争: the figure is not firm. */
  | 'approximate'
  /** The figure may be scope or a result reached already. */
  | 'maybeNotTarget'
  /** Words stand between the figure and what it counts. */
  | 'nameUncertain'
  /** A list of units could not be split without doubt. */
  | 'unitsUncertain'
  /** The numbering breaks off or repeats. */
  | 'numberUncertain';

export interface ExtractedTarget {
  /** What is measured, in the words of the clause, simplified script. */
  readonly name: string;
  readonly comparator: Comparator;
  /** In unitMeasure; percent as 0 to 100; null where the copy lost its digits. */
  readonly value: number | null;
  /** Upper end where the document prints a range. */
  readonly valueMax: number | null;
  /** 计量单位 as printed: 项, 個, 人, 家, %, 个月; empty where it was lost. */
  readonly unitMeasure: string;
  readonly unitCode: UnitCode | null;
  readonly deadline: IsoDate | null;
  readonly year: number | null;
  readonly kind: TargetKind;
  /** Chapter and paragraph headings, outermost first, joined by ` / `. */
  readonly section: string;
  /** The clause that states the figure, as printed. */
  readonly quote: string;
  /** Of the quote, in the original text, as all spans. */
  readonly span: Span;
  readonly spans: TargetSpans;
  /** Of each field that has one: `null` where there is nothing. */
  readonly basis: ExtractedTargetBasis;
  readonly doubts: readonly ExtractionDoubt[];
}

export interface TargetSpans {
  readonly name: Span | null;
  readonly value: Span | null;
  readonly unitMeasure: Span | null;
  readonly comparator: Span | null;
  /** Where the year or day is printed, which may be another sentence or a heading. */
  readonly deadline: Span | null;
}

export interface ExtractedTargetBasis {
  readonly value: Basis | null;
  readonly comparator: Basis;
  readonly unitMeasure: Basis | null;
  readonly deadline: Basis | null;
}

export interface ExtractedTask {
  /** As printed, brackets and stops included: `(三)`, `12.`, `第六条`. */
  readonly number: string;
  /** Heading of the chapter as printed, its number included. */
  readonly chapter: string;
  readonly heading: string;
  readonly headingSpan: Span;
  /** Names as printed, in order. */
  readonly leadUnits: readonly ExtractedUnit[];
  readonly responsibleUnits: readonly ExtractedUnit[];
  /** True where the document ends a list with 等. */
  readonly openEnded: boolean;
  readonly deadline: IsoDate | null;
  readonly deadlineSpan: Span | null;
  /** Name of a phase of the document. */
  readonly phase: string | null;
  readonly taskType: TaskType;
  /** The sentences of the task that say what is to be done. */
  readonly measures: readonly ExtractedMeasure[];
  /** From the number to the end of the task, its unit list included. */
  readonly span: Span;
  readonly basis: { readonly units: Basis | null; readonly deadline: Basis | null };
  readonly doubts: readonly ExtractionDoubt[];
}

export interface ExtractedUnit {
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly span: Span;
}

export interface ExtractedMeasure {
  readonly text: string;
  readonly deadline: IsoDate | null;
  readonly span: Span;
}

/** Why a figure is not a target. */
export type RejectionReason =
  /** 已, 截至…, 达到了: a result reached already. */
  | 'alreadyReached'
  | 'documentNumber'
  /** The number of a law or a standard. */
  | 'standardNumber'
  /** PM2.5, 12345热线, 5G, “双随机”. */
  | 'nameWithDigits'
  | 'subsidyRate'
  | 'workingDays'
  /** 16条产业链, 十大…: how much there is, not how much to reach. */
  | 'scopeCount'
  | 'listNumber'
  | 'date'
  | 'money'
  /** A person of an article, 一批, 一系列… and other figures without a goal. */
  | 'noGoal';

/** A clause that bears a figure and was not taken; a person can overrule. */
export interface RejectedFigure {
  readonly quote: string;
  readonly span: Span;
  readonly reason: RejectionReason;
}

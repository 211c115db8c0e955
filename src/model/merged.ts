import type { IsoDate, PeriodCode } from './basics';
import type { Problem } from './finding';
import type {
  EvidenceItem,
  LedgerEntry,
  MeasureReport,
  ReturnFigure,
  ReturnSignature,
  ReturnTemplate,
} from './unitReturn';

/** What a section is of: one document's part of a unit's return for a period. */
export interface SectionKey {
  readonly documentId: string;
  readonly unitId: string;
  readonly period: PeriodCode;
}

/** Which of two sections of a key counts: the revision, then the submission number. */
export interface SectionRank {
  readonly revision: number;
  readonly submission: number;
}

/** Zero-based columns of a table's fields, by the names their records have. */
export type FieldColumns = Readonly<Record<string, number>>;

/** Rows of a section in a fixed order; the lineage of each leads into the file it stands in. */
export interface SectionContent {
  readonly figures: readonly ReturnFigure[];
  readonly measures: readonly MeasureReport[];
  readonly ledger: readonly LedgerEntry[];
  readonly evidence: readonly EvidenceItem[];
  /**
   * Where a row's fields stand besides the cell its lineage names; no part of what is said. Missing
   * where an older summary brought the section.
   */
  readonly columns?: SectionColumns;
}

export interface SectionColumns {
  readonly figures: FieldColumns;
  readonly measures: FieldColumns;
  readonly ledger: FieldColumns;
  readonly evidence: FieldColumns;
}

/** One document's part of a return, and every file it stands in. */
export interface Section {
  readonly key: SectionKey;
  /** SHA-256 of key, rank and content without lineage, lower-case hexadecimal. */
  readonly hash: string;
  readonly rank: SectionRank;
  readonly unitName: string;
  /** The same rows, by the SHA-256 of the file they were read from. */
  readonly appearances: ReadonlyMap<string, SectionContent>;
}

/** A file that was read, whatever became of it. */
export interface MergeSource {
  readonly sha256: string;
  /** Sorted; one file may come under several names. */
  readonly names: readonly string[];
  readonly kind: 'return' | 'summary' | 'unknown';
  /** Null where it could not be read. */
  readonly template: ReturnTemplate | null;
  readonly submission: number | null;
  readonly signature: ReturnSignature | null;
  /** The earliest day it came; serves lateness only. */
  readonly receivedOn: IsoDate | null;
  /** Why it is not accepted, whatever stands in it; null where nothing bars it. */
  readonly rejection: Problem | null;
  /** Hashes of the sections it brings, sorted: a return its own, a summary those it was made of. */
  readonly carries: readonly string[];
}

/** A person's answer to a conflict: which of these sections counts. */
export interface MergeDecision {
  readonly key: SectionKey;
  /** Hashes of the sections that were in conflict, sorted; it answers no other conflict. */
  readonly hashes: readonly string[];
  readonly chosen: string;
  readonly by: string;
  readonly on: IsoDate;
  readonly why: string;
}

/** The merged state: a union that only grows. Keys are those of `merge/mergedState.ts`. */
export interface MergedState {
  readonly sources: ReadonlyMap<string, MergeSource>;
  /** By section key, then by hash. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, Section>>;
  readonly decisions: ReadonlyMap<string, MergeDecision>;
}

/** What became of a section key: one section counts, or a person has to say which. */
export type KeyOutcome =
  | {
      readonly kind: 'winner';
      readonly key: SectionKey;
      readonly winner: Section;
      readonly superseded: readonly Section[];
      /** The decision that settled it, or null where rank did. */
      readonly decision: MergeDecision | null;
    }
  | {
      readonly kind: 'conflict';
      readonly key: SectionKey;
      /** Of equal rank, by hash. */
      readonly rivals: readonly Section[];
      readonly superseded: readonly Section[];
    };

export type FileOutcome = 'accepted' | 'superseded' | 'undecided' | 'rejected';

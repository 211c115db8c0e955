import type { IsoDate, Span } from './basics';
import type {
  Aggregation,
  Comparator,
  Direction,
  MeasureKind,
  Phase,
  PolicyDocument,
  TargetBasis,
  TargetKind,
  UnitClass,
  UnitCode,
} from './catalog';
import type { ExtractedTask, ExtractionDoubt } from './extraction';

/**
 * What was extracted from a text as a person reviews it: every candidate with the person's decision,
 * editable; accepted ones become a document of the catalog.
 */
export interface ReviewDraft {
  readonly details: DraftDetails;
  readonly targets: readonly DraftTarget[];
  readonly tasks: readonly DraftTask[];
}

export type Decision = 'open' | 'accepted' | 'rejected';

/** Texts of the document's own language alone: an English name falls back on it. */
export interface DraftDetails extends Omit<
  PolicyDocument,
  'id' | 'title' | 'shortTitle' | 'issuer' | 'phases' | 'copyNotes'
> {
  /** `shandong-2023`: place in small letters, year; empty until a person has given it. */
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly issuer: string;
  readonly phases: readonly (Omit<Phase, 'id' | 'name'> & { readonly name: string })[];
}

export interface DraftTarget {
  /** Of the candidate in this review; no id of the catalog. */
  readonly key: string;
  readonly decision: Decision;
  readonly doubts: readonly ExtractionDoubt[];
  readonly name: string;
  readonly comparator: Comparator;
  /** Null: a person has to enter it before the target can be accepted. */
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly targetKind: TargetKind;
  readonly unitMeasure: string;
  readonly unitCode: UnitCode;
  readonly direction: Direction;
  readonly measureKind: MeasureKind;
  readonly aggregation: Aggregation;
  readonly baseline: number | null;
  readonly deadline: IsoDate | null;
  readonly leadUnits: readonly string[];
  /** An indicator of the catalog that it shares; null: one of its own. */
  readonly indicatorId: string | null;
  readonly section: string;
  readonly quote: string;
  readonly span: Span;
  readonly basis: Omit<TargetBasis, 'planStart' | 'owners'>;
}

export interface DraftUnit {
  readonly name: string;
  readonly unitClass: UnitClass;
}

export interface DraftTask extends Omit<
  ExtractedTask,
  'leadUnits' | 'responsibleUnits' | 'measures' | 'deadlineSpan'
> {
  readonly key: string;
  readonly decision: Decision;
  readonly leadUnits: readonly DraftUnit[];
  readonly responsibleUnits: readonly DraftUnit[];
  readonly measures: readonly { readonly text: string; readonly deadline: IsoDate | null }[];
}

/** What keeps a draft from being saved; the wizard names the field. */
export type DraftFault =
  | { readonly kind: 'detail'; readonly field: keyof DraftDetails; readonly code: DraftFaultCode }
  | { readonly kind: 'target'; readonly key: string; readonly code: DraftFaultCode }
  | { readonly kind: 'task'; readonly key: string; readonly code: DraftFaultCode }
  | { readonly kind: 'draft'; readonly code: 'nothingAccepted' | 'inconsistent' };

export type DraftFaultCode =
  | 'missing'
  /** An id is small letters, a year, and perhaps a number: `shandong-2023`, `shandong-2023-2`. */
  | 'idForm'
  /** The id of a document built in, or of another one in the workbook. */
  | 'idTaken'
  | 'deadlineBeforeStart'
  | 'valueMissing'
  | 'deadlineMissing'
  | 'unitMissing'
  | 'nameMissing';

/** How a newer version of a document differs from the one that is loaded. */
export interface DocumentComparison {
  readonly targets: readonly ItemChange[];
  readonly tasks: readonly ItemChange[];
}

export interface ItemChange {
  /** Id of the catalog. */
  readonly id: string;
  readonly name: string;
  readonly change: 'same' | 'changed' | 'added' | 'withdrawn';
  /** Of a change: what it was, and what it is now. */
  readonly fields: readonly {
    readonly field:
      | 'name'
      | 'value'
      | 'comparator'
      | 'deadline'
      | 'unitMeasure'
      | 'leadUnits'
      | 'responsibleUnits';
    readonly before: string;
    readonly after: string;
  }[];
}

import type { IsoDate, Span } from '../../../src/model/basics';
import type { Comparator, TargetKind } from '../../../src/model/catalog';

/** A document with what a careful reader takes from it: what the rules are measured against. */
export interface JudgedDocument {
  readonly name: string;
  readonly text: string;
  readonly targets: readonly ExpectedTarget[];
  readonly tasks: readonly ExpectedTask[];
  /** Figures that are no targets. */
  readonly notTargets: readonly Span[];
  /** Figures and duties on which careful readers differ: neither taking nor leaving them is wrong. */
  readonly optional: readonly Span[];
}

export interface ExpectedTarget extends TargetFields {
  readonly span: Span;
  readonly kind: TargetKind;
  /** Readings that are as good as the first. */
  readonly others: readonly Partial<TargetFields>[];
  /** Fields the copy does not hold and nobody can compare. */
  readonly lost: readonly (keyof TargetFields)[];
}

export interface TargetFields {
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unitMeasure: string;
  readonly deadline: IsoDate | null;
}

export interface ExpectedTask {
  readonly span: Span;
  readonly number: string;
  /** Null where the document has no heading for it. */
  readonly chapter: string | null;
  readonly heading: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly openEnded: boolean;
  /** Deadlines that are right; the first is the reader's. */
  readonly deadlines: readonly (IsoDate | null)[];
  /** True where units named only within sentences are compared too. */
  readonly judgesImpliedUnits: boolean;
}

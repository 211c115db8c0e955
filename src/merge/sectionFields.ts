import type {
  EvidenceItem,
  LedgerEntry,
  MeasureReport,
  ReturnFigure,
  TaskStatus,
} from '../model/unitReturn';

/** What a field may hold: a number or a text, or one of some words; with `?` also null. */
export type Field =
  | { readonly kind: 'text' }
  | { readonly kind: 'text?' }
  | { readonly kind: 'number?' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'word?'; readonly words: readonly string[] };

/** The fields of a record but its place, in the order in which they are written. */
export type Fields<Row> = { readonly [Key in Exclude<keyof Row, 'lineage'>]: Field };

const TEXT: Field = { kind: 'text' };
const MAYBE_TEXT: Field = { kind: 'text?' };
const NUMBER: Field = { kind: 'number?' };

const TASK_STATUSES = [
  'notStarted',
  'inProgress',
  'longTerm',
  'doneUnverified',
  'closed',
  'overdue',
  'adjusted',
] as const satisfies readonly TaskStatus[];

export const FIGURE_FIELDS: Fields<ReturnFigure> = {
  targetId: TEXT,
  value: NUMBER,
  previous: NUMBER,
  added: NUMBER,
  deducted: NUMBER,
  numerator: NUMBER,
  denominator: NUMBER,
  level: NUMBER,
  led: NUMBER,
  tookPart: NUMBER,
  obsStatus: {
    kind: 'word',
    words: ['final', 'preliminary', 'revised', 'definitionChanged', 'missing'],
  },
  unitId: TEXT,
  period: TEXT,
  periodEnd: TEXT,
  entryState: {
    kind: 'word?',
    words: ['normal', 'zeroReport', 'notApplicable', 'notYetAvailable'],
  },
  evidence: MAYBE_TEXT,
  explanation: MAYBE_TEXT,
  deductReason: MAYBE_TEXT,
};

export const MEASURE_FIELDS: Fields<MeasureReport> = {
  taskId: TEXT,
  measureId: TEXT,
  role: { kind: 'word', words: ['lead', 'shared'] },
  taskStatus: { kind: 'word?', words: TASK_STATUSES },
  percent: NUMBER,
  progressText: MAYBE_TEXT,
  output: MAYBE_TEXT,
  completedOn: MAYBE_TEXT,
  evidence: MAYBE_TEXT,
  problem: MAYBE_TEXT,
  cause: MAYBE_TEXT,
  nextStep: MAYBE_TEXT,
  plannedOn: MAYBE_TEXT,
  coordination: MAYBE_TEXT,
};

export const LEDGER_FIELDS: Fields<LedgerEntry> = {
  targetId: MAYBE_TEXT,
  targetText: MAYBE_TEXT,
  item: MAYBE_TEXT,
  itemKey: MAYBE_TEXT,
  publishedOn: MAYBE_TEXT,
  evidence: MAYBE_TEXT,
  role: { kind: 'word?', words: ['led', 'tookPart'] },
  action: { kind: 'word?', words: ['made', 'revised'] },
  state: { kind: 'word?', words: ['valid', 'withdrawn'] },
  level: MAYBE_TEXT,
  firstUnit: MAYBE_TEXT,
  otherUnits: MAYBE_TEXT,
  countedPeriod: MAYBE_TEXT,
  explanation: MAYBE_TEXT,
};

export const EVIDENCE_FIELDS: Fields<EvidenceItem> = {
  evidenceId: TEXT,
  title: MAYBE_TEXT,
  documentNumber: MAYBE_TEXT,
  datedOn: MAYBE_TEXT,
  fileName: MAYBE_TEXT,
};

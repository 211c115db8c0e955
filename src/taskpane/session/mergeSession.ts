import type { PeriodCode } from '../../model/basics';
import type { Problem } from '../../model/finding';
import type { CheckedFile } from '../../pipeline/checkFlow';
import type { DecisionRequest } from '../../pipeline/mergeDecisions';
import type { SummaryWriting } from '../../pipeline/mergeIntoWorkbook';
import type { MergeFileRow } from '../../pipeline/mergeFileRow';
import type { MergeView } from '../../pipeline/mergeView';
import type { OutcomeJob } from './issueSession';

/** Who was to report: the open master says it, or nobody does. */
export type BasisState =
  | { readonly kind: 'none' | 'reading' }
  | {
      readonly kind: 'master';
      readonly period: PeriodCode;
      readonly units: number;
      /** Of which nobody is called. */
      readonly otherPeriods: readonly PeriodCode[];
    }
  /** The workbook is a master and says nothing of the kind. */
  | { readonly kind: 'refused'; readonly problem: Problem };

export type MergeRun =
  | { readonly kind: 'idle' | 'listing' | 'merging' | 'done' }
  | {
      readonly kind: 'reading';
      readonly done: number;
      readonly total: number;
      readonly secondsLeft: number | null;
      readonly isStopping: boolean;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What is being chosen for a conflict. */
export interface DecisionDraft {
  /** Hash of the rival that is to count; null while none is chosen. */
  readonly chosen: string | null;
  readonly why: string;
}

/** Files that are made of a merge: the summary, what goes back to units, reminders. */
export type FileKind = 'write' | 'corrections' | 'reminders';

/** Making a file to hand over; `of` says which. */
export type FileJob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly of: FileKind }
  | { readonly kind: 'failed'; readonly of: FileKind; readonly problem: Problem }
  | { readonly kind: 'done'; readonly of: FileKind; readonly outcome: MadeFile };

/** A file to hand over. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The part of the session the page 汇总 shows. */
export interface MergeSession {
  readonly basis: BasisState;
  readonly run: MergeRun;
  /** In the order they were read. */
  readonly rows: readonly MergeFileRow[];
  /** Names of files that were not read any more. */
  readonly notRead: readonly string[];
  readonly view: MergeView | null;
  readonly drafts: Readonly<Record<string, DecisionDraft>>;
  /** Who decides; the same for every conflict. */
  readonly decider: string;
  /** Answers given in this session, by the id of their conflict. */
  readonly answers: Readonly<Record<string, DecisionRequest>>;
  readonly decideJob: OutcomeJob<null>;
  readonly writeJob: OutcomeJob<SummaryWriting>;
  readonly fileJob: FileJob;
  /** Checking a file by itself, where no workbook is open. */
  readonly checkJob: OutcomeJob<CheckedFile>;
}

export type MergeAction =
  | { readonly type: 'mergeBasisChanged'; readonly basis: BasisState }
  | { readonly type: 'mergeRunChanged'; readonly run: MergeRun }
  | {
      readonly type: 'mergeFilesRead';
      readonly rows: readonly MergeFileRow[];
      readonly run: MergeRun;
    }
  | {
      readonly type: 'mergeFinished';
      readonly view: MergeView;
      readonly notRead: readonly string[];
    }
  | { readonly type: 'mergeCleared' }
  | {
      readonly type: 'decisionDrafted';
      readonly id: string;
      readonly change: Partial<DecisionDraft>;
    }
  | { readonly type: 'deciderTyped'; readonly decider: string }
  | {
      readonly type: 'mergeDecided';
      readonly answers: MergeSession['answers'];
      readonly view: MergeView;
    }
  | { readonly type: 'decideJobChanged'; readonly job: MergeSession['decideJob'] }
  | { readonly type: 'summaryWriteChanged'; readonly job: MergeSession['writeJob'] }
  | { readonly type: 'summaryFileChanged'; readonly job: MergeSession['fileJob'] }
  | { readonly type: 'fileCheckChanged'; readonly job: MergeSession['checkJob'] };

const IDLE = { kind: 'idle' } as const;
export const NO_DRAFT: DecisionDraft = { chosen: null, why: '' };

export const startedMerge: MergeSession = {
  basis: { kind: 'none' },
  run: IDLE,
  rows: [],
  notRead: [],
  view: null,
  drafts: {},
  decider: '',
  answers: {},
  decideJob: IDLE,
  writeJob: IDLE,
  fileJob: IDLE,
  checkJob: IDLE,
};

const TYPES: ReadonlySet<string> = new Set<MergeAction['type']>([
  ...(['mergeBasisChanged', 'mergeRunChanged', 'mergeFilesRead', 'mergeFinished'] as const),
  ...(['mergeCleared', 'decisionDrafted', 'deciderTyped', 'mergeDecided'] as const),
  ...(['decideJobChanged', 'summaryWriteChanged', 'summaryFileChanged'] as const),
  'fileCheckChanged',
]);

export function isMergeAction(action: { readonly type: string }): action is MergeAction {
  return TYPES.has(action.type);
}

/** What was made of an older view is no longer what is shown. */
function showView(merge: MergeSession, view: MergeView): MergeSession {
  return { ...merge, view, decideJob: IDLE, writeJob: IDLE, fileJob: IDLE };
}

/** The page's part of the session after an action; pure. */
export function reduceMerge(merge: MergeSession, action: MergeAction): MergeSession {
  switch (action.type) {
    case 'mergeBasisChanged':
      return { ...merge, basis: action.basis };
    case 'mergeRunChanged':
      return { ...merge, run: action.run };
    case 'mergeFilesRead':
      return { ...merge, rows: action.rows, run: action.run };
    case 'mergeFinished': {
      const { view, notRead } = action;
      return { ...showView(merge, view), notRead, run: { kind: 'done' } };
    }
    case 'mergeCleared':
      return { ...startedMerge, decider: merge.decider, checkJob: merge.checkJob };
    case 'decisionDrafted': {
      const draft = { ...(merge.drafts[action.id] ?? NO_DRAFT), ...action.change };
      return { ...merge, drafts: { ...merge.drafts, [action.id]: draft } };
    }
    case 'deciderTyped':
      return { ...merge, decider: action.decider };
    case 'mergeDecided':
      return { ...showView(merge, action.view), answers: action.answers };
    case 'decideJobChanged':
      return { ...merge, decideJob: action.job };
    case 'summaryWriteChanged':
      return { ...merge, writeJob: action.job };
    case 'summaryFileChanged':
      return { ...merge, fileJob: action.job };
    case 'fileCheckChanged':
      return { ...merge, checkJob: action.job };
  }
}

import type { PeriodCode } from '../../model/basics';
import type { Problem } from '../../model/finding';
import type { ConfirmOutcome } from '../../pipeline/confirmOwners';
import type { IssueOverview } from '../../pipeline/issueOverview';
import type { IssuePackage } from '../../pipeline/issuePackage';
import type { Refusal } from '../../pipeline/masterFile';
import type { PrepareOutcome, PreviousSource } from '../../pipeline/prepareFlow';

/** What is being chosen on the page 布置报表. */
export interface IssueDraft {
  /** Null: the last period loaded. */
  readonly period: PeriodCode | null;
  /** As typed; null: the calendar's day. */
  readonly dueDate: string | null;
  readonly issuer: string;
  /** Who confirms the owners. */
  readonly confirmer: string;
  readonly acceptsImplied: boolean;
  readonly includesArchived: boolean;
}

/** Work that ends with something to show. */
export type OutcomeJob<Outcome> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly outcome: Outcome };

export type IssueJob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | {
      readonly kind: 'done';
      readonly outcome: IssuePackage | Refusal;
      /** The sheets were edited since: what was issued may no longer be what they say. */
      readonly isEditedSince: boolean;
    };

/** The file that previous totals are brought in from. */
export type PreviousFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'read'; readonly file: string; readonly source: PreviousSource }
  | { readonly kind: 'failed'; readonly file: string; readonly problem: Problem };

export interface IssueSession {
  readonly draft: IssueDraft;
  readonly reading: { readonly kind: 'reading' | 'done' } | Extract<IssueJob, { kind: 'failed' }>;
  /** Null until the first reading ended. */
  readonly overview: IssueOverview | Refusal | null;
  readonly previous: PreviousFile;
  readonly prepareJob: OutcomeJob<PrepareOutcome>;
  readonly confirmJob: OutcomeJob<ConfirmOutcome>;
  readonly issueJob: IssueJob;
}

export type IssueAction =
  | { readonly type: 'issueDraftChanged'; readonly change: Partial<IssueDraft> }
  | { readonly type: 'overviewStarted' }
  | { readonly type: 'overviewFinished'; readonly overview: IssueOverview | Refusal }
  | { readonly type: 'overviewFailed'; readonly problem: Problem }
  | { readonly type: 'previousChanged'; readonly previous: PreviousFile }
  | { readonly type: 'prepareJobChanged'; readonly job: IssueSession['prepareJob'] }
  | { readonly type: 'confirmJobChanged'; readonly job: IssueSession['confirmJob'] }
  | { readonly type: 'issueJobChanged'; readonly job: IssueJob };

export const startedIssue: IssueSession = {
  draft: {
    period: null,
    dueDate: null,
    issuer: '',
    confirmer: '',
    acceptsImplied: false,
    includesArchived: false,
  },
  reading: { kind: 'reading' },
  overview: null,
  previous: { kind: 'none' },
  prepareJob: { kind: 'idle' },
  confirmJob: { kind: 'idle' },
  issueJob: { kind: 'idle' },
};

/** The page's part of the session after an action; pure. */
export function reduceIssue(issue: IssueSession, action: IssueAction): IssueSession {
  switch (action.type) {
    case 'issueDraftChanged':
      return changeDraft(issue, action.change);
    case 'overviewStarted':
      return { ...issue, reading: { kind: 'reading' } };
    case 'overviewFinished':
      return { ...issue, reading: { kind: 'done' }, overview: action.overview };
    case 'overviewFailed':
      return { ...issue, reading: { kind: 'failed', problem: action.problem } };
    case 'previousChanged':
      return { ...issue, previous: action.previous };
    case 'prepareJobChanged':
      return { ...issue, prepareJob: action.job };
    case 'confirmJobChanged':
      return { ...issue, confirmJob: action.job };
    case 'issueJobChanged':
      return { ...issue, issueJob: action.job };
  }
}

function changeDraft(issue: IssueSession, change: Partial<IssueDraft>): IssueSession {
  const draft = { ...issue.draft, ...change };
  if (change.period === undefined) return { ...issue, draft };
  // Another period has its own due date, and what was done for the last one is not about it.
  const { previous } = issue;
  return { ...startedIssue, draft: { ...draft, dueDate: null }, previous };
}

/** The session's part once somebody edited the workbook. */
export function noteIssueEdited(issue: IssueSession): IssueSession {
  const { issueJob } = issue;
  if (issueJob.kind !== 'done') return issue;
  return { ...issue, issueJob: { ...issueJob, isEditedSince: true } };
}

/** The period the page is about: the one chosen, while it is loaded, else the last loaded. */
export function issuePeriod(draft: IssueDraft, loaded: readonly PeriodCode[]): PeriodCode | null {
  if (draft.period !== null && loaded.includes(draft.period)) return draft.period;
  return loaded.at(-1) ?? null;
}

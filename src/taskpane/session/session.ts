import type { ProgressStatus } from '../../model/assessment';
import type { Locale } from '../../model/basics';
import type { Problem } from '../../model/finding';
import type { LoadOutcome, LoadRequest, WorkbookState } from '../../pipeline';
import {
  isAlertsAction,
  reduceAlerts,
  startedAlerts,
  type AlertsAction,
  type AlertsSession,
} from './alertsSession';
import {
  noteIssueEdited,
  reduceIssue,
  startedIssue,
  type IssueAction,
  type IssueSession,
} from './issueSession';
import {
  noteCheckEdited,
  noteCheckLoaded,
  reduceCheck,
  startedCheck,
  type CheckAction,
  type CheckSession,
} from './checkSession';
import {
  isMergeAction,
  reduceMerge,
  startedMerge,
  type MergeAction,
  type MergeSession,
} from './mergeSession';
import {
  isReviewAction,
  reduceReview,
  startedReview,
  type ReviewAction,
  type ReviewSession,
} from './reviewSession';
import { choosePeriod, draftPeriod, type PeriodDraft } from './period';

export type PageKey = 'load' | 'check' | 'alerts' | 'issue' | 'merge' | 'review';

export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready' }
  /** In a browser without a spreadsheet program: the pane works on files. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Reading of the workbook. `edited`: what is shown is older than the sheets, a reading follows. */
export type Reading =
  | { readonly kind: 'never' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'done' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type LoadJob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'asking';
      readonly request: LoadRequest;
      readonly titles: readonly string[];
      readonly otherTitles: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly outcome: Exclude<LoadOutcome, { kind: 'titlesTaken' }> }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** A small piece of work that either goes on, went well or went wrong. */
export type Job =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type AlertFilter =
  | { readonly kind: 'atRisk' }
  | { readonly kind: 'all' }
  | { readonly kind: 'progressStatus'; readonly progressStatus: ProgressStatus };

/** What is being chosen on the Load page. */
export interface LoadDraft {
  readonly documentIds: readonly string[];
  readonly period: PeriodDraft;
  /** True once the user chose something: a reading then leaves the draft alone. */
  readonly isTouched: boolean;
}

/** All the pane shows, as one value. */
export interface Session {
  readonly locale: Locale;
  readonly page: PageKey;
  readonly connection: Connection;
  readonly reading: Reading;
  /** Counts the readings that ended, so that each can be announced. */
  readonly readings: number;
  readonly workbook: WorkbookState | null;
  readonly draft: LoadDraft;
  readonly loadJob: LoadJob;
  readonly asOfJob: Job;
  /** Going to a cell. */
  readonly selectJob: Job;
  readonly filter: AlertFilter;
  readonly includesArchived: boolean;
  readonly alerts: AlertsSession;
  readonly issue: IssueSession;
  readonly check: CheckSession;
  readonly merge: MergeSession;
  readonly review: ReviewSession;
}

export type SessionAction =
  | AlertsAction
  | IssueAction
  | CheckAction
  | MergeAction
  | ReviewAction
  | { readonly type: 'localeChosen'; readonly locale: Locale }
  | { readonly type: 'pageOpened'; readonly page: PageKey }
  | { readonly type: 'connectionStarted' }
  | { readonly type: 'connected' }
  | { readonly type: 'openedAlone' }
  | { readonly type: 'connectionFailed'; readonly problem: Problem }
  | { readonly type: 'readStarted' }
  | { readonly type: 'workbookEdited' }
  | { readonly type: 'readFinished'; readonly workbook: WorkbookState }
  | { readonly type: 'readFailed'; readonly problem: Problem }
  | {
      readonly type: 'documentChosen';
      readonly documentId: string;
      readonly isChosen: boolean;
    }
  | { readonly type: 'periodChosen'; readonly period: PeriodDraft }
  | { readonly type: 'loadStarted' }
  | {
      readonly type: 'loadFinished';
      readonly request: LoadRequest;
      readonly outcome: LoadOutcome;
    }
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'loadCancelled' }
  | { readonly type: 'asOfJobChanged'; readonly job: Job }
  | { readonly type: 'selectJobChanged'; readonly job: Job }
  | { readonly type: 'filterChosen'; readonly filter: AlertFilter }
  | { readonly type: 'archivedChosen'; readonly includesArchived: boolean };

/** The session before anything happened. `today` is passed in: only the root reads the clock. */
export function startSession(locale: Locale, today: string): Session {
  return {
    locale,
    page: 'load',
    connection: { kind: 'connecting' },
    reading: { kind: 'never' },
    readings: 0,
    workbook: null,
    draft: { documentIds: [], period: choosePeriod(today), isTouched: false },
    loadJob: { kind: 'idle' },
    asOfJob: { kind: 'idle' },
    selectJob: { kind: 'idle' },
    filter: { kind: 'atRisk' },
    includesArchived: false,
    alerts: startedAlerts,
    issue: startedIssue,
    check: startedCheck,
    merge: startedMerge,
    review: startedReview,
  };
}

/** The session after an action; pure. */
export function reduceSession(session: Session, action: SessionAction): Session {
  if (isAlertsAction(action)) return { ...session, alerts: reduceAlerts(session.alerts, action) };
  if (isMergeAction(action)) return { ...session, merge: reduceMerge(session.merge, action) };
  if (isReviewAction(action)) return { ...session, review: reduceReview(session.review, action) };
  switch (action.type) {
    case 'localeChosen':
      return { ...session, locale: action.locale };
    case 'pageOpened':
      return { ...session, page: action.page };
    case 'connectionStarted':
      return { ...session, connection: { kind: 'connecting' } };
    case 'connected':
      return { ...session, connection: { kind: 'ready' } };
    case 'openedAlone':
      return { ...session, connection: { kind: 'alone' }, page: 'merge' };
    case 'connectionFailed':
      return { ...session, connection: { kind: 'failed', problem: action.problem } };
    case 'documentChosen':
    case 'periodChosen':
      return reduceDraft(session, action);
    case 'filterChosen':
      return { ...session, filter: action.filter };
    case 'archivedChosen':
      return { ...session, includesArchived: action.includesArchived };
    case 'asOfJobChanged':
      return { ...session, asOfJob: action.job };
    case 'selectJobChanged':
      return { ...session, selectJob: action.job };
    case 'readStarted':
    case 'workbookEdited':
    case 'readFinished':
    case 'readFailed':
      return reduceReading(session, action);
    case 'loadStarted':
    case 'loadFinished':
    case 'loadFailed':
    case 'loadCancelled':
      return reduceLoad(session, action);
    case 'checkRunChanged':
    case 'checkFinished':
    case 'recheckJobChanged':
    case 'rowsChecked':
    case 'findingFilterChosen':
    case 'explanationTyped':
    case 'explainJobChanged':
    case 'findingExplained':
    case 'writeJobChanged':
      return { ...session, check: reduceCheck(session.check, action) };
    default:
      return { ...session, issue: reduceIssue(session.issue, action) };
  }
}

type DraftAction = Extract<SessionAction, { type: 'documentChosen' | 'periodChosen' }>;

function reduceDraft(session: Session, action: DraftAction): Session {
  const { draft } = session;
  // A message about an earlier load would read as one about the new choice.
  const loadJob = session.loadJob.kind === 'running' ? session.loadJob : { kind: 'idle' as const };
  if (action.type === 'periodChosen')
    return { ...session, loadJob, draft: { ...draft, period: action.period, isTouched: true } };
  const others = draft.documentIds.filter((id) => id !== action.documentId);
  const documentIds = action.isChosen ? [...others, action.documentId] : others;
  return { ...session, loadJob, draft: { ...draft, documentIds, isTouched: true } };
}

type ReadAction = Extract<
  SessionAction,
  { type: 'readStarted' | 'workbookEdited' | 'readFinished' | 'readFailed' }
>;

function reduceReading(session: Session, action: ReadAction): Session {
  switch (action.type) {
    case 'readStarted':
      return { ...session, reading: { kind: 'reading' } };
    case 'workbookEdited':
      return session.workbook
        ? {
            ...session,
            reading: { kind: 'edited' },
            issue: noteIssueEdited(session.issue),
            check: noteCheckEdited(session.check),
          }
        : session;
    case 'readFailed':
      return { ...session, reading: { kind: 'failed', problem: action.problem } };
    case 'readFinished':
      return {
        ...session,
        reading: { kind: 'done' },
        readings: session.readings + 1,
        workbook: action.workbook,
        draft: followWorkbook(session.draft, action.workbook),
      };
  }
}

/** Until the user chooses, the draft proposes what the workbook holds. */
function followWorkbook(draft: LoadDraft, workbook: WorkbookState): LoadDraft {
  if (draft.isTouched || workbook.kind === 'empty') return draft;
  const latest = workbook.periods.at(-1);
  const period = (latest === undefined ? null : draftPeriod(latest)) ?? draft.period;
  return { ...draft, documentIds: workbook.documentIds, period };
}

type LoadAction = Extract<
  SessionAction,
  { type: 'loadStarted' | 'loadFinished' | 'loadFailed' | 'loadCancelled' }
>;

function reduceLoad(session: Session, action: LoadAction): Session {
  switch (action.type) {
    case 'loadStarted':
      return { ...session, loadJob: { kind: 'running' } };
    case 'loadFailed':
      return { ...session, loadJob: { kind: 'failed', problem: action.problem } };
    case 'loadCancelled':
      return { ...session, loadJob: { kind: 'cancelled' } };
    case 'loadFinished': {
      const { outcome, request } = action;
      const check = outcome.kind === 'loaded' ? noteCheckLoaded(session.check) : session.check;
      if (outcome.kind !== 'titlesTaken')
        return { ...session, check, loadJob: { kind: 'done', outcome } };
      const { titles, otherTitles } = outcome;
      return { ...session, loadJob: { kind: 'asking', request, titles, otherTitles } };
    }
  }
}

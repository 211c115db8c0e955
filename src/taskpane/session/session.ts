import type { ProgressStatus } from '../../model/assessment';
import type { Locale } from '../../model/basics';
import type { Problem } from '../../model/finding';
import type { LoadOutcome, WorkbookState } from '../../pipeline';
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
import {
  followWorkbook,
  reduceLoad,
  startLoad,
  type LoadAction,
  type LoadSession,
} from './loadSession';

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

/** A small piece of work that either goes on, went well or went wrong. */
export type Job =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type AlertFilter =
  | { readonly kind: 'atRisk' }
  | { readonly kind: 'all' }
  | { readonly kind: 'progressStatus'; readonly progressStatus: ProgressStatus };

/** All the pane shows, as one value. */
export interface Session extends LoadSession {
  readonly locale: Locale;
  readonly page: PageKey;
  readonly connection: Connection;
  readonly reading: Reading;
  /** Counts the readings that ended, so that each can be announced. */
  readonly readings: number;
  readonly workbook: WorkbookState | null;
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
  | LoadAction
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
    ...startLoad(today),
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
    case 'loadFinished':
      return { ...noteLoaded(session, action.outcome), ...reduceLoad(session, action) };
    case 'documentChosen':
    case 'periodChosen':
    case 'loadStarted':
    case 'loadFailed':
    case 'loadCancelled':
      return { ...session, ...reduceLoad(session, action) };
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

/** What was found before says nothing of the rows that came. */
function noteLoaded(session: Session, { kind }: LoadOutcome): Session {
  return kind === 'loaded' ? { ...session, check: noteCheckLoaded(session.check) } : session;
}

import type { WorkbookHost } from '../../host/workbookHost';
import type { IsoDate, Locale } from '../../model/basics';
import type { CellPlace } from '../../model/grid';
import type { LoadOutcome, LoadRequest, WorkbookState } from '../../pipeline';
import {
  createAlertsController,
  type AlertsController,
  type AlertsFlows,
} from './alertsController';
import { createCheckController, type CheckController, type CheckFlows } from './checkController';
import { createReader } from './createReader';
import { debounce } from './debounce';
import { createIssueController, type IssueController, type IssueFlows } from './issueController';
import {
  createReviewController,
  type ReviewController,
  type ReviewFlows,
} from './reviewController';
import { createMergeController, type MergeController, type MergeFlows } from './mergeController';
import { codePeriod } from './period';
import { reduceSession, startSession, type Session, type SessionAction } from './session';
import { toProblem } from './toProblem';

/** The flows of the pipeline that the pane runs. */
export interface PaneFlows {
  connect(): Promise<WorkbookHost>;
  loadDocuments(host: WorkbookHost, request: LoadRequest): Promise<LoadOutcome>;
  readWorkbookState(host: WorkbookHost, sentenceLocale: Locale): Promise<WorkbookState>;
  setAsOf(host: WorkbookHost, asOf: IsoDate): Promise<void>;
  readonly alerts: AlertsFlows;
  readonly issue: IssueFlows;
  readonly check: CheckFlows;
  readonly merge: MergeFlows;
  readonly review: ReviewFlows;
}

export interface SessionController {
  getSession(): Session;
  /** Calls back after each change; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  dispatch(action: SessionAction): void;
  /** Connects to the workbook, reads it and listens for edits; also the retry after a failure. */
  start(): Promise<void>;
  chooseLocale(locale: Locale): Promise<void>;
  /** Reads the workbook again; calls while one runs end in one more. */
  refresh(): Promise<void>;
  /** Loads what the draft says; a second call while one runs does nothing. */
  load(): Promise<void>;
  /** Answers the question of taken titles. */
  loadUnderOtherTitles(): Promise<void>;
  changeAsOf(asOf: IsoDate): Promise<void>;
  select(place: CellPlace): Promise<void>;
  /** Settings of the page 进度预警. */
  readonly alerts: AlertsController;
  /** What the page 布置报表 does. */
  readonly issue: IssueController;
  /** What the page 审核 does. */
  readonly check: CheckController;
  /** What the page 汇总 does. */
  readonly merge: MergeController;
  readonly review: ReviewController;
}

export interface ControllerSettings {
  readonly locale: Locale;
  readonly today: IsoDate;
  /** The day it is now, for what is dated; `today` where it is not given. */
  readonly readToday?: () => IsoDate;
  /** Keeps the language the user chose for the next time. */
  readonly rememberLocale?: (locale: Locale) => void;
  /** Quiet time after an edit before the workbook is read again, in milliseconds. */
  readonly quietTime?: number;
}

/** The pane's effects around its one session. */
export function createSessionController(
  flows: PaneFlows,
  settings: ControllerSettings,
): SessionController {
  let session = startSession(settings.locale, settings.today);
  let host: WorkbookHost | null = null;
  const listeners = new Set<() => void>();

  const dispatch = (action: SessionAction): void => {
    session = reduceSession(session, action);
    for (const listener of listeners) listener();
    issue.follow();
    check.follow();
    alerts.follow();
  };

  const reader = createReader(async () => {
    if (!host) return;
    dispatch({ type: 'readStarted' });
    try {
      const workbook = await flows.readWorkbookState(host, session.locale);
      dispatch({ type: 'readFinished', workbook });
    } catch (error) {
      dispatch({ type: 'readFailed', problem: toProblem(error) });
    }
  });
  const quietTime = settings.quietTime ?? 300;
  const noteEdit = debounce(quietTime, () => void reader.read());

  const alerts = createAlertsController({
    flows: flows.alerts,
    getHost: () => host,
    getSession: () => session,
    dispatch,
    readWorkbook: () => reader.read(),
  });

  const issue = createIssueController({
    flows: flows.issue,
    getHost: () => host,
    getSession: () => session,
    dispatch,
    readWorkbook: () => reader.read(),
    readToday: settings.readToday ?? (() => settings.today),
  });

  const check = createCheckController({
    flows: flows.check,
    getHost: () => host,
    getSession: () => session,
    dispatch,
    quietTime,
  });

  const merge = createMergeController({
    flows: flows.merge,
    getHost: () => host,
    getSession: () => session,
    dispatch,
    readWorkbook: () => reader.read(),
    readToday: settings.readToday ?? (() => settings.today),
  });

  const start = async (): Promise<void> => {
    dispatch({ type: 'connectionStarted' });
    try {
      host = await flows.connect();
      await host.onChanged((edit) => {
        dispatch({ type: 'workbookEdited' });
        noteEdit();
        check.noteEdit(edit);
      });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'hostMissing') dispatch({ type: 'openedAlone' });
      else dispatch({ type: 'connectionFailed', problem });
      return;
    }
    dispatch({ type: 'connected' });
    await reader.read();
  };

  const runLoad = async (request: LoadRequest): Promise<void> => {
    if (!host || session.loadJob.kind === 'running') return;
    dispatch({ type: 'loadStarted' });
    try {
      const outcome = await flows.loadDocuments(host, request);
      dispatch({ type: 'loadFinished', request, outcome });
      if (outcome.kind === 'loaded') await reader.read();
    } catch (error) {
      dispatch({ type: 'loadFailed', problem: toProblem(error) });
    }
  };

  const review = createReviewController({
    flows: flows.review,
    getHost: () => host,
    getSession: () => session,
    dispatch,
    readWorkbook: () => reader.read(),
    load: async (documentIds, own) => {
      const period = codePeriod(session.draft.period);
      dispatch({ type: 'pageOpened', page: 'load' });
      if (period === null) return;
      await runLoad({ documentIds, own, period, locale: session.locale, takenTitles: 'ask' });
    },
  });

  return {
    alerts,
    issue,
    check,
    merge,
    review,
    getSession: () => session,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    start,
    refresh: () => reader.read(),
    chooseLocale: async (locale) => {
      settings.rememberLocale?.(locale);
      if (locale === session.locale) return;
      dispatch({ type: 'localeChosen', locale });
      // The sentences of the assessments come in one language.
      if (session.workbook?.kind === 'master') await reader.read();
    },
    load: async () => {
      const { documentIds, period } = session.draft;
      const code = codePeriod(period);
      if (documentIds.length === 0 || code === null) return;
      await runLoad({ documentIds, period: code, locale: session.locale, takenTitles: 'ask' });
    },
    loadUnderOtherTitles: async () => {
      if (session.loadJob.kind !== 'asking') return;
      await runLoad({ ...session.loadJob.request, takenTitles: 'useOtherTitles' });
    },
    changeAsOf: async (asOf) => {
      if (!host || session.asOfJob.kind === 'running') return;
      dispatch({ type: 'asOfJobChanged', job: { kind: 'running' } });
      try {
        await flows.setAsOf(host, asOf);
        dispatch({ type: 'asOfJobChanged', job: { kind: 'idle' } });
        await reader.read();
      } catch (error) {
        dispatch({ type: 'asOfJobChanged', job: { kind: 'failed', problem: toProblem(error) } });
      }
    },
    select: async (place) => {
      if (!host) return;
      try {
        await host.select(place);
        dispatch({ type: 'selectJobChanged', job: { kind: 'idle' } });
      } catch (error) {
        dispatch({ type: 'selectJobChanged', job: { kind: 'failed', problem: toProblem(error) } });
      }
    },
  };
}

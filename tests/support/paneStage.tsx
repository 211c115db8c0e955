import {
  draftSelection,
  draftTaskSelection,
  exportReview,
  judgeReview,
  openReviewFile,
  openReviewText,
  readOwnCatalog,
  saveReview,
} from '../../src/pipeline/reviewFlow';
import '@testing-library/jest-dom';
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostProblem, type CellEdit, type WorkbookHost } from '../../src/host/workbookHost';
import type { AssessmentMethod } from '../../src/model/assessment';
import type { IsoDate, Locale } from '../../src/model/basics';
import type { CellPlace } from '../../src/model/grid';
import type { LoadOutcome, LoadRequest, Thresholds, WorkbookState } from '../../src/pipeline';
import { App } from '../../src/taskpane/app/App';
import type { AlertsFlows } from '../../src/taskpane/session/alertsController';
import {
  createSessionController,
  type PaneFlows,
  type SessionController,
} from '../../src/taskpane/session/sessionController';
import type { PageKey } from '../../src/taskpane/session/session';
import { stageCheck, type StagedCheck } from './checkStage';
import { stageIssue, type StagedIssue } from './issueStage';
import { stageMerge } from './mergeStage';
import { summarizeCatalog } from '../../src/catalog/listDocuments';
import { buildDocuments, buildWorkbook } from './paneBuilders';

// The first page of a file brings its whole code with it, which a busy machine takes seconds for.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

/** A workbook in memory behind the host's port: what was asked of it can be read afterwards. */
export interface StagedWorkbook {
  state: WorkbookState;
  /** Thrown by the next flow that touches the workbook. */
  problem: HostProblem | null;
  outcome: LoadOutcome;
  /** Held back while set: a load that takes its time. */
  pause: Promise<void> | null;
  readonly requests: LoadRequest[];
  readonly selected: CellPlace[];
  readonly asOfs: IsoDate[];
  readonly readLocales: Locale[];
  readonly methods: AssessmentMethod[];
  readonly thresholds: Thresholds[];
  /** How often outdated columns of another method were cleared. */
  clearings: number;
  /** What the page 布置报表 asks of the workbook. */
  readonly issue: StagedIssue;
  /** What the page 审核 asks of the workbook. */
  readonly check: StagedCheck;
  edit(edit: CellEdit): void;
  readonly host: WorkbookHost;
}

export function stageWorkbook(state: WorkbookState = buildWorkbook()): StagedWorkbook {
  const listeners = new Set<(edit: CellEdit) => void>();
  const staged: StagedWorkbook = {
    state,
    problem: null,
    outcome: { kind: 'unchanged', findings: [] },
    pause: null,
    requests: [],
    selected: [],
    asOfs: [],
    methods: [],
    thresholds: [],
    clearings: 0,
    readLocales: [],
    issue: stageIssue(() => refuse(staged)),
    check: stageCheck(() => refuse(staged)),
    edit: (edit) => listeners.forEach((listener) => listener(edit)),
    host: {
      readGrid: () =>
        Promise.resolve({ sheets: [], tables: [], names: [], properties: {}, ignored: [] }),
      apply: () => Promise.resolve(),
      select: async (place) => {
        refuse(staged);
        staged.selected.push(place);
      },
      onChanged: async (listener) => {
        listeners.add(listener);
        return async () => void listeners.delete(listener);
      },
    },
  };
  return staged;
}

function refuse(staged: StagedWorkbook): void {
  const { problem } = staged;
  staged.problem = null;
  if (problem) throw problem;
}

/** The flows of the pane over a staged workbook. */
export function flowsOver(staged: StagedWorkbook): PaneFlows {
  return {
    connect: async () => {
      refuse(staged);
      return staged.host;
    },
    loadDocuments: async (_, request) => {
      staged.requests.push(request);
      await staged.pause;
      refuse(staged);
      return staged.outcome;
    },
    readWorkbookState: async (_, locale) => {
      refuse(staged);
      staged.readLocales.push(locale);
      return staged.state;
    },
    setAsOf: async (_, asOf) => {
      refuse(staged);
      staged.asOfs.push(asOf);
      staged.state = { ...staged.state, asOf };
    },
    alerts: alertsOver(staged),
    issue: staged.issue.flows,
    check: staged.check.flows,
    merge: stageMerge().flows,
    // The real ones: rules over a text need no workbook.
    review: {
      openReviewFile,
      openReviewText,
      judgeReview,
      saveReview,
      exportReview: async (built) => exportReview(built),
      draftSelection: async (review, span, key) => draftSelection(review, span, key),
      draftTaskSelection: async (review, span, key) => draftTaskSelection(review, span, key),
      readOwnCatalog: async (bytes) => readOwnCatalog(bytes),
    },
  };
}

function alertsOver(staged: StagedWorkbook): AlertsFlows {
  return {
    setMethod: async (_, method) => {
      refuse(staged);
      staged.methods.push(method);
      const isPace = method === 'pace';
      staged.state = { ...staged.state, method, methodColumns: isPace ? 'empty' : 'current' };
      return isPace
        ? { kind: 'cleared' }
        : { kind: 'written', targets: staged.state.targets.length };
    },
    setThresholds: async (_, thresholds) => {
      refuse(staged);
      staged.thresholds.push(thresholds);
      staged.state = { ...staged.state, thresholds };
      return { kind: 'cleared' };
    },
    clearOutdatedMethod: async () => {
      refuse(staged);
      staged.clearings += 1;
      staged.state = { ...staged.state, methodColumns: 'empty' };
      return true;
    },
  };
}

export function controlWorkbook(
  staged: StagedWorkbook,
  locale: Locale = 'zh-CN',
): SessionController {
  return createSessionController(flowsOver(staged), { locale, today: '2025-06-01', quietTime: 5 });
}

/** The whole pane over a staged workbook, connected, on the page asked for. */
export async function renderPane(
  staged: StagedWorkbook,
  options: { readonly locale?: Locale; readonly page?: PageKey } = {},
) {
  const controller = controlWorkbook(staged, options.locale);
  controller.dispatch({ type: 'pageOpened', page: options.page ?? 'load' });
  const theme = { getTheme: () => 'light' as const, subscribe: () => () => undefined };
  const documents = summarizeCatalog({ documents: buildDocuments(), indicators: [] });
  render(<App controller={controller} documents={documents} theme={theme} />);
  const user = userEvent.setup();
  await act(() => controller.start());
  return { controller, user };
}

import { createRoot } from 'react-dom/client';
import { HostProblem, type WorkbookHost } from '../host/workbookHost';
import { createRibbonCommands } from '../commands/ribbonCommands';
import type * as Pipeline from '../pipeline';
import type { DeskWork } from '../pipeline/mergeDesk';
import type { ReviewOpening } from '../pipeline/reviewFlow';
import { connectOffice, listDocuments, openOfficeSurroundings } from '../pipeline/startPane';
import { App } from './app/App';
import { createThemeStore } from './app/theme';
import { guessLocale, readRememberedLocale, rememberLocale } from './app/localeMemory';
import type { MergeFlows } from './session/mergeController';
import { createSessionController } from './session/sessionController';
import { startFilesWorker } from './worker/startFilesWorker';
import { createWorkerDesk, problemOfFailure, type Desk } from './worker/workerDesk';
import './taskpane.css';

/** The root: the one place of the pane that knows the clock, the browser and Excel. */

const MOST_READERS = 3;

const findStorage = (): Storage => window.localStorage;

let surroundings: Awaited<ReturnType<typeof openOfficeSurroundings>> | null = null;

const theme = createThemeStore({
  readHostTheme: () => {
    const colors = surroundings?.readOfficeTheme();
    if (!colors) return null;
    return colors.isDark ? 'dark' : 'light';
  },
  matchMedia: (query) => window.matchMedia(query),
});

const controller = createSessionController(
  {
    connect,
    loadDocuments: async (host, request) => (await openPipeline()).loadDocuments(host, request),
    readWorkbookState: async (host, locale) =>
      (await openPipeline()).readWorkbookState(host, locale),
    setAsOf: async (host, asOf) => (await openPipeline()).setAsOf(host, asOf),
    alerts: {
      setMethod: async (host, method) => (await openPipeline()).setMethod(host, method),
      setThresholds: async (host, thresholds) =>
        (await openPipeline()).setThresholds(host, thresholds),
      clearOutdatedMethod: async (host) => (await openPipeline()).clearOutdatedMethod(host),
    },
    check: {
      checkWorkbook: async (host, onProgress) =>
        (await fetchChunk(() => import('../pipeline/findingsFlow'))).checkWorkbook(
          host,
          onProgress,
        ),
      recheckRows: async (host, request) =>
        (await fetchChunk(() => import('../pipeline/rowChecks'))).recheckRows(host, request),
      explainFinding: async (host, request) =>
        (await fetchChunk(() => import('../pipeline/rowChecks'))).explainFinding(host, request),
      writeFindings: async (host) =>
        (await fetchChunk(() => import('../pipeline/findingsFlow'))).writeFindings(host),
    },
    issue: {
      readIssueOverview: async (host, request) =>
        (await fetchChunk(() => import('../pipeline/issueOverview'))).readIssueOverview(
          host,
          request,
        ),
      prepareIssue: async (host, request) => (await openPipeline()).prepareIssue(host, request),
      readEarlierFile: async (bytes, file) =>
        (await fetchChunk(() => import('../pipeline/workbookFiles'))).readEarlierFile(bytes, file),
      confirmOwners: async (host, request) =>
        (await fetchChunk(() => import('../pipeline/confirmOwners'))).confirmOwners(host, request),
      packIssue: async (host, request, onProgress) =>
        (await fetchChunk(() => import('../pipeline/issuePackage'))).packIssue(
          host,
          request,
          onProgress,
        ),
    },
    review: {
      openReviewFile: (bytes, name) => openBeside({ kind: 'review', bytes, name }),
      openReviewText: (text, name) => openBeside({ kind: 'reviewText', text, name }),
      judgeReview: async (host, draft) => (await openReview()).judgeReview(host, draft),
      saveReview: async (host, draft, request) =>
        (await openReview()).saveReview(host, draft, request),
      exportReview: async (built) => (await openReview()).exportReview(built),
      draftSelection: async (review, span, key) =>
        (await openReview()).draftSelection(review, span, key),
      draftTaskSelection: async (review, span, key) =>
        (await openReview()).draftTaskSelection(review, span, key),
      readOwnCatalog: async (bytes) => (await openReview()).readOwnCatalog(bytes),
    },
    merge: {
      readBasis: async (host) =>
        (await fetchChunk(() => import('../pipeline/mergeBasisOfWorkbook'))).readBasisOfWorkbook(
          host,
        ),
      openDesks,
      writeSummary: async (host, plan) =>
        (await fetchChunk(() => import('../pipeline/mergeIntoWorkbook'))).writeSummaryInto(
          host,
          plan,
        ),
      now: () => performance.now(),
    },
  },
  {
    locale: readRememberedLocale(findStorage) ?? guessLocale(navigator.language),
    today: readToday(),
    readToday,
    rememberLocale: (locale) => rememberLocale(findStorage, locale),
  },
);

let desks: ReturnType<MergeFlows['openDesks']> | null = null;

/** Readers leave a core to the window; more than a few would only hold more files in memory. */
function openDesks(): ReturnType<MergeFlows['openDesks']> {
  const readers = Math.max(1, Math.min(MOST_READERS, (navigator.hardwareConcurrency || 2) - 1));
  desks ??= { readers: Array.from({ length: readers }, openDesk), keeper: openDesk() };
  return desks;
}

function openDesk(): Desk {
  return createWorkerDesk(startFilesWorker, async () =>
    (await fetchChunk(() => import('../pipeline/mergeDesk'))).createMergeDesk(),
  );
}

let reviewDesk: Desk | null = null;

/** Opens a policy document beside the window, which the rules over a long text would hold up. */
async function openBeside(work: DeskWork): Promise<ReviewOpening> {
  reviewDesk ??= openDesk();
  // Who opens another one does not wait for the first.
  reviewDesk.cancel();
  try {
    const result = await reviewDesk.answer(work);
    if (result.kind === 'review') return result.opened;
    throw new Error(result.kind);
  } catch (error) {
    return { kind: 'problem', problem: problemOfFailure(error) };
  }
}

/** Extracting comes in a chunk of its own, and what reads PDF in another. */
function openReview() {
  return fetchChunk(() => import('../pipeline/reviewFlow'));
}

/** The catalog and the flows come in a chunk of their own, while the first page is on the screen. */
function openPipeline(): Promise<typeof Pipeline> {
  return fetchChunk(() => import('../pipeline'));
}

/** A flow of the pipeline, after the words it speaks in. */
function fetchChunk<Chunk>(load: () => Promise<Chunk>): Promise<Chunk> {
  return fetchBare(async () => {
    await import('../i18n/fillLaterWords');
    return load();
  });
}

async function fetchBare<Chunk>(load: () => Promise<Chunk>): Promise<Chunk> {
  try {
    return await load();
  } catch (error) {
    throw error instanceof HostProblem ? error : new HostProblem('connectionLost', {}, error);
  }
}

async function connect(): Promise<WorkbookHost> {
  // Side by side, so that a ribbon button pressed at once finds its function.
  const [host, around] = await fetchBare(() =>
    Promise.all([connectOffice(), openOfficeSurroundings()]),
  );
  if (!surroundings) {
    surroundings = around;
    around.onOfficeThemeChanged(theme.refresh);
    around.registerCommands(
      createRibbonCommands({
        showPane: around.showPane,
        openPage: (page) => controller.dispatch({ type: 'pageOpened', page }),
      }),
    );
  }
  theme.refresh();
  if (readRememberedLocale(findStorage) === null)
    controller.dispatch({ type: 'localeChosen', locale: around.readDisplayLanguage() });
  return host;
}

function readToday(): string {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return [now.getFullYear(), ...parts].join('-');
}

const place = document.getElementById('pane');
if (place) {
  createRoot(place).render(
    <App controller={controller} documents={listDocuments()} theme={theme} />,
  );
  void controller.start();
}

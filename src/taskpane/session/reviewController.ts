import type { WorkbookHost } from '../../host/workbookHost';
import type { Span } from '../../model/basics';
import type { DraftTarget, DraftTask, ReviewDraft } from '../../model/review';
import type {
  OpenedReview,
  ReviewOpening,
  ReviewState,
  SaveReviewOutcome,
  SaveReviewRequest,
} from '../../pipeline/reviewFlow';
import type { Problem } from '../../model/finding';
import type { Catalog } from '../../model/catalog';
import type { LoadRequest } from '../../pipeline';
import type { ChosenFile } from './issueController';
import { codePeriod } from './period';
import type { Session, SessionAction } from './session';
import { toProblem } from './toProblem';

/** The flows of the pipeline that the page 从文件提取 runs. */
export interface ReviewFlows {
  openReviewFile(bytes: Uint8Array, fileName: string): Promise<ReviewOpening>;
  openReviewText(text: string, title: string): Promise<ReviewOpening>;
  judgeReview(host: WorkbookHost | null, draft: ReviewDraft): Promise<ReviewState>;
  saveReview(
    host: WorkbookHost,
    draft: ReviewDraft,
    request: SaveReviewRequest,
  ): Promise<SaveReviewOutcome>;
  exportReview(built: Catalog): Promise<Uint8Array>;
  draftSelection(review: OpenedReview, span: Span, key: string): Promise<DraftTarget>;
  draftTaskSelection(review: OpenedReview, span: Span, key: string): Promise<DraftTask>;
  readOwnCatalog(
    bytes: Uint8Array,
  ): Promise<
    | { readonly kind: 'catalog'; readonly catalog: Catalog }
    | { readonly kind: 'problem'; readonly problem: Problem }
  >;
}

export interface ReviewController {
  /** Opens a policy document for review, or loads the documents of a `.json` that was saved. */
  open(file: ChosenFile): Promise<void>;
  openText(text: string, title: string): Promise<void>;
  /**
   * Makes a target of a stretch of the text, one selected or a figure that was passed over, or a task.
   * One that is there already is shown.
   */
  add(span: Span, of?: 'targets' | 'tasks'): Promise<void>;
  /** Judges the draft anew once it has changed; the page calls it when it shows the last step. */
  judge(): Promise<void>;
  /** Loads the accepted part into the workbook. */
  save(takenTitles?: LoadRequest['takenTitles']): Promise<void>;
  /** The accepted part as a file; null while something is missing. */
  exportFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
}

export interface ReviewSurroundings {
  readonly flows: ReviewFlows;
  getHost(): WorkbookHost | null;
  getSession(): Session;
  dispatch(action: SessionAction): void;
  /** Reads the workbook after it was written to. */
  readWorkbook(): Promise<void>;
  /** Loads documents of a file, as the page 载入文件 does. */
  load(documentIds: readonly string[], own: Catalog): Promise<void>;
}

/** True where two stretches differ by the stop at their end alone. */
function isSamePlace(one: Span, other: Span, text: string): boolean {
  const [end, later] = [one.end, other.end].sort((a, b) => a - b);
  return one.start === other.start && /^[。；;！!？?，,\s]*$/.test(text.slice(end, later));
}

/** The page's effects. */
export function createReviewController(around: ReviewSurroundings): ReviewController {
  const { flows, getHost, getSession, dispatch } = around;
  let latest: object | null = null;

  /** Opens in the order asked for: an answer that comes late is dropped. */
  const openWith = async (file: string, open: () => Promise<ReviewOpening>): Promise<void> => {
    const mine = {};
    latest = mine;
    dispatch({ type: 'reviewOpening', file });
    const opened = await open().catch((error: unknown): ReviewOpening => {
      return { kind: 'problem', problem: toProblem(error) };
    });
    if (latest !== mine) return;
    if (opened.kind === 'opened') dispatch({ type: 'reviewOpened', review: opened });
    else dispatch({ type: 'reviewFailed', file, problem: opened.problem });
  };

  const openCatalog = async (file: ChosenFile): Promise<void> => {
    dispatch({ type: 'reviewOpening', file: file.name });
    if (getHost() === null) {
      const problem = { code: 'catalogNeedsWorkbook', params: {} };
      return dispatch({ type: 'reviewFailed', file: file.name, problem });
    }
    const reading = await flows.readOwnCatalog(new Uint8Array(await file.arrayBuffer()));
    if (reading.kind === 'problem') {
      return dispatch({ type: 'reviewFailed', file: file.name, problem: reading.problem });
    }
    dispatch({ type: 'reviewClosed' });
    const ids = reading.catalog.documents.map(({ document }) => document.id);
    await around.load(ids, reading.catalog);
  };

  const judge = async (): Promise<void> => {
    const { review } = getSession().review;
    if (review === null) return;
    try {
      const state = await flows.judgeReview(getHost(), review.draft);
      // The draft may have changed meanwhile; the page then asks again.
      if (getSession().review.review?.draft === review.draft) {
        dispatch({ type: 'reviewJudged', state });
      }
    } catch (error) {
      dispatch({ type: 'saveJobChanged', job: { kind: 'failed', problem: toProblem(error) } });
    }
  };

  const save = async (takenTitles: LoadRequest['takenTitles'] = 'ask'): Promise<void> => {
    const { locale, draft, review: page } = getSession();
    const host = getHost();
    const period = codePeriod(draft.period);
    dispatch({ type: 'reviewTried' });
    if (!host || !page.review || period === null || page.saveJob.kind === 'running') return;
    dispatch({ type: 'saveJobChanged', job: { kind: 'running' } });
    try {
      const request = { period, locale, takenTitles };
      const outcome = await flows.saveReview(host, page.review.draft, request);
      dispatch({ type: 'saveJobChanged', job: { kind: 'done', outcome } });
      if (outcome.kind === 'loaded') await around.readWorkbook();
    } catch (error) {
      dispatch({ type: 'saveJobChanged', job: { kind: 'failed', problem: toProblem(error) } });
    }
  };

  return {
    open: async (file) => {
      if (file.name.toLowerCase().endsWith('.json')) return openCatalog(file);
      await openWith(file.name, async () => {
        return flows.openReviewFile(new Uint8Array(await file.arrayBuffer()), file.name);
      });
    },
    openText: (text, title) => openWith(title, () => flows.openReviewText(text, title)),
    add: async (span, of = 'targets') => {
      const { review } = getSession().review;
      if (review === null) return;
      const items = review.draft[of];
      const standing = items.find((item) => isSamePlace(item.span, span, review.text));
      const key = standing?.key ?? `${of === 'tasks' ? 'task' : 'target'}-${items.length + 1}`;
      if (!standing && of === 'tasks') {
        const task = await flows.draftTaskSelection(review, span, key);
        dispatch({ type: 'draftTaskAdded', task });
      } else if (!standing) {
        const target = await flows.draftSelection(review, span, key);
        dispatch({ type: 'draftTargetAdded', target });
      }
      dispatch({ type: 'reviewStepChosen', step: of });
      dispatch({ type: 'candidateShown', key });
    },
    judge,
    save,
    exportFile: async () => {
      dispatch({ type: 'reviewTried' });
      const { review, state } = getSession().review;
      if (!review || !state?.built || state.blocking.length > 0) return null;
      const bytes = await flows.exportReview(state.built);
      return { name: `${review.draft.details.id}.json`, bytes };
    },
  };
}

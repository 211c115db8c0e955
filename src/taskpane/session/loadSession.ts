import type { Problem } from '../../model/finding';
import type { LoadOutcome, LoadRequest, WorkbookState } from '../../pipeline';
import { choosePeriod, draftPeriod, type PeriodDraft } from './period';

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

/** What is being chosen on the Load page. */
export interface LoadDraft {
  readonly documentIds: readonly string[];
  readonly period: PeriodDraft;
  /** True once the user chose something: a reading then leaves the draft alone. */
  readonly isTouched: boolean;
}

/** The part of the session that the page 载入文件 is about. */
export interface LoadSession {
  readonly draft: LoadDraft;
  readonly loadJob: LoadJob;
}

export type LoadAction =
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
  | { readonly type: 'loadCancelled' };

export function startLoad(today: string): LoadSession {
  return {
    draft: { documentIds: [], period: choosePeriod(today), isTouched: false },
    loadJob: { kind: 'idle' },
  };
}

/** The page's part of the session after an action; pure. */
export function reduceLoad({ draft, loadJob }: LoadSession, action: LoadAction): LoadSession {
  switch (action.type) {
    case 'documentChosen': {
      const others = draft.documentIds.filter((id) => id !== action.documentId);
      const documentIds = action.isChosen ? [...others, action.documentId] : others;
      return choose(loadJob, { ...draft, documentIds });
    }
    case 'periodChosen':
      return choose(loadJob, { ...draft, period: action.period });
    case 'loadStarted':
      return { draft, loadJob: { kind: 'running' } };
    case 'loadFailed':
      return { draft, loadJob: { kind: 'failed', problem: action.problem } };
    case 'loadCancelled':
      return { draft, loadJob: { kind: 'cancelled' } };
    case 'loadFinished':
      return { draft, loadJob: finishLoad(action.request, action.outcome) };
  }
}

/** A message about an earlier load would read as one about the new choice. */
function choose(loadJob: LoadJob, draft: LoadDraft): LoadSession {
  const isRunning = loadJob.kind === 'running';
  return { draft: { ...draft, isTouched: true }, loadJob: isRunning ? loadJob : { kind: 'idle' } };
}

function finishLoad(request: LoadRequest, outcome: LoadOutcome): LoadJob {
  if (outcome.kind !== 'titlesTaken') return { kind: 'done', outcome };
  const { titles, otherTitles } = outcome;
  return { kind: 'asking', request, titles, otherTitles };
}

/** Until the user chooses, the draft proposes what the workbook holds. */
export function followWorkbook(draft: LoadDraft, workbook: WorkbookState): LoadDraft {
  if (draft.isTouched || workbook.kind === 'empty') return draft;
  const latest = workbook.periods.at(-1);
  const period = (latest === undefined ? null : draftPeriod(latest)) ?? draft.period;
  return { ...draft, documentIds: workbook.documentIds, period };
}

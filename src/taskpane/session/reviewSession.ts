import type { Problem } from '../../model/finding';
import type { Decision, DraftDetails, DraftTarget, DraftTask } from '../../model/review';
import type { OpenedReview, ReviewState, SaveReviewOutcome } from '../../pipeline/reviewFlow';
import type { OutcomeJob } from './issueSession';

export type ReviewStep = 'details' | 'targets' | 'tasks' | 'notTargets' | 'save';

export type ReviewOpening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: string }
  /** In words of `extract.reading`, or of `review.problems` for a `.json`. */
  | { readonly kind: 'failed'; readonly file: string; readonly problem: Problem };

/** 从文件提取: a text with its candidates, and what a person has made of them. */
export interface ReviewSession {
  readonly opening: ReviewOpening;
  /** Null until a text is open. */
  readonly review: OpenedReview | null;
  readonly step: ReviewStep;
  /** The candidate whose clause is shown in the text. */
  readonly shown: string | null;
  /** What the draft would do to the workbook; null while it is judged anew. */
  readonly state: ReviewState | null;
  /** Faults are told once somebody tried to save. */
  readonly wasTried: boolean;
  readonly saveJob: OutcomeJob<SaveReviewOutcome>;
}

export type ReviewAction =
  | { readonly type: 'reviewOpening'; readonly file: string }
  | { readonly type: 'reviewOpened'; readonly review: OpenedReview }
  | { readonly type: 'reviewFailed'; readonly file: string; readonly problem: Problem }
  | { readonly type: 'reviewClosed' }
  | { readonly type: 'reviewStepChosen'; readonly step: ReviewStep }
  | { readonly type: 'candidateShown'; readonly key: string | null }
  | { readonly type: 'draftDetailsChanged'; readonly change: Partial<DraftDetails> }
  | {
      readonly type: 'draftTargetChanged';
      readonly key: string;
      readonly change: Partial<DraftTarget>;
    }
  | { readonly type: 'draftTaskChanged'; readonly key: string; readonly change: Partial<DraftTask> }
  /** Those without doubts that nobody has decided yet. */
  | { readonly type: 'undoubtedAccepted'; readonly of: 'targets' | 'tasks' }
  | { readonly type: 'draftTargetAdded'; readonly target: DraftTarget }
  | { readonly type: 'draftTaskAdded'; readonly task: DraftTask }
  | { readonly type: 'reviewTried' }
  | { readonly type: 'reviewJudged'; readonly state: ReviewState }
  | { readonly type: 'saveJobChanged'; readonly job: ReviewSession['saveJob'] };

export const startedReview: ReviewSession = {
  opening: { kind: 'idle' },
  review: null,
  step: 'details',
  shown: null,
  state: null,
  wasTried: false,
  saveJob: { kind: 'idle' },
};

const TYPES: ReadonlySet<string> = new Set<ReviewAction['type']>([
  'reviewOpening',
  'reviewOpened',
  'reviewFailed',
  'reviewClosed',
  'reviewStepChosen',
  'candidateShown',
  'draftDetailsChanged',
  'draftTargetChanged',
  'draftTaskChanged',
  'undoubtedAccepted',
  'draftTargetAdded',
  'draftTaskAdded',
  'reviewTried',
  'reviewJudged',
  'saveJobChanged',
]);

export function isReviewAction(action: { readonly type: string }): action is ReviewAction {
  return TYPES.has(action.type);
}

function changeDraft(
  session: ReviewSession,
  change: (draft: OpenedReview['draft']) => OpenedReview['draft'],
): ReviewSession {
  const { review } = session;
  if (review === null) return session;
  const draft = change(review.draft);
  const saveJob = session.saveJob.kind === 'running' ? session.saveJob : { kind: 'idle' as const };
  return { ...session, review: { ...review, draft }, state: null, saveJob };
}

function changeItem<Item extends { readonly key: string }>(
  items: readonly Item[],
  key: string,
  change: Partial<Item>,
): readonly Item[] {
  return items.map((item) => (item.key === key ? { ...item, ...change } : item));
}

interface Undecided {
  readonly decision: Decision;
  readonly doubts: readonly unknown[];
}

function acceptUndoubted<Item extends Undecided>(items: readonly Item[]): readonly Item[] {
  return items.map((item) =>
    item.decision === 'open' && item.doubts.length === 0
      ? { ...item, decision: 'accepted' as const }
      : item,
  );
}

/** The page's part of the session after an action; pure. */
export function reduceReview(session: ReviewSession, action: ReviewAction): ReviewSession {
  switch (action.type) {
    case 'reviewOpening':
      return { ...session, opening: { kind: 'reading', file: action.file } };
    case 'reviewFailed':
      return { ...session, opening: { ...action, kind: 'failed' } };
    case 'reviewOpened':
      return { ...startedReview, review: action.review };
    case 'reviewClosed':
      return startedReview;
    case 'reviewStepChosen':
      return { ...session, step: action.step, shown: null };
    case 'candidateShown':
      return { ...session, shown: action.key };
    case 'reviewTried':
      return { ...session, wasTried: true };
    case 'reviewJudged':
      return { ...session, state: action.state };
    case 'saveJobChanged':
      return { ...session, saveJob: action.job };
    default:
      return changeDraft(session, (draft) => reduceDraft(draft, action));
  }
}

type DraftAction = Extract<
  ReviewAction,
  {
    type:
      | 'draftDetailsChanged'
      | 'draftTargetChanged'
      | 'draftTaskChanged'
      | 'undoubtedAccepted'
      | 'draftTargetAdded'
      | 'draftTaskAdded';
  }
>;

function reduceDraft(draft: OpenedReview['draft'], action: DraftAction): OpenedReview['draft'] {
  switch (action.type) {
    case 'draftDetailsChanged':
      return { ...draft, details: { ...draft.details, ...action.change } };
    case 'draftTargetChanged':
      return { ...draft, targets: changeItem(draft.targets, action.key, action.change) };
    case 'draftTaskChanged':
      return { ...draft, tasks: changeItem(draft.tasks, action.key, action.change) };
    case 'draftTargetAdded':
      return { ...draft, targets: [...draft.targets, action.target] };
    case 'draftTaskAdded':
      return { ...draft, tasks: [...draft.tasks, action.task] };
    case 'undoubtedAccepted':
      return action.of === 'targets'
        ? { ...draft, targets: acceptUndoubted(draft.targets) }
        : { ...draft, tasks: acceptUndoubted(draft.tasks) };
  }
}

import { draftTask } from '../catalog/review/draftDocument';
import { draftTarget, emptyTarget } from '../catalog/review/draftTarget';
import { extractDocument } from '../extract/extractDocument';
import type { Span } from '../model/basics';
import type { ExtractedTask } from '../model/extraction';
import type { DraftTarget, DraftTask } from '../model/review';
import type { OpenedReview } from './reviewFlow';

/** What a catalog takes as the clause of a candidate. */
const LONGEST = 2000;
/** Of a task the text does not number. */
const NO_NUMBER = '—';

interface Selection {
  readonly quote: string;
  readonly place: Span;
}

/** The words without the blanks around them. */
function readSelection({ text }: OpenedReview, { start, end }: Span): Selection {
  const selected = text.slice(start, Math.min(end, start + LONGEST));
  const quote = selected.trim();
  const from = start + selected.indexOf(quote);
  return { quote, place: { start: from, end: from + quote.length } };
}

/**
 * A target made of a stretch of the text that a person chose: read like any clause, and where the
 * rules find nothing in it, a candidate with the words and no figure.
 */
export function draftSelection(review: OpenedReview, span: Span, key: string): DraftTarget {
  const { quote, place } = readSelection(review, span);
  const [found] = extractDocument(quote).targets;
  const { horizonYear } = review.draft.details;
  const deadline = horizonYear > 0 ? `${horizonYear}-12-31` : null;
  const drafted = draftTarget(found ?? emptyTarget(quote), key);
  return {
    ...drafted,
    decision: 'accepted',
    deadline: drafted.deadline ?? deadline,
    basis: { ...drafted.basis, deadline: drafted.deadline === null ? 'assumed' : 'stated' },
    quote,
    span: place,
  };
}

/** Words without a number in which the rules, which go by numbers, found no task. */
function emptyTask(quote: string): ExtractedTask {
  const span = { start: 0, end: quote.length };
  return {
    number: NO_NUMBER,
    chapter: '',
    heading: quote.replace(/[。；;]$/, ''),
    headingSpan: span,
    leadUnits: [],
    responsibleUnits: [],
    openEnded: false,
    deadline: null,
    deadlineSpan: null,
    phase: null,
    taskType: 'longTerm',
    measures: [],
    span,
    basis: { units: null, deadline: null },
    doubts: [],
  };
}

/** A task made of a stretch of the text: its units and dates are read as if it bore a number. */
export function draftTaskSelection(review: OpenedReview, span: Span, key: string): DraftTask {
  const { quote, place } = readSelection(review, span);
  const [numbered] = extractDocument(quote).tasks;
  const [found] = numbered ? [numbered] : extractDocument(`（一）${quote}`).tasks;
  const before = review.draft.tasks.filter((task) => task.span.start <= place.start).at(-1);
  const drafted = draftTask(found ?? emptyTask(quote), key);
  return {
    ...drafted,
    decision: 'accepted',
    number: numbered?.number ?? NO_NUMBER,
    chapter: before?.chapter ?? '',
    span: place,
    headingSpan: place,
  };
}

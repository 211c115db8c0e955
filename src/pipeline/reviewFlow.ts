import { buildDocument } from '../catalog/review/buildDocument';
import { compareDocuments } from '../catalog/review/compareDocuments';
import { draftDocument } from '../catalog/review/draftDocument';
import { draftTarget, emptyTarget } from '../catalog/review/draftTarget';
import { findDraftFaults } from '../catalog/review/findDraftFaults';
import { suggestIndicators } from '../catalog/review/suggestIndicators';
import { loadCatalog } from '../catalog/loadCatalog';
import { extractDocument } from '../extract/extractDocument';
import type { WorkbookHost } from '../host/workbookHost';
import type { Locale, PeriodCode, Span } from '../model/basics';
import type { Catalog, CatalogDocument, Indicator } from '../model/catalog';
import type { RejectedFigure } from '../model/extraction';
import type { Problem } from '../model/finding';
import type { DocumentComparison, DraftFault, DraftTarget, ReviewDraft } from '../model/review';
import { loadDocuments, type LoadOutcome } from '../pipeline';
import { writeOwnCatalog } from './catalogFiles';
import { extractFile, extractPasted, type ExtractOutcome } from './extractFlow';
import { hashFile } from './mergeFile';
import { catalogOf, ownPart } from './workbookCatalog';

export { readOwnCatalog, type OwnCatalogReading } from './catalogFiles';

/** A text opened for review: what was found in it, and the text itself to set beside it. */
export interface OpenedReview {
  readonly kind: 'opened';
  readonly fileName: string;
  readonly text: string;
  readonly draft: ReviewDraft;
  /** Figures that were not taken for targets; a person can overrule. */
  readonly notTargets: readonly RejectedFigure[];
  /** Indicators of the catalog that a target may share, by the target's key, the likest first. */
  readonly suggestions: Readonly<Record<string, readonly Indicator[]>>;
  /** Words of `extract.remarks`. */
  readonly remarks: readonly Problem[];
}

/** What becomes of a file or a text; a problem is in words of `extract.reading`. */
export type ReviewOpening = OpenedReview | Extract<ExtractOutcome, { kind: 'problem' }>;

async function openReview(
  outcome: ExtractOutcome,
  fileName: string,
  bytes: Uint8Array,
): Promise<ReviewOpening> {
  if (outcome.kind === 'problem') return outcome;
  const { source, extraction, remarks } = outcome;
  const sha256 = await hashFile(bytes);
  const draft = draftDocument(extraction, { fileName, sha256 });
  const { notTargets } = extraction;
  const { indicators } = loadCatalog();
  const suggestions = Object.fromEntries(
    draft.targets.map((target) => {
      const found = suggestIndicators(target, indicators);
      return [target.key, found.map(({ indicator }) => indicator)];
    }),
  );
  return { kind: 'opened', fileName, text: source.text, draft, notTargets, suggestions, remarks };
}

/** Opens a policy document's file for review. Never rejects for what the file holds. */
export async function openReviewFile(bytes: Uint8Array, fileName: string): Promise<ReviewOpening> {
  return openReview(await extractFile(bytes, fileName), fileName, bytes);
}

/** The same for a text that was pasted; `title` stands for the file's name. */
export async function openReviewText(text: string, title: string): Promise<ReviewOpening> {
  return openReview(extractPasted(text), title, new TextEncoder().encode(text));
}

/**
 * A target made of a stretch of the text that a person chose: read like any clause, and where the
 * rules find nothing in it, a candidate with the words and no figure.
 */
export function draftSelection(review: OpenedReview, span: Span, key: string): DraftTarget {
  const quote = review.text.slice(span.start, span.end).trim();
  const start = span.start + review.text.slice(span.start, span.end).indexOf(quote);
  const place = { start, end: start + quote.length };
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

/** What a draft would do to the open workbook, or to none. */
export interface ReviewState {
  readonly faults: readonly DraftFault[];
  /** The version that is loaded under the draft's id; null where there is none. */
  readonly earlier: CatalogDocument | null;
  /** Against `earlier`; null where there is none, or while the draft has faults. */
  readonly comparison: DocumentComparison | null;
}

function builtInIds(): ReadonlySet<string> {
  return new Set(loadCatalog().documents.map(({ document }) => document.id));
}

function findEarlier(known: Catalog, id: string): CatalogDocument | null {
  if (builtInIds().has(id)) return null;
  return known.documents.find(({ document }) => document.id === id) ?? null;
}

/** Judges a draft against the catalog of the open workbook; null: there is none. */
export async function judgeReview(
  host: WorkbookHost | null,
  draft: ReviewDraft,
): Promise<ReviewState> {
  const known = host === null ? loadCatalog() : catalogOf(await host.readGrid());
  const earlier = findEarlier(known, draft.details.id);
  const faults = findDraftFaults(draft, builtInIds());
  if (earlier === null || faults.length > 0) return { faults, earlier, comparison: null };
  const [now] = buildDocument(draft, loadCatalog(), earlier).documents;
  return { faults, earlier, comparison: now ? compareDocuments(earlier, now) : null };
}

export interface SaveReviewRequest {
  readonly period: PeriodCode;
  readonly locale: Locale;
  readonly takenTitles: 'ask' | 'useOtherTitles';
}

export type SaveReviewOutcome =
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'loaded'; readonly outcome: LoadOutcome; readonly documentId: string };

/**
 * Loads the accepted part of a draft into the workbook, which carries the document from then on. Of a
 * newer version the facts change and new rows come; entered figures stay. @throws HostProblem
 */
export async function saveReview(
  host: WorkbookHost,
  draft: ReviewDraft,
  request: SaveReviewRequest,
): Promise<SaveReviewOutcome> {
  const { faults, earlier } = await judgeReview(host, draft);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const own = buildDocument(draft, loadCatalog(), earlier);
  const documentId = draft.details.id;
  const outcome = await loadDocuments(host, { ...request, documentIds: [documentId], own });
  return { kind: 'loaded', outcome, documentId };
}

/** The accepted part of a draft as a `.json` that others can load. The draft has no faults. */
export function exportReview(draft: ReviewDraft, earlier: CatalogDocument | null): Uint8Array {
  return writeOwnCatalog(ownPart(buildDocument(draft, loadCatalog(), earlier)));
}

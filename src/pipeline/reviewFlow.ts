import { buildDocument } from '../catalog/review/buildDocument';
import { compareDocuments } from '../catalog/review/compareDocuments';
import { draftDocument } from '../catalog/review/draftDocument';
import { findDraftFaults } from '../catalog/review/findDraftFaults';
import { suggestIndicators } from '../catalog/review/suggestIndicators';
import { loadCatalog } from '../catalog/loadCatalog';
import { readCatalogFile, writeCatalogFile } from '../catalog/readCatalogFile';
import type { WorkbookHost } from '../host/workbookHost';
import { rowKeyOf } from '../layout/locateTable';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { listBlocking } from '../layout/unreadDocuments';
import type { Locale, PeriodCode } from '../model/basics';
import type { Catalog, CatalogDocument, Indicator } from '../model/catalog';
import type { RejectedFigure } from '../model/extraction';
import type { Finding, Problem } from '../model/finding';
import type { DocumentComparison, DraftFault, ReviewDraft } from '../model/review';
import { loadDocuments, type LoadOutcome } from '../pipeline';
import { writeOwnCatalog } from './catalogFiles';
import { extractFile, extractPasted, type ExtractOutcome } from './extractFlow';
import { hashFile } from './mergeFile';
import { catalogOf, ownPart } from './workbookCatalog';

export { readOwnCatalog, type OwnCatalogReading } from './catalogFiles';
export { draftSelection, draftTaskSelection } from './selections';

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

/** What a draft would do to the open workbook, or to none. */
export interface ReviewState {
  /** Why nothing can be written into the workbook: documents it names cannot be read. */
  readonly blocking: readonly Finding[];
  readonly faults: readonly DraftFault[];
  /** The accepted part as a document; null while the draft has faults. */
  readonly built: Catalog | null;
  /** Against the version that is loaded under the draft's id; null where there is none, or faults. */
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
  const grid = host === null ? null : await host.readGrid();
  const known = grid === null ? loadCatalog() : catalogOf(grid);
  const reading = grid === null ? null : readMaster(grid, known.documents);
  const blocking = listBlocking(reading?.findings ?? []);
  const faults = findDraftFaults(draft, builtInIds());
  if (faults.length > 0) return { blocking, faults, built: null, comparison: null };
  const earlier = findEarlier(known, draft.details.id);
  const built = buildDocument(draft, loadCatalog(), earlier, listUsedIds(reading));
  if (!isReadable(built)) {
    const fault = { kind: 'draft', code: 'inconsistent' } as const;
    return { blocking, faults: [fault], built: null, comparison: null };
  }
  const [now] = built.documents;
  const comparison = earlier && now ? compareDocuments(earlier, now) : null;
  return { blocking, faults, built, comparison };
}

/** What cannot be read again is not saved: nobody would know its targets any more. */
function isReadable(built: Catalog): boolean {
  const file: unknown = JSON.parse(JSON.stringify(writeCatalogFile(ownPart(built))));
  return readCatalogFile(file, loadCatalog()).kind === 'catalog';
}

/** Ids of rows, whose targets and tasks may be none of the catalog any more. */
function listUsedIds(reading: MasterReading | null): readonly string[] {
  const { targets, tasks } = reading?.tables ?? {};
  return [targets, tasks].flatMap((table) => table?.rows.map((row) => rowKeyOf(table, row)) ?? []);
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
  const { faults, built: own, blocking } = await judgeReview(host, draft);
  if (own === null) return { kind: 'faulty', faults };
  const documentId = draft.details.id;
  if (blocking.length > 0) {
    return { kind: 'loaded', outcome: { kind: 'refused', findings: blocking }, documentId };
  }
  const outcome = await loadDocuments(host, { ...request, documentIds: [documentId], own });
  return { kind: 'loaded', outcome, documentId };
}

/** The accepted part of a draft, as it was judged, as a `.json` that others can load. */
export function exportReview(built: Catalog): Uint8Array {
  return writeOwnCatalog(ownPart(built));
}

import { hashCatalog } from '../../catalog/hashCatalog';
import type { CatalogDocument } from '../../model/catalog';
import type { Finding } from '../../model/finding';
import type { ReturnTemplate } from '../../model/unitReturn';
import type { WorkbookGrid } from '../../model/grid';
import { templateFinding } from '../readingFindings';
import { findUnreadDocuments } from '../unreadDocuments';

/** What the catalog has of the documents a return is of. */
export interface ReturnCatalog {
  readonly documents: readonly CatalogDocument[];
  readonly findings: readonly Finding[];
  /** True where the return was issued with the very catalog we have. */
  readonly isSame: (documentId: string) => boolean;
}

/** Hashing a document takes milliseconds, and every return of an issue asks for the same ones. */
const hashes = new WeakMap<CatalogDocument, string>();

function hashOf(document: CatalogDocument): string {
  const known = hashes.get(document);
  const hash = known ?? hashCatalog(document);
  if (known === undefined) hashes.set(document, hash);
  return hash;
}

/** The documents a return names; one we lack, or have in another version, is a finding. */
export function readReturnCatalog(
  grid: WorkbookGrid,
  template: ReturnTemplate,
  catalog: readonly CatalogDocument[],
): ReturnCatalog {
  const byId = new Map(catalog.map((entry) => [entry.document.id, entry]));
  const findings: Finding[] = [...findUnreadDocuments(grid, template.documentIds, catalog)];
  const same = new Set<string>();
  const documents = template.documentIds.flatMap((id, index) => {
    const entry = byId.get(id);
    if (!entry) return [];
    if (hashOf(entry) === template.catalogHashes[index]) same.add(id);
    else findings.push(templateFinding('catalogDiffers', '', null, { found: id }));
    return [entry];
  });
  return { documents, findings, isSame: (id) => same.has(id) };
}

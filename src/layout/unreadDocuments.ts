import type { CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import { readOwnDocuments } from './ownDocuments';
import { fileFinding } from './readingFindings';

/**
 * Documents a workbook names and nobody knows: why, and what to do. Nothing where all are known, even
 * if the workbook's own copy of one is damaged: then nothing of it is lost.
 */
export function findUnreadDocuments(
  grid: WorkbookGrid,
  documentIds: readonly string[],
  known: readonly CatalogDocument[],
): readonly Finding[] {
  const ids = new Set(known.map(({ document }) => document.id));
  const unknown = documentIds.filter((id) => !ids.has(id));
  if (unknown.length === 0) return [];
  const { kind } = readOwnDocuments(grid);
  const found = unknown.join(', ');
  if (kind === 'damaged') return [fileFinding('ownDocumentsDamaged', null, { found })];
  if (kind === 'newer') return [fileFinding('ownDocumentsNewer', null, { found })];
  return unknown.map((id) => fileFinding('documentUnknown', null, { found: id }));
}

const BLOCKING: ReadonlySet<string> = new Set([
  'schemaTooNew',
  'ownDocumentsDamaged',
  'ownDocumentsNewer',
  'documentUnknown',
]);

/** Findings with which nothing is written into a master: what stands in it is not all known. */
export function listBlocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => BLOCKING.has(code));
}

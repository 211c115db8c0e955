import type { Catalog, ListedDocument } from '../model/catalog';
import documentList from './documentList.json';

/**
 * The five documents as a list shows them, in the catalog's order. The list is data of its own, a
 * twentieth of the catalog, so that it can be shown before the catalog is there.
 */
export function listDocuments(): readonly ListedDocument[] {
  return documentList as unknown as readonly ListedDocument[];
}

/** What `documentList.json` must hold for a catalog. */
export function summarizeCatalog({ documents }: Catalog): readonly ListedDocument[] {
  return documents.map(({ document, targets, tasks }) => ({
    document,
    targetCount: targets.length,
    taskCount: tasks.length,
  }));
}

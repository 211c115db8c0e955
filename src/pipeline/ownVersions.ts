import { loadCatalog } from '../catalog/loadCatalog';
import { likenessOfTargets, matchItems } from '../catalog/review/matchEarlier';
import { likenessOf } from '../catalog/review/suggestIndicators';
import { cellUnder, textOf } from '../layout/locateTable';
import type { MasterReading } from '../layout/readMaster';
import { fileFinding } from '../layout/readingFindings';
import type { Catalog, CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';

type Loaded = Pick<CatalogDocument, 'document' | 'targets'>;

/** Which target of those loaded each of a newer version is, by id; and the ids that are loaded. */
interface Succession {
  readonly then: ReadonlyMap<string, { readonly id: string }>;
  readonly ids: readonly string[];
}

/** Of things alike in everything the one under the same id is meant. */
const SAME_ID = 0.001;

function followCatalog({ targets }: Loaded, { targets: standing }: Loaded): Succession {
  const measured = targets.map((one) => ({ ...one, key: one.id, name: one.name.zh }));
  const then = matchItems(measured, standing, (now, other) => {
    return likenessOfTargets(now, other) + (now.id === other.id ? SAME_ID : 0);
  });
  return { then, ids: standing.map(({ id }) => id) };
}

/** Of a document that cannot be read any more only the sheet tells what its ids mean. */
function followSheet({ document, targets }: Loaded, { tables, locale }: MasterReading): Succession {
  const table = tables.targets;
  const rows = table?.rows.map((row) => ({
    documentId: textOf(cellUnder(table, row, 'documentId')),
    id: textOf(cellUnder(table, row, 'targetId')),
    name: textOf(cellUnder(table, row, 'name')),
  }));
  const standing = rows?.filter(({ documentId }) => documentId === document.id) ?? [];
  const language = locale === 'en-US' ? 'en' : 'zh';
  const named = targets.map(({ id, name }) => ({ key: id, name: name[language] }));
  const then = matchItems(named, standing, (now, other) => {
    return likenessOf(now.name, other.name) + (now.key === other.id ? SAME_ID : 0);
  });
  return { then, ids: standing.map(({ id }) => id) };
}

/**
 * Versions of documents that are no successors of those loaded: an id is gone, which should be marked
 * as withdrawn, or has come to mean another target, which the figures entered would be counted for.
 */
export function findStrangeVersions(
  own: Catalog,
  { documents }: Catalog,
  reading: MasterReading,
): readonly Finding[] {
  const builtIn = new Set(loadCatalog().documents.map(({ document }) => document.id));
  return own.documents.flatMap((entry) => {
    const { id, shortTitle } = entry.document;
    if (builtIn.has(id) || !reading.documentIds.includes(id)) return [];
    const standing = documents.find(({ document }) => document.id === id);
    const { then, ids } = standing ? followCatalog(entry, standing) : followSheet(entry, reading);
    const strange = ids.filter((one) => then.get(one)?.id !== one);
    if (strange.length === 0) return [];
    const params = { document: shortTitle.zh, found: strange.join(', ') };
    return [fileFinding('ownDocumentsDiffer', null, params)];
  });
}

import { loadCatalog } from '../catalog/loadCatalog';
import { buildOwnDocumentsSheet, readOwnDocuments } from '../layout/ownDocuments';
import type { Catalog } from '../model/catalog';
import type { WorkbookGrid } from '../model/grid';
import type { WorkbookPlan } from '../model/plan';
import type { MergeBasis } from './mergeExpectation';
import type { MergedFiles } from './mergeFiles';

export { selectDocuments } from '../catalog/loadCatalog';

/** Reading the documents of a workbook takes milliseconds, and every flow asks for them. */
const known = new WeakMap<WorkbookGrid, Catalog>();

/** The catalog of a workbook: the documents built in, and those it carries itself. */
export function catalogOf(grid: WorkbookGrid): Catalog {
  const found = known.get(grid);
  if (found) return found;
  const own = readOwnDocuments(grid);
  const catalog = own.kind === 'catalog' ? joinCatalogs(loadCatalog(), own.catalog) : loadCatalog();
  known.set(grid, catalog);
  return catalog;
}

/** Those of several catalogs that are there as one; of two documents or indicators with one id the first stays. */
export function joinCatalogs(...given: readonly (Catalog | null | undefined)[]): Catalog {
  const catalogs = given.filter((catalog) => catalog != null);
  const documents = catalogs.flatMap((catalog) => catalog.documents);
  const indicators = catalogs.flatMap((catalog) => catalog.indicators);
  return {
    documents: firstOf(documents, ({ document }) => document.id),
    indicators: firstOf(indicators, ({ id }) => id),
  };
}

function firstOf<Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(idOf(item))) byId.set(idOf(item), item);
  return [...byId.values()];
}

/** The documents of `catalog` that are not built in, with the indicators they alone use. */
export function ownPart(catalog: Catalog, ids: readonly string[] | null = null): Catalog {
  const builtIn = loadCatalog();
  const known = new Set([
    ...builtIn.documents.map(({ document }) => document.id),
    ...builtIn.indicators.map(({ id }) => id),
  ]);
  const documents = catalog.documents.filter(({ document: { id } }) => {
    return !known.has(id) && ids?.includes(id) !== false;
  });
  const used = new Set(documents.flatMap(({ targets }) => targets.map((t) => t.indicatorId)));
  return {
    documents,
    indicators: catalog.indicators.filter(({ id }) => !known.has(id) && used.has(id)),
  };
}

/** The documents of a merge: built in, then the master's, then those the files brought. */
export function catalogOfMerge(
  { own }: Pick<MergedFiles, 'own'>,
  basis: Pick<MergeBasis, 'expectation'> | null,
): Catalog {
  return joinCatalogs(loadCatalog(), basis?.expectation.own, own);
}

/** A plan that brings along what of the documents is not built in. */
export function bringAlong(plan: WorkbookPlan, own: Catalog): WorkbookPlan {
  if (own.documents.length === 0) return plan;
  const { sheet, names } = buildOwnDocumentsSheet(own);
  return { ...plan, sheets: [...plan.sheets, sheet], names: [...plan.names, ...names] };
}

import type { Catalog, CatalogDocument, Indicator, Target } from '../model/catalog';
import guangdong2018 from './documents/guangdong-2018.json';
import hubei2016 from './documents/hubei-2016.json';
import hubei2022 from './documents/hubei-2022.json';
import national2021 from './documents/national-2021.json';
import xiamen2022 from './documents/xiamen-2022.json';
import indicators from './indicators.json';

// TypeScript reads JSON's codes as plain strings; the schema, checked at build and test, is what
// makes these the types they are said to be.
const CATALOG: Catalog = {
  documents: [national2021, hubei2022, xiamen2022, hubei2016, guangdong2018].map(
    (file) => file as unknown as CatalogDocument,
  ),
  indicators: indicators as unknown as readonly Indicator[],
};

/** The five documents, those in force first, and the indicators they share. */
export function loadCatalog(): Catalog {
  return CATALOG;
}

/**
 * The catalog cut to the documents named, in the catalog's order, with the indicators they use.
 * Throws a RangeError for an id that no document has.
 */
export function selectDocuments(catalog: Catalog, ids: readonly string[]): Catalog {
  const unknown = ids.filter((id) => !catalog.documents.some(({ document }) => document.id === id));
  if (unknown.length > 0) throw new RangeError(`no such document: ${unknown.join(', ')}`);
  const documents = catalog.documents.filter(({ document }) => ids.includes(document.id));
  const used = new Set(documents.flatMap(({ targets }) => targets.map((t) => t.indicatorId)));
  return { documents, indicators: catalog.indicators.filter(({ id }) => used.has(id)) };
}

/** The target with this id, or undefined. */
export function findTarget(catalog: Catalog, id: string): Target | undefined {
  for (const { targets } of catalog.documents) {
    const found = targets.find((target) => target.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The id of the unit the document names so, by its name or an alias; undefined if it names none. */
export function unitId(document: CatalogDocument, name: string): string | undefined {
  return document.units.find(
    (unit) => unit.name.zh === name || unit.aliases.some((alias) => alias.name === name),
  )?.id;
}

import { loadCatalog } from '../../src/catalog/loadCatalog';
import { writeCatalogFile } from '../../src/catalog/readCatalogFile';
import type { Catalog } from '../../src/model/catalog';
import { ownPart } from '../../src/pipeline/workbookCatalog';

/** A document as an office would have made it: Xiamen's under another name, with indicators of its own. */
export function buildOwnCatalog(): Catalog {
  const { documents, indicators } = loadCatalog();
  const hubei = documents.filter(({ document }) => document.id === 'hubei-2022');
  const text = JSON.stringify(writeCatalogFile({ documents: hubei, indicators }));
  const renamed = text.replaceAll('hubei', 'lishan').replaceAll('湖北', '郦山');
  const catalog = JSON.parse(renamed) as Catalog;
  return ownPart({
    documents: catalog.documents.map((entry) => ({
      ...entry,
      programmes: entry.programmes.map((one) => ({ ...one, answers: null })),
    })),
    indicators: catalog.indicators.map((one) => ({ ...one, lookAlikes: [] })),
  });
}

export const OWN_ID = 'lishan-2022';

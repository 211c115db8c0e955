import type { Catalog, CatalogDocument } from '../model/catalog';
import type { CheckContext, KnownMeasure } from './checkContext';

/** What every context takes from the catalog, whatever workbook it is of. */
export type CatalogFacts = Pick<
  CheckContext,
  'indicators' | 'documents' | 'measuresById' | 'groups'
>;

/** Measures by id; a task stands for itself, since a master has one row a task. */
function knownMeasures(documents: readonly CatalogDocument[]): ReadonlyMap<string, KnownMeasure> {
  return new Map(
    documents
      .flatMap(({ tasks }) => tasks)
      .flatMap((task) => [
        [task.id, { task, measure: { id: task.id, text: task.heading, deadline: task.deadline } }],
        ...task.measures.map((measure) => [measure.id, { task, measure }] as const),
      ]),
  );
}

/** Members of the units that stand for several (各市、州、县人民政府). */
function listGroups(documents: readonly CatalogDocument[]): CheckContext['groups'] {
  const units = documents.flatMap((entry) => entry.units);
  return new Map(
    units.filter(({ members }) => members.length > 0).map(({ id, members }) => [id, members]),
  );
}

/** `loaded` are the documents whose units are at hand; a return is of one unit and has no groups. */
export function factsOfCatalog(
  { documents, indicators }: Catalog,
  loaded: readonly CatalogDocument[],
): CatalogFacts {
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    measuresById: knownMeasures(documents),
    groups: listGroups(loaded),
  };
}

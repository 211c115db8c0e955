import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Catalog, CatalogDocument } from '../model/catalog';
import { catalog } from '../pipeline';
import { problem, type Answer } from './answer';
import { listDocuments, listGoals, listTargets, listTasks } from './catalogTables';

export interface CatalogRequest {
  /** Empty: every document. */
  readonly documents: readonly string[];
  readonly json: boolean;
}

/** Answers `dabiao catalog`: as tables in the language given, or as one JSON object. */
export function answerCatalog(request: CatalogRequest, locale: Locale): Answer {
  const all = catalog();
  const known = all.documents.map(({ document }) => document.id);
  const unknown = request.documents.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const list = known.join(texts(locale).cli.listSeparator);
    return problem('unknownDocument', { document: unknown, known: list });
  }
  const chosen = request.documents.length === 0 ? all : choose(all, request.documents);
  const lines = request.json
    ? [JSON.stringify(flatten(chosen), null, 2)]
    : tabulate(chosen, request.documents.length > 0, locale);
  return { kind: 'text', text: `${lines.join('\n')}\n` };
}

function choose(all: Catalog, ids: readonly string[]): Catalog {
  const documents = all.documents.filter(({ document }) => ids.includes(document.id));
  const used = new Set(documents.flatMap(({ targets }) => targets.map((t) => t.indicatorId)));
  return { documents, indicators: all.indicators.filter(({ id }) => used.has(id)) };
}

/** Targets, tasks and goals as flat lists; what belongs to one document alone stays with it. */
function flatten({ documents, indicators }: Catalog) {
  return {
    documents: documents.map(describeDocument),
    indicators,
    targets: documents.flatMap(({ targets }) => targets),
    tasks: documents.flatMap(({ tasks }) => tasks),
    qualitativeGoals: documents.flatMap(({ qualitativeGoals }) => qualitativeGoals),
  };
}

function describeDocument(file: CatalogDocument) {
  const { document, targets, tasks, qualitativeGoals, programmes, units, notTargets } = file;
  const counts = {
    targets: targets.length,
    tasks: tasks.length,
    qualitativeGoals: qualitativeGoals.length,
  };
  return { ...document, counts, programmes, units, notTargets };
}

/** Every document and its targets; tasks and goals only of documents asked for by name. */
function tabulate({ documents }: Catalog, isDetailed: boolean, locale: Locale): string[] {
  return [
    ...listDocuments(documents, locale),
    ...documents.flatMap((document) => [
      ...listTargets(document, locale),
      ...(isDetailed ? [...listTasks(document, locale), ...listGoals(document, locale)] : []),
    ]),
    ...(isDetailed ? [] : ['', texts(locale).cli.taskHint]),
  ];
}

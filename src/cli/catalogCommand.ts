import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Catalog, CatalogDocument } from '../model/catalog';
import { selectDocuments } from '../pipeline/workbookCatalog';
import type { Answer } from './answer';
import { readDocumentOptions } from './documentOptions';
import { listDocuments, listGoals, listTargets, listTasks } from './catalogTables';

export interface CatalogRequest {
  /** Ids, or files of documents of one's own; empty: every document built in. */
  readonly documents: readonly string[];
  readonly json: boolean;
}

/** Answers `dabiao catalog`: as tables in the language given, or as one JSON object. */
export async function answerCatalog(request: CatalogRequest, locale: Locale): Promise<Answer> {
  const named = await readDocumentOptions(request.documents, locale);
  if (named.kind !== 'got') return named;
  const { ids, known } = named.value;
  const chosen = ids.length === 0 ? known : selectDocuments(known, ids);
  const lines = request.json
    ? [JSON.stringify(flatten(chosen), null, 2)]
    : tabulate(chosen, request.documents.length > 0, locale);
  return { kind: 'text', text: `${lines.join('\n')}\n` };
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

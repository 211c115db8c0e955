import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Catalog } from '../model/catalog';
import { catalog as builtIn } from '../pipeline';
import { readOwnCatalog } from '../pipeline/catalogFiles';
import { joinCatalogs } from '../pipeline/workbookCatalog';
import { problem, type Got } from './answer';
import { refuseContent, refuseFile } from './fileWords';
import { readLocalFile } from './localFiles';

/** The documents that `--document` names, by their ids or by files of documents of one's own. */
export interface NamedDocuments {
  /** Ids in the order given, those of the files among them. */
  readonly ids: readonly string[];
  /** What the files brought. */
  readonly own: Catalog;
  /** The documents built in and those of the files. */
  readonly known: Catalog;
}

function isFile(value: string): boolean {
  return value.toLowerCase().endsWith('.json');
}

/** Reads the files among the values, and refuses an id that neither they nor the catalog have. */
export async function readDocumentOptions(
  values: readonly string[],
  locale: Locale,
): Promise<Got<NamedDocuments>> {
  const ids: string[] = [];
  let own: Catalog = { documents: [], indicators: [] };
  for (const value of values) {
    if (!isFile(value)) {
      ids.push(value);
      continue;
    }
    const read = await readLocalFile(value);
    if (read.kind === 'problem') return refuseFile(read.problem, locale);
    const reading = readOwnCatalog(read.bytes);
    if (reading.kind === 'problem') {
      return refuseContent(value, reading.problem, 'reviewing', [], locale);
    }
    own = joinCatalogs(own, reading.catalog);
    ids.push(...reading.catalog.documents.map(({ document }) => document.id));
  }
  const known = joinCatalogs(builtIn(), own);
  const names = known.documents.map(({ document }) => document.id);
  const unknown = ids.find((id) => !names.includes(id));
  if (unknown === undefined) {
    return { kind: 'got', value: { ids: [...new Set(ids)], own, known } };
  }
  const list = names.join(texts(locale).cli.listSeparator);
  return problem('unknownDocument', { document: unknown, known: list });
}

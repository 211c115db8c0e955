import { Validator, type Schema } from '@cfworker/json-schema';
import type { Catalog, CatalogDocument, Indicator } from '../model/catalog';
import schema from './catalog.schema.json';
import { validateCatalog } from './validateCatalog';

/** The version of the form in which documents of one's own are handed on. */
export const CATALOG_FILE_VERSION = 1;

/** Documents of one's own as a `.json` that others can load. */
export interface CatalogFile {
  readonly dabiaoCatalog: typeof CATALOG_FILE_VERSION;
  readonly documents: readonly CatalogDocument[];
  /** Those the documents use and the catalog built in has not. */
  readonly indicators: readonly Indicator[];
}

export type CatalogFileReading =
  | { readonly kind: 'catalog'; readonly catalog: Catalog }
  | { readonly kind: 'newer'; readonly version: number }
  /** One sentence each, with the place in the file; never empty. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** A list of all that is wrong serves nobody. */
const MOST_PROBLEMS = 20;

/**
 * What the five documents hold themselves to and others need not: the name of their files, and the
 * length of what is quoted (the project carries no passage of a document), and several measures a task.
 */
function easeSchema(): Schema {
  // Without its id: the validator would look the definitions up under an address of that name.
  const bare = JSON.parse(JSON.stringify(schema)) as Schema;
  delete bare.$id;
  const own = bare as Schema & {
    definitions: Record<string, { properties: Record<string, unknown> }>;
  };
  const { document, target, notTarget, measureText, task } = own.definitions;
  const text = { type: 'string', minLength: 1, maxLength: 2000 };
  Object.assign(document?.properties ?? {}, { file: text });
  Object.assign(target?.properties ?? {}, { quote: text });
  Object.assign(notTarget?.properties ?? {}, { quote: text });
  Object.assign(measureText?.properties ?? {}, { zh: text });
  Object.assign(task?.properties.measures ?? {}, { minItems: 1, maxItems: 200 });
  return own;
}

let validators: Record<'documents' | 'indicators', Validator> | null = null;

function validatorOf(list: 'documents' | 'indicators'): Validator {
  if (validators === null) {
    const own = easeSchema();
    const { definitions } = own;
    validators = {
      documents: new Validator(own, '7'),
      indicators: new Validator({ definitions, $ref: '#/definitions/indicators' }, '7'),
    };
  }
  return validators[list];
}

function checkForm(list: 'documents' | 'indicators', place: string, value: unknown): string[] {
  const { errors } = validatorOf(list).validate(value);
  // The errors of a place come after those of the places within it, which say more.
  return errors
    .filter(({ keyword }) => keyword !== 'properties' && keyword !== '$ref' && keyword !== 'items')
    .map(({ instanceLocation, error }) => `${place}${instanceLocation.slice(1)}: ${error}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Documents of one's own from the data of a file or of a workbook, held against the schema and every
 * cross reference; `builtIn` are the indicators they may share, and the ids they may not take.
 */
export function readCatalogFile(value: unknown, builtIn: Catalog): CatalogFileReading {
  const invalid = (problems: readonly string[]): CatalogFileReading => {
    return { kind: 'invalid', problems: problems.slice(0, MOST_PROBLEMS) };
  };
  if (!isRecord(value)) return invalid(['/: no object']);
  const { dabiaoCatalog: version, documents, indicators } = value;
  if (typeof version === 'number' && version > CATALOG_FILE_VERSION) {
    return { kind: 'newer', version };
  }
  if (version !== CATALOG_FILE_VERSION) return invalid(['/dabiaoCatalog: not 1']);
  if (!Array.isArray(documents) || documents.length === 0) {
    return invalid(['/documents: no document']);
  }
  const malformed = [
    ...documents.flatMap((one, at) => checkForm('documents', `/documents/${at}`, one)),
    ...checkForm('indicators', '/indicators', indicators),
  ];
  if (malformed.length > 0) return invalid(malformed);
  const catalog = { documents, indicators } as Catalog;
  const astray = findAstray(catalog, builtIn);
  return astray.length > 0 ? invalid(astray) : { kind: 'catalog', catalog };
}

/** Cross references that lead nowhere, and ids of the catalog built in. */
function findAstray(own: Catalog, builtIn: Catalog): string[] {
  const taken = new Set([
    ...builtIn.documents.map(({ document }) => document.id),
    ...builtIn.indicators.map(({ id }) => id),
  ]);
  const ids = [
    ...own.documents.map(({ document }) => document.id),
    ...own.indicators.map((i) => i.id),
  ];
  const used = new Set(own.documents.flatMap(({ targets }) => targets.map((t) => t.indicatorId)));
  const shared = builtIn.indicators
    .filter(({ id }) => used.has(id))
    .map((indicator) => ({ ...indicator, lookAlikes: [] }));
  return [
    ...ids.filter((id) => taken.has(id)).map((id) => `${id}: the catalog built in has this id`),
    ...validateCatalog({ ...own, indicators: [...own.indicators, ...shared] }),
  ];
}

/** Documents of one's own in the form of a file. */
export function writeCatalogFile({ documents, indicators }: Catalog): CatalogFile {
  return { dabiaoCatalog: CATALOG_FILE_VERSION, documents, indicators };
}

import { loadCatalog } from '../catalog/loadCatalog';
import { readCatalogFile, writeCatalogFile } from '../catalog/readCatalogFile';
import type { Catalog } from '../model/catalog';
import type { Problem } from '../model/finding';
import { parseJson } from './jsonFields';

export type OwnCatalogReading =
  | { readonly kind: 'catalog'; readonly catalog: Catalog }
  /** In words of `review.problems`. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** More would fill the window. */
const MOST_SHOWN = 3;

/** A document has some 100 KB; a file of this size is something else. */
const MOST_BYTES = 20_000_000;

/** Documents of one's own from the bytes of a `.json` that the pane or a colleague saved. */
export function readOwnCatalog(bytes: Uint8Array): OwnCatalogReading {
  const problem = (code: string, params: Problem['params']): OwnCatalogReading => {
    return { kind: 'problem', problem: { code, params } };
  };
  if (bytes.length > MOST_BYTES) return problem('catalogFileNotJson', { reason: '' });
  const parsed = parseJson(new TextDecoder().decode(bytes));
  if (parsed.kind === 'invalid') return problem('catalogFileNotJson', { reason: parsed.reason });
  const reading = readCatalogFile(parsed.value, loadCatalog());
  if (reading.kind === 'newer') return problem('catalogFileNewer', { version: reading.version });
  if (reading.kind === 'catalog') return reading;
  const shown = reading.problems.slice(0, MOST_SHOWN).join('; ');
  return problem('catalogFileInvalid', { count: reading.problems.length, problems: shown });
}

/** The same documents as a `.json` that others can load. */
export function writeOwnCatalog(catalog: Catalog): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(writeCatalogFile(catalog), null, 2)}\n`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listDocuments, summarizeCatalog } from '../../src/catalog/listDocuments';
import { loadCatalog } from '../../src/catalog/loadCatalog';

const FILE = resolve(__dirname, '../../src/catalog/documentList.json');

/** `npm run golden` writes the list anew. */
if (process.env['DABIAO_GOLDEN'] === 'renew')
  writeFileSync(FILE, `${JSON.stringify(summarizeCatalog(loadCatalog()), null, 2)}\n`);

describe('the list of documents', () => {
  it('says of each document what the catalog says', () => {
    const listed: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
    expect(listed).toEqual(summarizeCatalog(loadCatalog()));
    expect(listDocuments().map(({ document }) => document.id)).toHaveLength(5);
  });
});

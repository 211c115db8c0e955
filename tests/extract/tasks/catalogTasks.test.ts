import * as path from 'node:path';
import { extractDocument } from '../../../src/extract/extractDocument';
import { evaluateExtraction } from '../evaluation/evaluateExtraction';
import { readCatalogDocuments } from '../evaluation/readCatalogDocuments';

const texts = path.join(__dirname, '..', '..', '..', '..', 'shared', 'documents');
const documents = readCatalogDocuments(texts);

(documents.length > 0 ? describe : describe.skip)('the tasks of the catalog', () => {
  it('are found, each with its fields, and no other', () => {
    for (const { name, tasks } of evaluateExtraction(documents, extractDocument)) {
      expect([name, tasks.right / tasks.expected >= 0.98]).toEqual([name, true]);
      expect([name, tasks.right / tasks.found >= 0.98]).toEqual([name, true]);
    }
  });
});

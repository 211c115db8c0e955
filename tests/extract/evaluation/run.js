/**
 * `npm run evaluate [-- NAME … | -- --folder FOLDER]`: the rules of extraction over the five documents of
 * the catalog, where they are beside this checkout, and over those written for the tests; or over
 * the documents of any folder that have a `NAME.gold.json` beside `NAME.txt`.
 */
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

// Types are checked elsewhere; here the sources only have to run.
require.extensions['.ts'] = (module, file) => {
  const { outputText } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    compilerOptions: { module: 'CommonJS', target: 'ES2022', esModuleInterop: true },
  });
  module._compile(outputText, file);
};

const { extractDocument } = require('../../../src/extract/extractDocument');
const { evaluateExtraction } = require('./evaluateExtraction');
const { printDifferences, printTable } = require('./printEvaluation');
const { readCatalogDocuments } = require('./readCatalogDocuments');
const { readGoldFolder } = require('./readGold');

const root = path.join(__dirname, '..', '..', '..');

function report(title, documents, names) {
  const chosen = documents.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length === 0) return;
  const evaluated = evaluateExtraction(chosen, extractDocument);
  console.log([...printTable(title, evaluated), ...printDifferences(evaluated), ''].join('\n'));
}

function main(args) {
  const folder = args[0] === '--folder' ? args[1] : null;
  const names = folder ? args.slice(2) : args;
  if (folder) {
    report(folder, readGoldFolder(path.resolve(folder)), names);
    return;
  }
  const catalogTexts = path.join(root, '..', 'shared', 'documents');
  report('The documents of the catalog', readCatalogDocuments(catalogTexts), names);
  const written = (folder) => readGoldFolder(path.join(root, 'tests', 'extract', folder));
  report('The documents written for the tests', written('documents'), names);
  report('Documents written after the rules', written('furtherDocuments'), names);
}

main(process.argv.slice(2));

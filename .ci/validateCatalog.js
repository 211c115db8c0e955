/** Holds the catalog's files against their schema: `node .ci/validateCatalog.js`, run before a build. */
const fs = require('node:fs');
const path = require('node:path');
const { Ajv } = require('ajv');

const catalog = path.join(__dirname, '..', 'src', 'catalog');
const readJson = (...parts) => JSON.parse(fs.readFileSync(path.join(catalog, ...parts), 'utf8'));

const ajv = new Ajv({ allErrors: true, strict: true });
ajv.addSchema(readJson('catalog.schema.json'));

const files = fs.readdirSync(path.join(catalog, 'documents')).filter((f) => f.endsWith('.json'));
const problems = [
  ...validate('catalog#', 'documents', files),
  ...validate('catalog#/definitions/indicators', '.', ['indicators.json']),
];

function validate(schema, folder, names) {
  return names.flatMap((name) => {
    if (ajv.validate(schema, readJson(folder, name))) return [];
    return ajv.errors.map((e) => `${name}${e.instancePath}: ${e.message}`);
  });
}

problems.forEach((problem) => console.error(problem));
console.log(`catalog: ${files.length} documents, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

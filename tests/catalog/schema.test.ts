import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';

const catalog = path.join(__dirname, '..', '..', 'src', 'catalog');
const readJson = (...parts: string[]): Record<string, unknown> =>
  JSON.parse(fs.readFileSync(path.join(catalog, ...parts), 'utf8')) as Record<string, unknown>;

const ajv = new Ajv({ allErrors: true, strict: true });
ajv.addSchema(readJson('catalog.schema.json'));
const files = fs.readdirSync(path.join(catalog, 'documents'));

function findProblems(schema: string, data: unknown): string[] {
  ajv.validate(schema, data);
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the schema of the catalog', () => {
  it.each(files)('holds %s', (file) => {
    expect(findProblems('catalog#', readJson('documents', file))).toEqual([]);
  });

  it('holds the indicators', () => {
    const indicators = readJson('indicators.json');
    expect(findProblems('catalog#/definitions/indicators', indicators)).toEqual([]);
  });

  it('refuses a field it does not know, a date that is none, and a clause over 40 characters', () => {
    const file = readJson('documents', 'guangdong-2018.json');
    const [target, ...others] = file.targets as Record<string, unknown>[];
    const broken = { ...target, remark: '', deadline: '2020-13-01', quote: '一'.repeat(41) };
    const problems = findProblems('catalog#', { ...file, targets: [broken, ...others] });
    expect(problems).toHaveLength(3);
    expect(problems.join()).toMatch(/deadline.*pattern/);
    expect(problems.join()).toMatch(/quote.*40/);
  });
});

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeOwnCatalog } from '../../src/pipeline/catalogFiles';
import { catalogOf } from '../../src/pipeline/workbookCatalog';
import { buildOwnCatalog, OWN_ID } from '../support/ownCatalog';
import { runDabiao } from '../support/runDabiao';

describe('dabiao with a document of one’s own', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-own-'));
  const inFolder = (name: string) => path.join(folder, name);
  const file = inFolder('lishan.json');

  beforeAll(() => fs.writeFileSync(file, writeOwnCatalog(buildOwnCatalog())));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('lists its targets and tasks', async () => {
    const { exitCode, out } = await runDabiao(['catalog', '--document', file, '--json']);
    const { documents, targets } = JSON.parse(out) as {
      documents: { id: string }[];
      targets: unknown[];
    };
    expect(exitCode).toBe(0);
    expect(documents.map(({ id }) => id)).toEqual([OWN_ID]);
    expect(targets).toHaveLength(10);
  });

  it('prepares a master that carries it', async () => {
    const master = inFolder('master.xlsx');
    const named = ['--document', file, '--document', 'xiamen-2022'];
    const { exitCode } = await runDabiao(['prepare', ...named, '--period', '2024', '-o', master]);
    expect(exitCode).toBe(0);
    const { documents } = catalogOf(readWorkbook(new Uint8Array(fs.readFileSync(master))));
    expect(documents.map(({ document }) => document.id)).toContain(OWN_ID);
  });

  it.each([
    ['no JSON', '{', /JSON/],
    ['the JSON of something else', '{"a":1}', /dabiaoCatalog/],
    ['a newer form', '{"dabiaoCatalog":2}', /更新版本/],
  ])('refuses a file that is %s, and says why', async (_, content, said) => {
    fs.writeFileSync(inFolder('bad.json'), content);
    const { exitCode, err } = await runDabiao(['catalog', '--document', inFolder('bad.json')]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(said);
  });

  it('says that a file is missing', async () => {
    const { exitCode, err } = await runDabiao(['catalog', '--document', inFolder('none.json')]);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining('none') });
  });

  it('knows its units in a list of who was to report, once it is named', async () => {
    const [list, summary] = [inFolder('应报.csv'), inFolder('汇总.xlsx')];
    fs.writeFileSync(list, '单位\n省科协\n省经信厅\n');
    const photo = inFolder('照片.xlsx');
    fs.writeFileSync(photo, 'no workbook');
    const asked = ['merge', photo, '-o', summary, '--period', '2024-Q4', '--json'];
    const { out } = await runDabiao([...asked, '--expect', list, '--document', file]);
    const { units } = JSON.parse(out) as { units: { missing: string[] } };
    expect(units.missing).toEqual(['lishan:省科协', 'lishan:省经信厅']);
    const { exitCode, err } = await runDabiao([...asked, '--document', file]);
    expect({ exitCode, err }).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--expect'),
    });
  });
});

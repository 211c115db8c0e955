import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { texts } from '../../src/i18n/texts';
import { HUBEI, STANDARDS, TRAINED, writeFilledReturn } from '../support/mergeReturns';
import type { FilledReturn } from '../support/mergeReturns';
import { runDabiao } from '../support/runDabiao';

let folder: string;

const at = (...names: string[]) => path.join(folder, ...names);

/** A day on which a return is in time. */
const IN_TIME = new Date('2025-01-10T08:00:00Z');
const LATE = new Date('2025-01-20T08:00:00Z');

const run = (...args: string[]) => runDabiao(['merge', ...args], { today: '2025-01-21' });

interface Told {
  readonly files: Record<string, number>;
  readonly sources: readonly Record<string, unknown>[];
  readonly units: Record<string, readonly string[]>;
  readonly conflicts: readonly {
    readonly unitId: string;
    readonly documentId: string;
    readonly period: string;
    readonly differences: readonly {
      readonly subject: string;
      readonly field: string;
      readonly sides: readonly { readonly value: unknown; readonly cell: string | null }[];
    }[];
  }[];
  readonly targets: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly lineage: readonly { readonly file: string; readonly cell: string }[];
  }[];
}

async function runJson(...args: string[]) {
  const { exitCode, out, err } = await run(...args, '--json');
  return { exitCode, err, told: JSON.parse(out) as Told };
}

function targetOf({ targets }: Told, id: string) {
  return targets.find((target) => target.id === id);
}

function put(name: string, bytes: Uint8Array, day = IN_TIME): void {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), bytes);
  fs.utimesSync(at(name), day, day);
}

async function putReturn(filled: FilledReturn, name = `in/${filled.unit}.xlsx`, day = IN_TIME) {
  put(name, await writeFilledReturn(filled), day);
}

function openFolder(): void {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-merge-'));
}

function closeFolder(): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

describe('dabiao merge over a folder of all that comes', () => {
  let first: Told;

  beforeAll(async () => {
    openFolder();
    await putReturn({ unit: '省科技厅', keys: ['GB/T 101-2024', 'GB/T 102-2024'], trained: 37 });
    await putReturn(
      { unit: '省科技厅', keys: ['GB/T 101-2024', 'GB/T 102-2024'], trained: 37 },
      'in/省科技厅_副本.xlsx',
    );
    await putReturn(
      { unit: '省农业农村厅', keys: ['GB/T 101—2024'], trained: 60 },
      'in/农业_1.xlsx',
    );
    await putReturn(
      { unit: '省农业农村厅', keys: ['GB/T 101—2024'], trained: 61, submission: 2 },
      'in/更正/农业_2.xlsx',
    );
    await putReturn({ unit: '省卫生健康委', keys: [], trained: 12 }, undefined, LATE);
    await putReturn({ unit: '省教育厅', trained: 5, keys: [] }, 'in/教育_1.xlsx');
    await putReturn({ unit: '省教育厅', trained: 6, keys: [] }, 'in/教育_2.xlsx');
    put('in/照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]));
    fs.writeFileSync(
      at('units.json'),
      JSON.stringify({
        period: '2024-Q4',
        documentIds: [HUBEI],
        units: ['省科技厅', '省农业农村厅', '省卫生健康委', '省教育厅', '省交通运输厅'].map(
          (name) => {
            return { name, dueDate: '2025-01-15' };
          },
        ),
      }),
    );
    const { exitCode, told } = await runJson(
      at('in'),
      '-o',
      at('汇总.xlsx'),
      '--expect',
      at('units.json'),
    );
    expect(exitCode).toBe(1);
    first = told;
  }, 60_000);

  afterAll(closeFolder);

  it('accounts for every file, and the four outcomes add up', () => {
    expect(first.files).toEqual({ read: 8, accepted: 4, superseded: 1, undecided: 2, rejected: 1 });
    expect(first.sources).toHaveLength(8);
    const copies = first.sources.filter(({ unit }) => unit === 'hubei:省科技厅');
    expect(copies.map(({ file, reason }) => [file, reason])).toEqual([
      ['省科技厅.xlsx', null],
      ['省科技厅_副本.xlsx', '与省科技厅.xlsx是同一文件，数字只计一次。'],
    ]);
    const photo = first.sources.find(({ file }) => file === '照片.xlsx');
    expect(photo).toMatchObject({ unit: null, returnStatus: 'rejected' });
    expect(String(photo?.['reason'])).not.toBe('');
    expect(first.sources.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(String(sha256)))).toBe(true);
  });

  it('calls the roll', () => {
    expect(first.units['late']).toEqual(['hubei:省卫生健康委']);
    expect(first.units['missing']).toEqual(['hubei:省交通运输厅']);
    expect(first.units['expected']).toHaveLength(5);
  });

  it('counts a joint result once and leads each figure to its cell', () => {
    // 2 + 1 with one in common, and nothing of the unit in conflict.
    expect(targetOf(first, STANDARDS)?.value).toBe(2);
    const trained = targetOf(first, TRAINED);
    expect(trained?.value).toBe(37 + 61 + 12);
    expect(trained?.lineage.map(({ file }) => file).sort()).toEqual([
      '更正/农业_2.xlsx',
      '省卫生健康委.xlsx',
      '省科技厅.xlsx',
    ]);
    expect(trained?.lineage.every(({ cell }) => /^[A-Z]+\d+$/.test(cell))).toBe(true);
  });

  it('shows both values of a conflict and where they stand, and takes a decision', async () => {
    const [conflict] = first.conflicts;
    const trained = conflict?.differences.find(
      (one) => one.subject === TRAINED && one.field === 'value',
    );
    expect(trained?.sides.map(({ value }) => value).sort()).toEqual([5, 6]);
    const places = (conflict?.differences ?? []).map(({ field, sides }) => {
      return [field, [...new Set(sides.map(({ cell }) => cell))]];
    });
    expect(places).toEqual([
      ['value', [expect.stringMatching(/^[A-Z]+11$/)]],
      ['added', [expect.stringMatching(/^[A-Z]+11$/)]],
    ]);
    expect(places[0]?.[1]).not.toEqual(places[1]?.[1]);
    const decision = {
      documentId: HUBEI,
      unitId: 'hubei:省教育厅',
      period: '2024-Q4',
      chosenFile: '教育_2.xlsx',
      by: '王某',
      on: '2025-01-21',
      why: '电话核实',
    };
    fs.writeFileSync(at('decisions.json'), JSON.stringify([decision]));
    const { told } = await runJson(
      ...[at('in'), '-o', at('已定.xlsx'), '--expect', at('units.json')],
      ...['--decisions', at('decisions.json')],
    );
    expect(told.conflicts).toEqual([]);
    expect(told.files).toEqual({ read: 8, accepted: 5, superseded: 2, undecided: 0, rejected: 1 });
    expect(targetOf(told, TRAINED)?.value).toBe(37 + 61 + 12 + 6);
  }, 60_000);

  it('makes the same totals of its own summary as of the returns', async () => {
    const { told } = await runJson(
      at('汇总.xlsx'),
      '-o',
      at('省.xlsx'),
      '--expect',
      at('units.json'),
    );
    const values = ({ targets }: Told) => targets.map(({ id, value }) => [id, value]);
    expect(values(told)).toEqual(values(first));
    expect(told.units['missing']).toEqual(first.units['missing']);
  }, 60_000);

  it('says it to a person: who is missing, what differs, what to do', async () => {
    const { out, exitCode } = await run(
      at('in'),
      '-o',
      at('汇总.xlsx'),
      '--expect',
      at('units.json'),
    );
    expect(exitCode).toBe(1);
    expect(out).toContain('未报送：省交通运输厅');
    expect(out).toContain('待处理的冲突1处');
    expect(out).toContain('照片.xlsx');
    const { value, added } = texts('zh-CN').mergePage.fields;
    expect(out).toMatch(new RegExp(`${value}: 5 \\(教育_1.xlsx 填报!`));
    expect(out).toContain(`${added}: `);
    expect(out).not.toContain(TRAINED);
  }, 60_000);
});

describe('dabiao merge', () => {
  beforeEach(openFolder);
  afterEach(closeFolder);

  it('writes the sheets of a summary, and SDMX-CSV beside it', async () => {
    await putReturn({ unit: '省科技厅' });
    const { exitCode } = await run(
      at('in', '*.xlsx'),
      '-o',
      at('汇总.xlsx'),
      '--sdmx',
      at('o.csv'),
    );
    expect(exitCode).toBe(0);
    const titles = readWorkbook(fs.readFileSync(at('汇总.xlsx'))).sheets.map(({ title }) => title);
    expect(titles).toEqual([
      ...Object.values(texts('zh-CN').summary.titles),
      '_dabiao',
      '_sections',
    ]);
    const [header, line] = fs.readFileSync(at('o.csv'), 'utf8').split('\r\n');
    expect(header?.startsWith('STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,')).toBe(true);
    expect(line?.startsWith('datastructure,DABIAO:TARGET_PROGRESS(1.0.0),I,')).toBe(true);
  }, 60_000);

  it('never writes over a file it reads', async () => {
    await putReturn({ unit: '省科技厅' });
    const before = fs.readFileSync(at('in', '省科技厅.xlsx'));
    const { exitCode, err } = await run(at('in'), '-o', at('in', '省科技厅.xlsx'));
    expect(exitCode).toBe(2);
    expect(err).toContain('省科技厅.xlsx');
    expect(fs.readFileSync(at('in', '省科技厅.xlsx')).equals(before)).toBe(true);
  }, 60_000);

  it('leaves what stands where the output cannot be written, and says why', async () => {
    await putReturn({ unit: '省科技厅' });
    fs.mkdirSync(at('汇总.xlsx'));
    const { exitCode, err } = await run(at('in'), '-o', at('汇总.xlsx'), '--sdmx', at('o.csv'));
    expect(exitCode).toBe(2);
    expect(err).toContain('汇总.xlsx');
    expect(fs.readdirSync(folder).sort()).toEqual(['in', '汇总.xlsx']);
  }, 60_000);

  it('writes nothing where nothing came, and names the reasons', async () => {
    put('in/说明.txt', new TextEncoder().encode('这不是报表'));
    const { exitCode, out } = await run(at('in'), '-o', at('汇总.xlsx'));
    expect(exitCode).toBe(1);
    expect(out).toContain('说明.txt');
    expect(fs.existsSync(at('汇总.xlsx'))).toBe(false);
  });

  it.each([
    ['no file', [], '请写上要汇总的'],
    ['no output', ['x.xlsx'], '-o'],
    ['two lists', ['x.xlsx', '-o', 'y.xlsx', '--master', 'm', '--expect', 'e'], '--expect'],
    ['a missing file', ['x.xlsx', '-o', 'y.xlsx'], 'x.xlsx'],
    ['an output of another kind', ['x.xlsx', '-o', 'y.csv'], 'y.csv'],
  ])('tells of %s', async (_, args, told) => {
    const { exitCode, err } = await run(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(told);
  });
});

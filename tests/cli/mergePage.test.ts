import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ROOT } from '../architecture/projectSources';
import { writeFilledReturn } from '../support/mergeReturns';
import { runDabiao } from '../support/runDabiao';

const page = fs.readFileSync(path.join(ROOT, 'docs/merge.md'), 'utf8');

/** The examples of the page by what they are of: `json expect`. */
function examples(kind: string): readonly string[] {
  const blocks = page.matchAll(/^```(\w+ \w+)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, info, text = '']) => (info === kind ? [text] : []));
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where an example says something else than what was printed; hashes are shown by their beginning. */
function disagreements(shown: Json, printed: Json | undefined, at = ''): readonly string[] {
  if (typeof shown === 'string' && shown.endsWith('…')) {
    return /^[0-9a-f]{64}$/.test(String(printed)) ? [] : [at];
  }
  if (Array.isArray(shown)) {
    const list = Array.isArray(printed) ? (printed as readonly Json[]) : [];
    return (shown as readonly Json[]).flatMap((item, index) => {
      const best = list.map((one) => disagreements(item, one, `${at}[${index}]`));
      return best.sort((a, b) => a.length - b.length)[0] ?? [`${at}[${index}]`];
    });
  }
  if (typeof shown === 'object' && shown !== null) {
    const object = (typeof printed === 'object' ? printed : null) as Record<string, Json> | null;
    const keys = new Set([...Object.keys(shown), ...Object.keys(object ?? {})]);
    return [...keys].flatMap((key) => {
      const own = (shown as Record<string, Json>)[key];
      return own === undefined
        ? [`${at}.${key}`]
        : disagreements(own, object?.[key], `${at}.${key}`);
    });
  }
  return shown === printed ? [] : [at];
}

describe('the page of files of a merge', () => {
  let folder: string;
  const at = (...names: string[]) => path.join(folder, ...names);

  async function merge(...args: readonly string[]) {
    const { exitCode, out, err } = await runDabiao([
      'merge',
      at('上报'),
      '-o',
      at('汇总.xlsx'),
      ...args,
      '--json',
    ]);
    return { exitCode, err, told: JSON.parse(out) as Record<string, Json> };
  }

  function put(name: string, text: string): string {
    fs.writeFileSync(at(name), text);
    return at(name);
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-page-'));
    fs.mkdirSync(at('上报'));
    const returns = {
      '科技.xlsx': { unit: '省科技厅', trained: 37 },
      '教育_1.xlsx': { unit: '省教育厅', trained: 5, keys: [] },
      '教育_2.xlsx': { unit: '省教育厅', trained: 6, keys: [] },
    };
    const day = new Date('2025-01-10T12:00:00');
    for (const [name, filled] of Object.entries(returns)) {
      fs.writeFileSync(at('上报', name), await writeFilledReturn(filled));
      fs.utimesSync(at('上报', name), day, day);
    }
  }, 60_000);
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it.each(['json expect', 'text expect'])('shows a roll that is read: %s', async (kind) => {
    const [roll = ''] = examples(kind);
    const { told, err } = await merge('--expect', put('roll', roll));
    expect(err).toBe('');
    expect((told['units'] as Record<string, Json>)['expected']).toEqual([
      'hubei:省交通运输厅',
      'hubei:省教育厅',
      'hubei:省科技厅',
    ]);
  });

  it('shows what is printed, every field of it', async () => {
    const [roll = ''] = examples('json expect');
    const { told, exitCode } = await merge('--expect', put('roll', roll));
    expect(exitCode).toBe(1);
    const [shown = ''] = examples('json output');
    expect(disagreements(JSON.parse(shown) as Json, told)).toEqual([]);
  });

  it('shows a decision that settles the conflict', async () => {
    const [decided = ''] = examples('json decisions');
    const [roll = ''] = examples('json expect');
    const { told, exitCode, err } = await merge(
      ...['--expect', put('roll', roll), '--decisions', put('decisions', decided)],
    );
    expect([exitCode, err]).toEqual([0, '']);
    expect(told['conflicts']).toEqual([]);
    const targets = told['targets'] as readonly Record<string, Json>[];
    expect(targets.find(({ id }) => id === 'hubei-2022/people-trained')?.['value']).toBe(43);
  });

  it('names every field that is read', () => {
    const named = [...page.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    const fields = ['period', 'documentIds', 'isSample', 'units', 'unitId', 'name', 'dueDate'];
    fields.push('targetIds', 'taskIds', 'templateId', 'revision', 'documentId', 'hashes');
    fields.push('chosen', 'chosenFile', 'by', 'on', 'why');
    expect(fields.filter((field) => !named.includes(field))).toEqual([]);
  });

  it('is led to by the README', () => {
    const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    expect(readme.split('(docs/merge.md)').length - 1).toBeGreaterThanOrEqual(2);
  });
});

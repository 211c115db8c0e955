import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { fillReturnPlan } from '../support/fillReturnPlan';
import { planFilledReturn, TRAINED, type FilledReturn } from '../support/mergeReturns';
import { prepareMaster } from '../support/preparedMaster';
import { runDabiao } from '../support/runDabiao';

let folder: string;

async function writeReturn(name: string, filled: FilledReturn, firstUnit?: string) {
  const plan = planFilledReturn(filled);
  const bytes = await writeWorkbook(
    firstUnit === undefined ? plan : fillReturnPlan(plan, { ledger: [{ firstUnit }] }),
  );
  fs.writeFileSync(path.join(folder, name), bytes);
}

interface JsonFinding {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly targetId: string | null;
  readonly message: string;
}

/** Codes by file name, with the findings behind them. */
async function check(...names: string[]) {
  const places = names.map((name) => path.join(folder, name));
  const { out } = await runDabiao(['check', ...places, '--json']);
  const { files } = JSON.parse(out) as {
    files: readonly {
      file: string;
      returnStatus: string | null;
      findings: JsonFinding[];
      skipped: string[];
    }[];
  };
  const of = (name: string) => {
    const found = files.find(({ file }) => path.basename(file) === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const find = (name: string, code: string) =>
    of(name).findings.filter((finding) => finding.code === code);
  return { of, find };
}

const SCIENCE = { unit: '省科技厅' } as const;
const TRADE = { unit: '省市场监管局' } as const;
const Q3 = { period: '2024-Q3' } as const;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-together-'));
  await writeReturn('q3.xlsx', { ...SCIENCE, ...Q3, trained: 30, keys: ['GB/T 7-2024'] });
  await writeReturn('q3-again.xlsx', {
    ...SCIENCE,
    ...Q3,
    submission: 2,
    trained: 33,
    keys: ['GB/T 7-2024'],
  });
  await writeReturn('q4.xlsx', SCIENCE);
  await writeReturn('twin.xlsx', { ...SCIENCE, trained: 38 });
  await writeReturn('q4-trade.xlsx', { ...TRADE, state: 'notStarted' }, '省科技厅');
  await writeReturn('stranger.xlsx', { unit: '某某局', keys: [] });
  fs.writeFileSync(path.join(folder, 'master.xlsx'), await prepareMaster({ period: '2024-Q4' }));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('a return that is checked by itself', () => {
  it('knows of no other', async () => {
    const { of } = await check('q4.xlsx');
    expect(of('q4.xlsx')).toMatchObject({ returnStatus: 'approved', findings: [] });
    expect(of('q4.xlsx').skipped).toEqual(
      expect.arrayContaining(['duplicateReturn', 'progressTextCopied', 'leadStatusDiffers']),
    );
  });
});

describe('returns of one unit, of several periods', () => {
  it('are compared: a text that is the last period’s stands at its cell in the later file', async () => {
    const { of, find } = await check('q3.xlsx', 'q4.xlsx');
    expect(find('q3.xlsx', 'progressTextCopied')).toEqual([]);
    const [copied] = find('q4.xlsx', 'progressTextCopied');
    expect(copied).toMatchObject({ sheet: '任务' });
    expect(copied?.cell).toMatch(/^[A-Z]\d+$/);
    expect(of('q4.xlsx').returnStatus).toBe('sentBack');
    expect(of('q4.xlsx').skipped).not.toContain('progressTextCopied');
  });

  it('tell of an earlier period’s figure that a corrected return changes', async () => {
    const { find } = await check('q3.xlsx', 'q3-again.xlsx', 'q4.xlsx');
    expect(find('q3.xlsx', 'restatedEarlierPeriod')).toEqual([]);
    const restated = find('q3-again.xlsx', 'restatedEarlierPeriod');
    expect(restated.map(({ targetId }) => targetId)).toEqual([TRAINED]);
    expect(restated[0]?.message).toContain('30');
  });

  it('are the same whatever the order in which they are named', async () => {
    const one = await check('q3.xlsx', 'q3-again.xlsx', 'q4.xlsx', 'q4-trade.xlsx');
    const other = await check('q4-trade.xlsx', 'q4.xlsx', 'q3-again.xlsx', 'q3.xlsx');
    for (const name of ['q3.xlsx', 'q3-again.xlsx', 'q4.xlsx', 'q4-trade.xlsx']) {
      expect(other.of(name).findings).toEqual(one.of(name).findings);
    }
  });
});

describe('returns of one period', () => {
  it('tell of a second one of a unit with the same number', async () => {
    const { find, of } = await check('q4.xlsx', 'twin.xlsx');
    expect(find('q4.xlsx', 'duplicateReturn')).toEqual([]);
    const [twin] = find('twin.xlsx', 'duplicateReturn');
    expect(twin?.message).toContain('q4.xlsx');
    expect(of('twin.xlsx').returnStatus).toBe('sentBack');
  });

  it('tell of a result whose first unit is not agreed, and of another state than the lead’s', async () => {
    const { find } = await check('q4.xlsx', 'q4-trade.xlsx');
    const found = ['jointResultRepeated', 'leadStatusDiffers'].map((code) =>
      ['q4.xlsx', 'q4-trade.xlsx'].flatMap((name) => find(name, code)),
    );
    expect(found.map((list) => list.length > 0)).toEqual([true, true]);
    expect(found[0]).toMatchObject([{ sheet: '台账' }]);
    expect(found[1]?.[0]).toMatchObject({ sheet: '任务' });
  });

  it('are held to the roll of a master among the files; an earlier period is not', async () => {
    const { find } = await check('master.xlsx', 'q3.xlsx', 'q4.xlsx', 'stranger.xlsx');
    expect(find('stranger.xlsx', 'unitNotExpected')).toHaveLength(1);
    expect(['q3.xlsx', 'q4.xlsx'].flatMap((name) => find(name, 'unitNotExpected'))).toEqual([]);
    const without = await check('q4.xlsx', 'stranger.xlsx');
    expect(without.find('stranger.xlsx', 'unitNotExpected')).toEqual([]);
  });
});

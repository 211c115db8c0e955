import { describeRejection } from '../../src/i18n/rejectionText';
import { texts } from '../../src/i18n/texts';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { SECTIONS_NAME, SECTIONS_SHEET, serialiseState } from '../../src/merge/serialiseState';
import type { Expectation } from '../../src/model/summary';
import type { PlanCell } from '../../src/model/plan';
import { readMergeFile } from '../../src/pipeline/mergeFile';
import {
  mergeFiles,
  type MergedFiles,
  type MergeInput,
  type MergeRequest,
} from '../../src/pipeline/mergeFiles';
import { applyDecisions, summarise } from '../../src/pipeline/mergeFlow';
import {
  HUBEI,
  SHARE,
  STANDARDS,
  TRAINED,
  writeFilledReturn,
  type FilledReturn,
} from '../support/mergeReturns';
import { sheetPlan } from '../support/planBuilders';
import { buildTemplate } from '../support/returnContents';
import { expectUnit, expectUnits } from '../support/summaryStage';

const PERIOD = '2024-Q4';
const UNITS = ['省科技厅', '省教育厅', '省科协'];
const EXPECTED: Expectation = expectUnits(
  UNITS.map((name) => {
    const template = { templateId: `${HUBEI}.${PERIOD}.hubei:${name}`, revision: 2 };
    return expectUnit(name, {
      dueDate: '2025-01-15',
      targetIds: [TRAINED, STANDARDS],
      ...template,
    });
  }),
  { period: PERIOD, documentIds: [HUBEI], isSample: false },
);

const written = new Map<string, Promise<Uint8Array>>();

/** Bytes of a return; the same one is written once. */
function bytesOf(filled: FilledReturn): Promise<Uint8Array> {
  const key = JSON.stringify(filled);
  const bytes = written.get(key) ?? writeFilledReturn(filled);
  written.set(key, bytes);
  return bytes;
}

function inputOf(name: string, bytes: Promise<Uint8Array> | Uint8Array): MergeInput {
  const read = async () => ({ kind: 'bytes' as const, bytes: await bytes });
  return { name, receivedOn: '2025-01-10', read };
}

function inputs(...returns: readonly FilledReturn[]): MergeInput[] {
  return returns.map((filled, at) => inputOf(`${at + 1}_${filled.unit}.xlsx`, bytesOf(filled)));
}

function merge(list: readonly MergeInput[], change: Partial<MergeRequest> = {}) {
  return mergeFiles(list, { expectation: EXPECTED, ...change });
}

function summaryOf(merged: MergedFiles, expectation: Expectation | null = EXPECTED) {
  const made = summarise(merged, { basis: null, expectation, asOf: null, closings: new Map() });
  if (made === null) throw new Error('nothing came');
  return made.summary;
}

function rejectionsOf({ state }: MergedFiles) {
  return [...state.sources.values()].map(({ rejection }) => rejection?.code ?? null);
}

const SCIENCE: FilledReturn = {
  unit: '省科技厅',
  trained: 12,
  keys: ['GB/T 1-2024', 'GB/T 2-2024'],
};
const EDUCATION: FilledReturn = {
  unit: '省教育厅',
  trained: 30,
  keys: ['GBT 2-2024'],
  share: [1, 2],
};

describe('a merge of returns', () => {
  it('adds up what the units reported and says who is missing', async () => {
    const summary = summaryOf(await merge(inputs(SCIENCE, EDUCATION)));
    const target = (id: string) => summary.targets.find(({ targetId }) => targetId === id);
    expect(target(TRAINED)).toMatchObject({
      value: 42,
      figureCount: 2,
      coverage: { reported: ['hubei:省教育厅', 'hubei:省科技厅'], missing: ['hubei:省科协'] },
    });
    expect(target(STANDARDS)).toMatchObject({
      value: 2,
      duplicates: 1,
      jointResults: [{ key: 'GB/T2-2024', unitIds: ['hubei:省教育厅', 'hubei:省科技厅'] }],
    });
    expect(target(SHARE)).toMatchObject({ value: 40, numerator: 4, denominator: 10 });
    expect(target(TRAINED)?.assessment?.current).toBe(42);
    expect(target(TRAINED)?.lineage[1]).toMatchObject({ file: '1_省科技厅.xlsx', sheet: '填报' });
    expect(summary.fileCounts).toEqual({
      read: 2,
      accepted: 2,
      superseded: 0,
      undecided: 0,
      rejected: 0,
    });
    expect(summary.units.map(({ roll }) => roll)).toEqual(['reported', 'reported', 'missing']);
  });

  it('counts the figures of a file that came under two names once, and both files', async () => {
    const twice = ['a.xlsx', 'b.xlsx'].map((name) => inputOf(name, bytesOf(SCIENCE)));
    const merged = await merge(twice);
    const summary = summaryOf(merged);
    expect(summary.fileCounts).toMatchObject({ read: 2, accepted: 2 });
    expect(summary.targets.find(({ targetId }) => targetId === TRAINED)?.lineage).toHaveLength(1);
    expect(summary.receipts[0]?.source.names).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('counts the corrected return, and the later issue above it, in any order', async () => {
    const list = inputs(
      { ...SCIENCE, trained: 13, submission: 2 },
      { ...SCIENCE, trained: 14, revision: 2 },
      SCIENCE,
    );
    for (const order of [list, [...list].reverse()]) {
      const summary = summaryOf(await merge(order));
      const trained = summary.targets.find(({ targetId }) => targetId === TRAINED);
      expect(trained?.value).toBe(14);
      expect(summary.fileCounts).toMatchObject({ read: 3, accepted: 1, superseded: 2 });
    }
  });

  it('is the same with several files in memory at a time', async () => {
    const list = inputs(SCIENCE, EDUCATION);
    const [one, many] = [await merge(list), await merge(list, { filesAtOnce: 4 })];
    expect(summaryOf(many)).toEqual(summaryOf(one));
  });
});

describe('two returns of one rank with other figures', () => {
  const rivals = () => inputs(SCIENCE, { ...SCIENCE, trained: 99 });
  const entry = { by: '汇总员', on: '2025-01-20', why: '电话核实' };
  const key = { documentId: HUBEI, unitId: 'hubei:省科技厅', period: PERIOD };

  it('give no total until a person decides', async () => {
    const summary = summaryOf(await merge(rivals()));
    expect(summary.conflicts).toHaveLength(1);
    expect(summary.fileCounts).toMatchObject({ read: 2, undecided: 2 });
    expect(summary.targets.find(({ targetId }) => targetId === TRAINED)?.value).toBeNull();
    expect(summary.findings.map(({ code }) => code)).toContain('duplicateReturn');
  });

  it('are settled by a decision that names a file or a hash', async () => {
    const merged = await merge(rivals());
    const [conflict] = summaryOf(merged).conflicts;
    const hashes = conflict?.rivals.map(({ hash }) => hash) ?? [];
    const choose = (choice: { readonly kind: 'hash' | 'file'; readonly value: string }) =>
      summaryOf(applyDecisions(merged, [{ key, hashes, choice, ...entry }]));
    const byFile = choose({ kind: 'file', value: '2_省科技厅.xlsx' });
    expect(byFile.targets.find(({ targetId }) => targetId === TRAINED)?.value).toBe(99);
    expect(byFile.fileCounts).toMatchObject({ accepted: 1, superseded: 1, undecided: 0 });
    const byHash = choose({ kind: 'hash', value: hashes[0] ?? '' });
    expect(byHash.conflicts).toEqual([]);
  });

  it('stay in conflict where the decision was for others, names none of them, or there is none', async () => {
    const merged = await merge(rivals());
    const file = { kind: 'file', value: '9.xlsx' } as const;
    const decided = applyDecisions(
      merged,
      [
        { key, hashes: ['0'], choice: file, ...entry },
        { key, hashes: null, choice: file, ...entry },
        { key: { ...key, period: '2023' }, hashes: null, choice: file, ...entry },
      ],
      'decisions.json',
    );
    const summary = summaryOf(decided);
    expect(summary.conflicts).toHaveLength(1);
    expect(summary.findings.slice(0, 3).map(({ code, file: of }) => [code, of])).toEqual([
      ['decisionStale', 'decisions.json'],
      ['decisionChoiceUnknown', 'decisions.json'],
      ['decisionUnknown', 'decisions.json'],
    ]);
  });
});

describe('a file that is not taken', () => {
  const refusals: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['emptyFile', async () => new Uint8Array(0)],
    ['truncated', async () => (await bytesOf(SCIENCE)).slice(0, 20_000)],
    ['notAWorkbook', async () => new TextEncoder().encode('\u0089PNG a photo of a return')],
    ['mergeNotAReturn', () => writePlain([['姓名', '电话']])],
    ['mergeOtherPeriod', () => bytesOf({ ...SCIENCE, period: '2024-Q3' })],
    ['mergeOtherDocument', () => bytesOf({ ...SCIENCE, template: other('national-2021') })],
    ['mergeDocumentUnknown', () => bytesOf({ ...SCIENCE, template: other('hubei-2050') })],
    ['mergeSchemaTooNew', () => bytesOf({ ...SCIENCE, template: { schemaVersion: 99 } })],
    ['mergeUnitNotExpected', () => bytesOf({ ...SCIENCE, unit: '省体育局' })],
    ['mergeTemplateUnknown', () => bytesOf({ ...SCIENCE, revision: 3 })],
    ['mergeSample', () => bytesOf({ ...SCIENCE, template: { isSample: true } })],
    ['mergeAltered', () => bytesOf({ ...SCIENCE, altered: { targetText: '≥1项' } })],
    ['mergeFaulty', () => bytesOf({ ...SCIENCE, trained: -4 })],
  ];

  it.each(refusals)('says why: %s', async (code, bytes) => {
    const merged = await merge([inputOf('x.xlsx', bytes())]);
    const [source] = merged.state.sources.values();
    expect(source?.rejection?.code).toBe(code);
    expect(summaryOf(merged).fileCounts).toMatchObject({ read: 1, rejected: 1 });
    for (const locale of ['zh-CN', 'en-US'] as const) {
      const { found, todo } = describeRejection(source!.rejection!, texts(locale));
      expect(found).not.toMatch(/[{}]|^merge|^$/);
      expect(todo).not.toMatch(/[{}]|^$/);
    }
  });

  it('does not stop the others', async () => {
    const all = [
      ...(await Promise.all(
        refusals.map(async ([, bytes], at) => inputOf(`${at}`, await bytes())),
      )),
      ...inputs(SCIENCE, EDUCATION),
    ];
    const { fileCounts, targets } = summaryOf(await merge(all));
    const { read, accepted, superseded, undecided, rejected } = fileCounts;
    expect(read).toBe(refusals.length + 2);
    expect(accepted + superseded + undecided + rejected).toBe(read);
    expect(rejected).toBe(refusals.length);
    expect(targets.find(({ targetId }) => targetId === TRAINED)?.value).toBe(42);
  });

  it('for its faults is sent back with them, the unit still missing', async () => {
    const summary = summaryOf(await merge(inputs({ ...SCIENCE, trained: -4 })));
    const [receipt] = summary.receipts;
    expect(receipt).toMatchObject({ outcome: 'rejected', returnStatus: 'sentBack' });
    expect(receipt?.findings.map(({ code, file }) => [code, file])).toContainEqual([
      'negative',
      '1_省科技厅.xlsx',
    ]);
    expect(summary.units[0]).toMatchObject({ roll: 'missing', returnStatus: 'sentBack' });
  });

  it('because it vanished or changed while it was read leaves the others be', async () => {
    let stamps = 0;
    const vanished: MergeInput = {
      name: 'gone.xlsx',
      receivedOn: null,
      read: async () => ({ kind: 'problem', problem: { code: 'fileMissing', params: {} } }),
    };
    const changing = { ...inputs(EDUCATION)[0]!, stamp: async () => String(stamps++) };
    const merged = await merge([vanished, changing, ...inputs(SCIENCE)]);
    expect(rejectionsOf(merged)).toEqual(['fileMissing', 'fileChanged', null]);
    expect(summaryOf(merged).fileCounts).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
  });
});

describe('a return with something to explain', () => {
  it('is merged, and under review until it is explained', async () => {
    const merged = await merge(inputs({ ...SCIENCE, compiler: '李某' }, EDUCATION));
    const { receipts, units, findings } = summaryOf(merged);
    expect(receipts.map(({ outcome, returnStatus }) => [outcome, returnStatus])).toEqual([
      ['accepted', 'inReview'],
      ['accepted', 'summarised'],
    ]);
    expect(units[0]).toMatchObject({ roll: 'reported', returnStatus: 'inReview' });
    expect(findings.filter(({ code }) => code === 'compilerIsReviewer')).toHaveLength(1);
  });
});

describe('samples', () => {
  const sample: FilledReturn = { ...EDUCATION, template: { isSample: true } };

  it('give way to real returns where nobody said which are wanted', async () => {
    const merged = await merge(inputs(sample, SCIENCE), { expectation: null });
    expect(rejectionsOf(merged)).toEqual(['mergeSample', null]);
    expect(summaryOf(merged, null)).toMatchObject({ isSample: false });
  });

  it('are merged with samples', async () => {
    const merged = await merge(inputs(sample), { expectation: null });
    expect(summaryOf(merged, null)).toMatchObject({ isSample: true, fileCounts: { accepted: 1 } });
  });
});

describe('progress', () => {
  it('is told file by file, and cancelling keeps what was read', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const merged = await merge(inputs(SCIENCE, EDUCATION, { unit: '省科协' }), {
      signal: stop.signal,
      onProgress: ({ done, total, reading }) => {
        seen.push(`${done}/${total} ${reading.source.names[0]}`);
        if (done === 2) stop.abort();
      },
    });
    expect(seen).toEqual(['1/3 1_省科技厅.xlsx', '2/3 2_省教育厅.xlsx']);
    expect(merged.notRead).toEqual(['3_省科协.xlsx']);
    expect(summaryOf(merged).fileCounts).toMatchObject({ read: 2, accepted: 2 });
  });
});

describe('a summary among the files', () => {
  const maker = buildTemplate({ unitId: 'hubei:省科协', unitName: '省科协', period: PERIOD });

  async function writeSummary(merged: MergedFiles, of: typeof maker | null) {
    const rows = serialiseState({ state: merged.state, maker: of, closings: new Map() });
    return writePlain(rows, { dabiaoKind: 'summary' });
  }

  it('gives the totals its returns would give', async () => {
    const direct = await merge(inputs(SCIENCE, EDUCATION));
    const part = await merge(inputs(EDUCATION));
    const bytes = await writeSummary(part, null);
    const mixed = await merge([inputOf('汇总.xlsx', bytes), ...inputs(SCIENCE)]);
    const [through, whole] = [summaryOf(mixed), summaryOf(direct)];
    expect(through.targets.map(({ value }) => value)).toEqual(
      whole.targets.map(({ value }) => value),
    );
    expect(through.receipts.filter(({ isCarried }) => isCarried)).toHaveLength(1);
    expect(through.fileCounts).toMatchObject({ read: 2, accepted: 2 });
    const trained = through.targets.find(({ targetId }) => targetId === TRAINED);
    expect(trained?.lineage.map(({ file }) => file).sort()).toEqual([
      '1_省教育厅.xlsx',
      '1_省科技厅.xlsx',
    ]);
  });

  it('is the return of the unit below that made it', async () => {
    const county = { unit: '省科协下属学会', trained: 5 };
    const part = await merge(inputs(county), { expectation: null });
    const mixed = await merge([inputOf('汇总.xlsx', await writeSummary(part, maker))]);
    const summary = summaryOf(mixed);
    expect(summary.units.find(({ name }) => name === '省科协')?.roll).toBe('reported');
    expect(summary.coverage.unexpected).toEqual([]);
  });

  it('is refused where it is altered, empty, or of units that nobody expected', async () => {
    const part = await merge(inputs({ unit: '省体育局' }), { expectation: null });
    const empty = await merge([], { expectation: null });
    const files = [
      await writePlain([['dabiao-sections', 1, 0, '']], { dabiaoKind: 'summary' }),
      await writeSummary(empty, maker),
      await writeSummary(part, null),
    ];
    const merged = await merge(files.map((bytes, at) => inputOf(`${at}.xlsx`, bytes)));
    expect(rejectionsOf(merged)).toEqual([
      'mergeSectionsDamaged',
      'mergeSummaryEmpty',
      'mergeUnitNotExpected',
    ]);
  });
});

describe('one file on its own', () => {
  it('is told apart by the SHA-256 of its bytes', async () => {
    const { source } = await readMergeFile(new TextEncoder().encode('abc'), 'a', null, null);
    expect(source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

function other(documentId: string) {
  return { documentIds: [documentId], catalogHashes: ['0'] };
}

/** A workbook of one sheet of cells; with properties it says that it is one of ours. */
function writePlain(
  cells: readonly (readonly PlanCell[])[],
  properties: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const block = { row: 0, column: 0, cells };
  const isOurs = Object.keys(properties).length > 0;
  const hidden = sheetPlan(SECTIONS_SHEET, { visibility: 'veryHidden', blocks: [block] });
  const refersTo = `=${SECTIONS_SHEET}!$A$1`;
  return writeWorkbook({
    locale: 'zh-CN',
    sheets: [sheetPlan('汇总', isOurs ? {} : { blocks: [block] }), ...(isOurs ? [hidden] : [])],
    names: isOurs ? [{ name: SECTIONS_NAME, refersTo }] : [],
    properties,
  });
}

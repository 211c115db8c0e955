import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { OWN_DOCUMENTS_SHEET } from '../../src/layout/ownDocuments';
import type { Catalog } from '../../src/model/catalog';
import type { PlanCell } from '../../src/model/plan';
import { loadDocuments, readWorkbookState, type LoadOutcome } from '../../src/pipeline';
import { checkFile } from '../../src/pipeline/checkFlow';
import { fillSampleReturns, issueReturns } from '../../src/pipeline/issueFlow';
import { readMergeBasis } from '../../src/pipeline/mergeExpectation';
import { readMergeFile } from '../../src/pipeline/mergeFile';
import { mergeFiles } from '../../src/pipeline/mergeFiles';
import { summarise } from '../../src/pipeline/mergeFlow';
import { writeSummaryFile } from '../../src/pipeline/summaryFile';
import { openMasterFile } from '../support/masterFileHost';
import { buildOwnCatalog, OWN_ID } from '../support/ownCatalog';
import { ISSUE, prepareMaster } from '../support/preparedMaster';

const own = buildOwnCatalog();
/** The same document as another office would have made it. */
const qishan = rename(own, [
  ['lishan', 'qishan'],
  ['郦山', '岐山'],
]);

let master: Uint8Array;
let unitReturn: Uint8Array;
let summary: Uint8Array;

beforeAll(async () => {
  master = await prepareMaster({ documentIds: [OWN_ID], own, isSample: true });
  const [first] = await fillSampleReturns(readWorkbook(master), ISSUE, 1);
  if (!first) throw new Error('nothing issued');
  unitReturn = first.bytes;
  const read = async () => ({ kind: 'bytes' as const, bytes: first.bytes });
  const merged = await mergeFiles([{ name: first.fileName, receivedOn: null, read }]);
  const options = { basis: null, expectation: null, asOf: null, closings: new Map() };
  const made = summarise(merged, options);
  if (!made) throw new Error('no summary');
  summary = await writeSummaryFile({
    merged,
    summary: made.summary,
    basis: null,
    locale: 'zh-CN',
  });
});

function rename(catalog: Catalog, words: readonly (readonly [string, string])[]): Catalog {
  const text = words.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(catalog));
  return JSON.parse(text) as Catalog;
}

function write(bytes: Uint8Array, row: number, column: number, cell: PlanCell): Uint8Array {
  const block = { row, column, cells: [[cell]] };
  return patchCells(bytes, [{ kind: 'writeCells', sheet: OWN_DOCUMENTS_SHEET, block }]);
}

const damage = (bytes: Uint8Array) => write(bytes, 1, 2, '~{"dabiaoCatalog":1}');
const writeAsNewer = (bytes: Uint8Array) => write(bytes, 0, 1, 2);

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = await checkFile(bytes, 'x.xlsx');
  return findings.filter(({ level }) => level === 0).map(({ code }) => code);
}

/** What loading does to the file, and how often it was written to. */
async function load(
  bytes: Uint8Array,
  documentIds: readonly string[],
  brought: Catalog | null,
): Promise<{ readonly outcome: LoadOutcome; readonly bytes: Uint8Array; readonly writes: number }> {
  const host = openMasterFile(bytes);
  const outcome = await loadDocuments(host, {
    documentIds,
    own: brought,
    period: '2024-Q4',
    locale: 'zh-CN',
    takenTitles: 'ask',
  });
  return { outcome, bytes: host.bytes(), writes: host.writes() };
}

const refusedFor = (code: string) => ({ kind: 'refused', findings: [{ code, severity: 'hard' }] });

describe('a workbook that brings documents of its own', () => {
  it('says nothing of them while they are as they were written', async () => {
    for (const bytes of [master, unitReturn, summary]) {
      const codes = await codesOf(bytes);
      expect(codes.filter((code) => /ownDocuments|documentUnknown/.test(code))).toEqual([]);
    }
  });

  it.each([
    ['master', () => master],
    ['return', () => unitReturn],
    ['summary', () => summary],
  ])(
    'says so where somebody altered them in a %s, by the file’s name and the document’s',
    async (_, bytes) => {
      const { findings } = await checkFile(damage(bytes()), 'x.xlsx');
      const found = findings.filter(({ code }) => code === 'ownDocumentsDamaged');
      expect(found).toMatchObject([{ level: 0, severity: 'hard', params: { found: OWN_ID } }]);
    },
  );

  it('says so where a newer version of this program wrote them', async () => {
    expect(await codesOf(writeAsNewer(master))).toContain('ownDocumentsNewer');
    expect(await codesOf(writeAsNewer(unitReturn))).toContain('ownDocumentsNewer');
  });
});

describe('a master with damaged documents', () => {
  it.each([
    ['another document of one’s own', ['qishan-2022'], qishan],
    ['a document built in', ['national-2021'], null],
  ] as const)('takes no load of %s, and stays as it is', async (_, ids, brought) => {
    const { outcome, writes } = await load(damage(master), ids, brought);
    expect(outcome).toMatchObject(refusedFor('ownDocumentsDamaged'));
    expect(writes).toBe(0);
  });

  it('is mended by the very documents from a file', async () => {
    const mended = await load(damage(master), [OWN_ID], own);
    expect(mended.outcome.kind).toBe('loaded');
    expect(await codesOf(mended.bytes)).not.toContain('ownDocumentsDamaged');
    const { targets } = await readWorkbookState(openMasterFile(mended.bytes), 'zh-CN');
    expect(targets).toHaveLength(own.documents[0]?.targets.length ?? -1);
  });

  it('is not mended by a document whose ids mean other targets', async () => {
    const [entry] = own.documents;
    // Two of one unit and kind, else no sheet could mix them up.
    const [first, second] = entry?.targets ?? [];
    if (!first || !second) throw new Error('too few targets');
    const swapped = rename(own, [
      [`"${first.id}"`, '"swap"'],
      [`"${second.id}"`, `"${first.id}"`],
      ['"swap"', `"${second.id}"`],
    ]);
    for (const bytes of [damage(master), master]) {
      const { outcome, writes } = await load(bytes, [OWN_ID], swapped);
      expect(outcome).toMatchObject(refusedFor('ownDocumentsDiffer'));
      expect(writes).toBe(0);
    }
  });

  it('issues nothing', async () => {
    const issued = await issueReturns(readWorkbook(damage(master)), ISSUE);
    expect(issued).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'ownDocumentsDamaged' }],
    });
  });
});

describe('a merge', () => {
  it.each([
    ['return', () => unitReturn],
    ['summary', () => summary],
  ])('refuses a %s with damaged documents, with the reason', async (_, bytes) => {
    const read = await readMergeFile(damage(bytes()), 'x.xlsx', null, null);
    expect(read.source.rejection?.code).toBe('mergeOwnDocumentsDamaged');
    expect(read.sections).toEqual([]);
  });

  it('reads such a return by the master’s documents where it has them', async () => {
    const basis = readMergeBasis(readWorkbook(master), null);
    if ('code' in basis) throw new Error(basis.code);
    const read = await readMergeFile(damage(unitReturn), 'x.xlsx', null, basis.expectation);
    expect(read.source.rejection).toBeNull();
    expect(read.sections.length).toBeGreaterThan(0);
  });
});

describe('a user’s own sheet of the same title', () => {
  it('is neither read nor written over', async () => {
    const plain = await prepareMaster({ documentIds: ['national-2021'] });
    const grid = readWorkbook(plain);
    const mine = {
      title: OWN_DOCUMENTS_SHEET,
      visibility: 'visible' as const,
      isProtected: false,
      rows: [{ row: 0, values: ['通讯录'] }],
    };
    const applied: unknown[] = [];
    const host = {
      ...openMasterFile(plain),
      readGrid: async () => ({ ...grid, sheets: [...grid.sheets, mine] }),
      apply: async (changes: readonly unknown[]) => void applied.push(...changes),
    };
    const request = { period: '2024-Q4', locale: 'zh-CN', takenTitles: 'ask' } as const;
    const outcome = await loadDocuments(host, { ...request, documentIds: [OWN_ID], own });
    expect(outcome.kind).toBe('loaded');
    expect(applied).toContainEqual(
      expect.objectContaining({
        kind: 'addSheet',
        sheet: expect.objectContaining({ title: `${OWN_DOCUMENTS_SHEET}_2` }),
      }),
    );
    expect(applied).not.toContainEqual(expect.objectContaining({ sheet: OWN_DOCUMENTS_SHEET }));
  });
});

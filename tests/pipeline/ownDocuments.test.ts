import { strFromU8, unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readCatalogFile, writeCatalogFile } from '../../src/catalog/readCatalogFile';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { OWN_DOCUMENTS_SHEET, readOwnDocuments } from '../../src/layout/ownDocuments';
import type { Catalog } from '../../src/model/catalog';
import type { WorkbookGrid } from '../../src/model/grid';
import { assessGrid } from '../../src/pipeline/assessFlow';
import { checkGrid } from '../../src/pipeline/checkFlow';
import { fillSampleReturns } from '../../src/pipeline/issueFlow';
import { createMergeDesk } from '../../src/pipeline/mergeDesk';
import { mergeFiles } from '../../src/pipeline/mergeFiles';
import { readMergeBasis } from '../../src/pipeline/mergeExpectation';
import { summarise } from '../../src/pipeline/mergeFlow';
import { writeSummaryFile } from '../../src/pipeline/summaryFile';
import { catalogOf, ownPart } from '../../src/pipeline/workbookCatalog';
import { buildOwnCatalog, OWN_ID } from '../support/ownCatalog';
import { ISSUE, prepareMaster } from '../support/preparedMaster';

const own = buildOwnCatalog();

function plain(catalog: Catalog): unknown {
  return JSON.parse(JSON.stringify(catalog));
}

async function prepareOwn(): Promise<Uint8Array> {
  return prepareMaster({ documentIds: [OWN_ID], own, issuer: '郦山省市场监督管理局' });
}

describe('a file of documents of one’s own', () => {
  const file = writeCatalogFile(own);
  const readingOf = (value: unknown) => readCatalogFile(value, loadCatalog());

  it('comes back as it was written', () => {
    const reading = readingOf(JSON.parse(JSON.stringify(file)));
    expect(reading.kind === 'catalog' && plain(reading.catalog)).toEqual(plain(own));
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no version', { ...file, dabiaoCatalog: undefined }],
    ['no document', { ...file, documents: [] }],
    ['a target without a deadline', spoil(({ targets }) => ({ ...targets[0], deadline: '' }))],
    ['a field nobody knows', spoil(({ targets }) => ({ ...targets[0], colour: 'red' }))],
    ['an indicator nobody has', spoil(({ targets }) => ({ ...targets[0], indicatorId: 'none' }))],
    ['the id of a document built in', { ...file, documents: loadCatalog().documents }],
  ])('is refused with the place for %s', (_, value) => {
    const reading = readingOf(value);
    expect(reading.kind).toBe('invalid');
    expect(reading.kind === 'invalid' && reading.problems.length).toBeGreaterThan(0);
  });

  it('of a newer version is told apart from a broken one', () => {
    expect(readingOf({ ...file, dabiaoCatalog: 2 })).toEqual({ kind: 'newer', version: 2 });
  });

  function spoil(change: (document: Catalog['documents'][number]) => unknown) {
    const [document, ...others] = own.documents;
    if (!document) throw new Error('no document');
    const targets = [change(document), ...document.targets.slice(1)];
    return { ...file, documents: [{ ...document, targets }, ...others] };
  }
});

describe('a document of one’s own in workbooks', () => {
  let master: Uint8Array;
  let grid: WorkbookGrid;

  beforeAll(async () => {
    master = await prepareOwn();
    grid = readWorkbook(master);
  });

  it('goes along very hidden and is read back as it was', () => {
    const sheet = grid.sheets.find(({ title }) => title === OWN_DOCUMENTS_SHEET);
    expect(sheet?.visibility).toBe('veryHidden');
    expect(plain(ownPart(catalogOf(grid)))).toEqual(plain(own));
  });

  it('is not believed where somebody altered it', () => {
    const sheets = grid.sheets.map((sheet) =>
      sheet.title !== OWN_DOCUMENTS_SHEET
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) => ({
              ...row,
              values: row.values.map((value) =>
                typeof value === 'string' ? value.replace('1000', '9000') : value,
              ),
            })),
          },
    );
    expect(readOwnDocuments({ ...grid, sheets })).toEqual({ kind: 'damaged' });
  });

  it('has its targets checked and assessed like those built in', () => {
    const assessed = assessGrid(grid, {
      method: null,
      asOf: '2024-12-31',
      includesArchived: false,
      locale: 'zh-CN',
    });
    expect(assessed.kind === 'assessed' && assessed.targets.map(({ target }) => target.id)).toEqual(
      expect.arrayContaining(own.documents.flatMap(({ targets }) => targets.map(({ id }) => id))),
    );
    expect(checkGrid(grid).findings.map(({ code }) => code)).not.toContain('documentUnknown');
  });

  it('leads from issue through returns to a summary without its master', async () => {
    const sample = await prepareMaster({ documentIds: [OWN_ID], own, isSample: true });
    const masterGrid = readWorkbook(sample);
    const files = await fillSampleReturns(masterGrid, ISSUE, 2);
    expect(files.length).toBeGreaterThan(0);
    const inputs = files.map(({ fileName, bytes }) => ({
      name: fileName,
      receivedOn: '2025-01-10',
      read: async () => ({ kind: 'bytes' as const, bytes }),
    }));
    const merged = await mergeFiles(inputs);
    expect(plain(merged.own)).toEqual(plain(own));
    const made = summarise(merged, {
      basis: null,
      expectation: null,
      asOf: null,
      closings: new Map(),
    });
    expect(made?.summary.documentIds).toEqual([OWN_ID]);
    const basis = readMergeBasis(masterGrid, null);
    expect('expectation' in basis && plain(basis.expectation.own ?? own)).toEqual(plain(own));
    if (!made) throw new Error('no summary');
    const summary = await writeSummaryFile({
      merged,
      summary: made.summary,
      basis: null,
      locale: 'zh-CN',
    });
    expect(plain(ownPart(catalogOf(readWorkbook(summary))))).toEqual(plain(own));
  });

  it('is named on the page 汇总 and in reminders, with each of its targets', async () => {
    const sample = await prepareMaster({ documentIds: [OWN_ID], own, isSample: true });
    const masterGrid = readWorkbook(sample);
    const [first] = await fillSampleReturns(masterGrid, ISSUE, 1);
    const basis = readMergeBasis(masterGrid, null);
    if (!first || 'code' in basis) throw new Error('nothing issued');
    const file = new File([first.bytes as Uint8Array<ArrayBuffer>], first.fileName);
    const desk = createMergeDesk();
    const { expectation } = basis;
    const name = first.fileName;
    const read = await desk.answer({ kind: 'file', file, name, expectation });
    if (read.kind !== 'file') throw new Error('not read');
    await desk.answer({ kind: 'hand', readings: [read.reading], isFirst: true });
    const shown = await desk.answer({ kind: 'merge', basis, decisions: [] });
    const summary = shown.kind === 'view' ? shown.view.summary : null;
    const [document] = own.documents;
    expect(summary?.documents).toEqual([document?.document.shortTitle]);
    expect(summary?.targets.map(({ target }) => target.id)).toEqual(
      document?.targets.map(({ id }) => id),
    );
    const packed = await desk.answer({ kind: 'reminders', locale: 'zh-CN' });
    const texts = packed.kind === 'bytes' ? Object.entries(unzipSync(packed.bytes)) : [];
    const letters = texts
      .map(([, bytes]) => strFromU8(bytes))
      .filter((one) => one.includes('催报'));
    expect(letters.at(-1)).toContain(document?.document.shortTitle.zh);
  });
});

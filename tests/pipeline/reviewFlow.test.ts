/** @jest-environment jsdom */
import type { WorkbookHost } from '../../src/host/workbookHost';
import { connectOffice, loadDocuments, readWorkbookState } from '../../src/pipeline';
import { readOwnCatalog } from '../../src/pipeline/catalogFiles';
import {
  exportReview,
  judgeReview,
  openReviewFile,
  openReviewText,
  saveReview,
} from '../../src/pipeline/reviewFlow';
import type { ReviewDraft } from '../../src/model/review';
import { startOffice } from '../support/officeRuntime';
import { acceptAll, buildPolicyText } from '../support/reviewedDraft';

const REQUEST = { period: '2024', locale: 'zh-CN', takenTitles: 'ask' } as const;

let host: WorkbookHost;

beforeAll(async () => {
  await startOffice();
  host = await connectOffice();
});

async function reviewText(figures: Parameters<typeof buildPolicyText>[0]): Promise<ReviewDraft> {
  const bytes = new TextEncoder().encode(buildPolicyText(figures));
  const opened = await openReviewFile(bytes, '实施意见.txt');
  if (opened.kind === 'problem') throw new Error(opened.problem.code);
  return acceptAll(opened.draft);
}

async function typeFigure(targetId: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('tblData');
    const head = body.getHeaderRowRange().load('values');
    const rows = body.getDataBodyRange().load('values');
    await context.sync();
    const column = (head.values[0] ?? []).indexOf('本期累计');
    const row = rows.values.findIndex((cells) => cells[0] === targetId);
    expect({ column, row }).not.toMatchObject({ column: -1 });
    body.getDataBodyRange().getCell(row, column).values = [[value]];
    await context.sync();
  });
}

describe('a document made of a text', () => {
  it('is not saved while something is missing, and nothing is written', async () => {
    const draft = await reviewText({ trained: 5000, standards: 300, share: 50 });
    const nameless = { ...draft, details: { ...draft.details, id: '' } };
    const before = await host.readGrid();
    expect(await saveReview(host, nameless, REQUEST)).toMatchObject({ kind: 'faulty' });
    expect(await host.readGrid()).toEqual(before);
  });

  it('is loaded into the open workbook beside the documents built in', async () => {
    await loadDocuments(host, { ...REQUEST, documentIds: ['national-2021'] });
    const draft = await reviewText({ trained: 5000, standards: 300, share: 50 });
    const saved = await saveReview(host, draft, REQUEST);
    expect(saved).toMatchObject({
      kind: 'loaded',
      outcome: { kind: 'loaded', addedTargets: 3, addedTasks: 2 },
    });
    const { documentIds, targets } = await readWorkbookState(host, 'zh-CN');
    expect(documentIds).toEqual(['national-2021', 'lishan-2023']);
    expect(targets.filter(({ documentId }) => documentId === 'lishan-2023')).toHaveLength(3);
  });

  it('is not written twice', async () => {
    const draft = await reviewText({ trained: 5000, standards: 300, share: 50 });
    expect(await saveReview(host, draft, REQUEST)).toMatchObject({
      outcome: { kind: 'unchanged' },
    });
  });

  it('in a newer version says what changes, changes it, and keeps what was entered', async () => {
    const { targets } = await readWorkbookState(host, 'zh-CN');
    const trained = targets.find(({ target }) => target.name.zh.includes('人才'));
    if (!trained) throw new Error('no target');
    await typeFigure(trained.target.id, 1234);
    const draft = await reviewText({ trained: 8000, standards: null, share: 50 });
    const { comparison } = await judgeReview(host, draft);
    expect(comparison?.targets.map(({ change }) => change).sort()).toEqual([
      'changed',
      'same',
      'withdrawn',
    ]);
    expect(await saveReview(host, draft, REQUEST)).toMatchObject({ kind: 'loaded' });
    const after = await readWorkbookState(host, 'zh-CN');
    const standing = after.targets.find(({ target }) => target.id === trained.target.id);
    expect(standing?.target.value).toBe(8000);
    expect(standing?.assessment.current).toBe(1234);
  });

  it('leaves as a file that others can load', async () => {
    const draft = await reviewText({ trained: 5000, standards: 300, share: 50 });
    const { built } = await judgeReview(null, draft);
    if (!built) throw new Error('faulty');
    const reading = readOwnCatalog(exportReview(built));
    expect(reading.kind === 'catalog' && reading.catalog.documents[0]?.targets).toHaveLength(3);
  });
});

describe('a text that was pasted', () => {
  it('is reviewed like a file', async () => {
    const text = buildPolicyText({ trained: 5000, standards: 300, share: 50 });
    const opened = await openReviewText(text, '粘贴的文本');
    expect(opened.kind === 'opened' && opened.draft.targets).toHaveLength(3);
  });

  it('with nothing in it is refused with the reason', async () => {
    expect(await openReviewText('  \n', '')).toEqual({
      kind: 'problem',
      problem: { code: 'noText', params: {} },
    });
  });
});

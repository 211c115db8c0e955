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

/** Rows of a table of which one cell of the column holds the words. */
async function cellsOf(table: string, header: string, words: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const item = context.workbook.tables.getItem(table);
    const head = item.getHeaderRowRange().load('values');
    const rows = item.getDataBodyRange().load('values');
    await context.sync();
    const column = (head.values[0] ?? []).indexOf(header);
    expect({ header, column }).not.toMatchObject({ column: -1 });
    return (rows.values as unknown[][]).filter((cells) => String(cells[column]).includes(words));
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
    const standards = targets.find(({ target }) => target.name.zh.includes('地方标准'));
    if (!standards) throw new Error('no target');
    await typeFigure(trained.target.id, 1234);
    await typeFigure(standards.target.id, 77);
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
    const gone = after.targets.find(({ target }) => target.id === standards.target.id);
    expect(gone).toMatchObject({ target: { withdrawn: true }, isArchived: true });
    expect(gone?.assessment.current).toBe(77);
  });

  it('marks on the sheet what is withdrawn, and asks for no more of it', async () => {
    const withdrawn = await cellsOf('tblTargets', '目标', '（已撤销）');
    expect(withdrawn).toHaveLength(1);
    const documentIds = ['lishan-2023'];
    const further = await loadDocuments(host, { ...REQUEST, documentIds, period: '2025' });
    expect(further).toMatchObject({ kind: 'loaded', addedTargets: 0, addedDataRows: 2 });
    const { findings } = await readWorkbookState(host, 'zh-CN');
    const [id] = withdrawn.map((cells) => cells[0]);
    expect(findings.filter(({ targetId }) => targetId === id)).toEqual([]);
  });

  it('takes what is worded anew for what it was, and gives what is new ids of its own', async () => {
    const idsOf = async () => {
      const { targets } = await readWorkbookState(host, 'zh-CN');
      return targets.map(({ target }) => [target.id, target.name.zh] as const);
    };
    const before = new Map(await idsOf());
    const text = buildPolicyText({ trained: 8000, standards: null, share: 50 })
      .replace('培训标准化人才', '培训标准化专业人才')
      .replace('二、', '到2025年,建设标准验证点12个。\n二、')
      .replace('培养标准化人才', '强化监督实施');
    const opened = await openReviewText(text, '再修订');
    if (opened.kind === 'problem') throw new Error(opened.problem.code);
    const draft = acceptAll(opened.draft);
    const { comparison } = await judgeReview(host, draft);
    expect(comparison?.targets.map(({ change }) => change)).toEqual(['changed', 'same', 'added']);
    expect(comparison?.tasks.map(({ change }) => change)).toEqual(['same', 'added', 'withdrawn']);
    expect(await saveReview(host, draft, REQUEST)).toMatchObject({
      outcome: { kind: 'loaded', addedTargets: 1, addedTasks: 1 },
    });
    const after = new Map(await idsOf());
    for (const id of before.keys()) expect(after.has(id)).toBe(true);
    const [trained] = [...before].find(([, name]) => name.includes('人才')) ?? [''];
    expect(after.get(trained)).toContain('专业人才');
    const added = [...after.keys()].filter((id) => !before.has(id));
    expect(added).toHaveLength(1);
  });

  it('never gives the id of a task that is gone to another', async () => {
    const standing = await cellsOf('tblTasks', '任务编号', 'lishan-2023/');
    const ids = standing.map((cells) => cells[0]);
    const text = buildPolicyText({ trained: 8000, standards: null, share: 50 });
    const opened = await openReviewText(text.replace('培养标准化人才', '健全计量体系'), '三订');
    if (opened.kind === 'problem') throw new Error(opened.problem.code);
    const { built } = await judgeReview(host, acceptAll(opened.draft));
    const tasks = built?.documents[0]?.tasks ?? [];
    const fresh = tasks.find(({ heading }) => heading.zh.includes('计量'));
    expect(tasks).toHaveLength(2);
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(fresh?.id);
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

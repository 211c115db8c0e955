/** @jest-environment jsdom */
import { findingKey } from '../../src/check/findingKey';
import type { WorkbookHost } from '../../src/host/workbookHost';
import { parseRangeReference } from '../../src/model/a1';
import type { PlanCell } from '../../src/model/plan';
import { locateTable, cellUnder, textOf } from '../../src/layout/locateTable';
import type { TableKey } from '../../src/layout/columnTypes';
import { connectOffice, loadDocuments, readWorkbookState } from '../../src/pipeline';
import { checkGrid } from '../../src/pipeline/checkFlow';
import { checkWorkbook, writeFindings, type CheckReport } from '../../src/pipeline/findingsFlow';
import { explainFinding, recheckRows } from '../../src/pipeline/rowChecks';
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';

jest.setTimeout(60_000);

let office: OfficeRuntime;
let host: WorkbookHost;

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
  await loadDocuments(host, {
    documentIds: ['hubei-2022', 'national-2021', 'xiamen-2022', 'hubei-2016', 'guangdong-2018'],
    period: '2024',
    locale: 'zh-CN',
    takenTitles: 'ask',
  });
});

/** What somebody pastes into a cell of a table: no validation sees it. */
async function paste(table: TableKey, rowKey: string, key: string, value: PlanCell) {
  const at = await cellAt(table, rowKey, key);
  const block = { row: at.row, column: at.column, cells: [[value]] };
  await host.apply([{ kind: 'writeCells', sheet: at.sheet, block }]);
  return at;
}

async function cellAt(table: TableKey, rowKey: string, key: string) {
  const located = locateTable(table, await host.readGrid());
  const row = located?.rows.find(
    (one) => textOf(cellUnder(located, one, located.spec.rowKey[0] ?? '')) === rowKey,
  );
  const column = located?.columnOf.get(key);
  if (!located || !row || column === undefined) throw new Error(`no ${table} ${rowKey} ${key}`);
  return { sheet: located.sheet.title, row: row.row, column };
}

async function check(): Promise<CheckReport> {
  const outcome = await checkWorkbook(host);
  if (outcome.kind === 'empty') throw new Error('nothing is loaded');
  return outcome;
}

/** The rows of 审核 as texts by column key. */
async function readSheet() {
  const table = locateTable('findings', await host.readGrid());
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(
      table!.spec.columns.map(({ key }) => [key, textOf(cellUnder(table!, row, key))]),
    ),
  );
}

/** The formula under 单元格 beside a finding: the workbook's model computes none. */
async function linkOf(findingKey: string): Promise<string | undefined> {
  const at = await cellAt('findings', findingKey, 'cell');
  const grid = await host.readGrid();
  const rows = grid.sheets.find(({ title }) => title === at.sheet)?.rows;
  return rows?.find(({ row }) => row === at.row)?.formulas?.[at.column];
}

/** Formula of the conditional formats over a cell that look its mark up. */
async function marksOver(sheet: string, row: number, column: number) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    const formats = range.conditionalFormats.load('items/type');
    await context.sync();
    const rules = formats.items.map((format) => format.custom.rule.load('formula'));
    await context.sync();
    return rules.map(({ formula }) => formula).filter((formula) => /findingMarks/.test(formula));
  });
}

const STANDARDS = 'hubei-2022/local-standards';

describe('a check of the open workbook', () => {
  let shareId: string;

  beforeAll(async () => {
    const { targets } = (await import('../../src/catalog/loadCatalog'))
      .loadCatalog()
      .documents.find(({ document }) => document.id === 'hubei-2022')!;
    shareId = targets.find(({ unitCode }) => unitCode === 'percent')!.id;
    expect(targets.map(({ id }) => id)).toContain(STANDARDS);
  });

  it('names the rules that ran and those that had nothing to look at', async () => {
    const steps: number[] = [];
    const outcome = await checkWorkbook(host, async (done) => void steps.push(done));
    if (outcome.kind === 'empty') throw new Error('nothing is loaded');
    expect(outcome.skipped.length).toBeGreaterThan(0);
    expect(steps).toEqual(steps.map((_, index) => index + 1));
    expect(outcome.ruleCount + outcome.skipped.length).toBe(steps.length);
    expect(outcome.sheet).toBeNull();
  });

  it('finds a pasted fault, with its row, document and place', async () => {
    const at = await paste('data', STANDARDS, 'value', -3);
    const { findings } = await check();
    const found = findings.find(({ finding }) => finding.code === 'negative');
    expect(found).toMatchObject({
      place: at,
      rowId: `data|${STANDARDS}|hubei:全省|2024`,
      documentId: 'hubei-2022',
      unit: '全省',
      explainIn: null,
    });
  });

  it('adds the sheet 审核 with a link, a mark, and the sentence of each finding', async () => {
    const written = await writeFindings(host);
    const rows = await readSheet();
    expect(written).toEqual({ kind: 'written', count: rows.length });
    const row = rows.find(({ code }) => code === 'negative');
    expect(row).toMatchObject({ severity: '✖ 强制性', sheet: '数据', state: '○ 待改正' });
    expect(await linkOf(row?.['findingKey'] ?? '')).toMatch(
      /HYPERLINK\(.*\[\[#This Row\],\[位置\]\]/,
    );
    expect(row?.['message']).toMatch(/不能为负数/);
    expect(rows[0]?.['severityCode']).toBe('hard');
  });

  it('marks the cell until it is changed, by a format that was there from the start', async () => {
    const at = await cellAt('data', STANDARDS, 'value');
    expect(await marksOver(at.sheet, at.row, at.column)).toHaveLength(1);
    const marks = (await readSheet()).map(({ mark }) => mark);
    expect(marks).toContain(`data|${STANDARDS}|hubei:全省|2024|value||||-3||`);
  });

  it('keeps what was typed beside a finding, and after the finding is gone says so', async () => {
    const rows = await readSheet();
    const key = rows.find(({ code }) => code === 'negative')?.['findingKey'] ?? '';
    await paste('findings', key, 'explanation', '系统导出时多减了一次，已请单位核对。');
    await check();
    const kept = (await readSheet()).find(({ findingKey }) => findingKey === key);
    expect(kept?.['explanation']).toBe('系统导出时多减了一次，已请单位核对。');
    await paste('data', STANDARDS, 'value', 320);
    await check();
    const gone = (await readSheet()).find(({ findingKey }) => findingKey === key);
    expect(gone).toMatchObject({
      state: '－ 已不存在',
      explanation: kept?.['explanation'],
      mark: '',
    });
    await paste('findings', key, 'explanation', '');
    await check();
    expect((await readSheet()).map(({ findingKey }) => findingKey)).not.toContain(key);
  });

  it('writes an explanation into its row, which closes the finding', async () => {
    await paste('data', shareId, 'value', 0.5);
    const { findings } = await check();
    const soft = findings.find(({ finding }) => finding.code === 'percentAsFraction')!;
    expect(soft).toMatchObject({ explainIn: 'row', finding: { isClosed: false } });
    const request = {
      key: soft.key,
      rowId: soft.rowId,
      explainIn: 'row',
      text: '试点年度，占比确为0.5%。',
      replaces: null,
    } as const;
    const at = await cellAt('data', shareId, 'explanation');
    expect(await explainFinding(host, request)).toMatchObject({ kind: 'written', isEnough: true });
    const again = await recheckRows(host, {
      rowIds: [soft.rowId!],
      edits: [],
      shownRowIds: [],
    });
    const now = again.findings.find(({ key }) => key === soft.key);
    expect(now?.finding).toMatchObject({ isClosed: true, explanation: request.text });
    expect(await explainFinding(host, { ...request, text: '另一说明文字。' })).toMatchObject({
      kind: 'taken',
      found: request.text,
    });
    const grid = await host.readGrid();
    const sheet = grid.sheets.find(({ title }) => title === at.sheet);
    const row = sheet?.rows.find((one) => one.row === at.row);
    expect(row?.values[at.column]).toBe(request.text);
  });

  it('takes an explanation beside a finding in 审核 for the state and the command line too', async () => {
    const id = 'national-2021/international-adoption-rate';
    await paste('data', id, 'value', 0.85);
    await check();
    const { findings } = await check();
    const soft = findings.find(
      ({ finding }) => finding.code === 'percentAsFraction' && finding.targetId === id,
    )!;
    await paste('findings', soft.key, 'explanation', '系统导出口径，确为0.85%，已与单位核对。');
    const { findings: state } = await readWorkbookState(host, 'zh-CN');
    const closed = state.filter(({ isClosed }) => isClosed).map(findingKey);
    expect(closed).toContain(soft.key);
    expect(checkGrid(await host.readGrid()).findings).toEqual(state);
    await paste('data', id, 'value', null);
  });

  it('checks an edited row anew and nothing else', async () => {
    const at = await paste('data', STANDARDS, 'value', -7);
    const range = parseRangeReference('A1:A1')!;
    const edit = { sheet: at.sheet, range: { ...range, row: at.row, column: at.column } };
    const report = await recheckRows(host, {
      rowIds: [],
      edits: [edit],
      shownRowIds: [`data|${STANDARDS}|hubei:全省|2024`, 'data|gone'],
    });
    expect(report.rowIds).toEqual([`data|${STANDARDS}|hubei:全省|2024`]);
    expect(report.findings.map(({ finding }) => finding.code)).toContain('negative');
    expect(report.rowOf).toEqual({ [report.rowIds[0]!]: at.row });
    expect(report.isElsewhere).toBe(false);
    const away = await recheckRows(host, {
      rowIds: [],
      edits: [{ sheet: '说明', range: { ...range } }],
      shownRowIds: [],
    });
    expect(away).toMatchObject({ rowIds: [], findings: [], isElsewhere: true });
  });

  it('takes as many round trips for twice the rows, five documents loaded', async () => {
    const first = await office.countSyncs(check);
    const firstWrite = await office.countSyncs(() => writeFindings(host));
    await loadDocuments(host, {
      documentIds: ['hubei-2022', 'national-2021', 'xiamen-2022', 'hubei-2016', 'guangdong-2018'],
      period: '2023',
      locale: 'zh-CN',
      takenTitles: 'ask',
    });
    expect(await office.countSyncs(check)).toBe(first);
    expect(await office.countSyncs(() => writeFindings(host))).toBe(firstWrite);
    expect(first).toBeLessThanOrEqual(6);
  });
});

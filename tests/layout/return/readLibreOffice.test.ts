import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import type { ReturnTableKey } from '../../../src/layout/columnTypes';
import { NAMES } from '../../../src/layout/names';
import { placeOfName } from '../../../src/layout/readNames';
import type { WorkbookGrid } from '../../../src/model/grid';
import { fillWithLibreOffice, type Keystroke } from '../../support/fillWithLibreOffice';
import { GridEditor } from '../../support/gridEditor';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { BY_LEDGER, planReturn, ROWS } from '../../support/plannedReturn';
import { codesOf, fillIn, openReturn, readReturn, withoutPlaces } from './issuedReturn';

/** What a person types, by table, row and column; by name where there is no table. */
const TYPED: readonly (readonly [ReturnTableKey, number, Readonly<Record<string, string>>])[] = [
  ['returnTargets', 0, { added: '1', led: '1', tookPart: '0', entryState: '正常', evidence: 'P1' }],
  ['returnTargets', 1, { added: '40', deducted: '2', deductReason: '两项标准已废止，"见公告"' }],
  ['returnTargets', 2, { numerator: '30', denominator: '60', explanation: '第一行\n第二行' }],
  ['returnTargets', 3, { level: '85.5%', entryState: '正常' }],
  ['returnTasks', 0, { state: '推进中', progressText: '完成初稿并征求意见', evidence: '001' }],
  ['returnTasks', 1, { state: '已完成', completedOn: '2025-08-31', evidence: 'P1' }],
  ['returnTasks', 2, { state: '逾期未完成', problem: '经费未落实', plannedOn: '2025-12-31' }],
  [
    'ledger',
    0,
    {
      target: '主导或参与制定国家标准',
      item: '智能网联汽车 术语',
      itemKey: 'GB/T 40001-2025',
      action: '制定',
      role: '主导',
      publishedOn: '2025-07-01',
      state: '有效',
      countedPeriod: '2025-Q3',
      evidence: 'P1',
    },
  ],
  ['evidence', 0, { evidenceId: 'P1', title: '公告', datedOn: '2025-07-02', fileName: 'p1.pdf' }],
];
const NAMED = {
  [NAMES.submission]: '2',
  [NAMES.head]: '张三',
  [NAMES.reviewer]: '李四',
  [NAMES.compiler]: '王五',
  [NAMES.phone]: '02712345678',
  [NAMES.reportedOn]: '2025-10-09',
};

function listKeystrokes(issued: WorkbookGrid): Keystroke[] {
  const editor = new GridEditor(issued);
  const cells = TYPED.flatMap(([table, row, entries]) =>
    Object.entries(entries).map(([key, text]) => {
      return { place: editor.placeOf(table, row, key), text, kind: 'typed' } as const;
    }),
  );
  const named = Object.entries(NAMED).flatMap(([name, text]): Keystroke[] => {
    const place = placeOfName(issued, name);
    return place ? [{ place, text, kind: 'typed' }] : [];
  });
  return [...cells, ...named];
}

describeWithLibreOffice('a return that LibreOffice filled in and saved', () => {
  let issued: WorkbookGrid;
  let filled: WorkbookGrid;

  beforeAll(async () => {
    const bytes = await writeWorkbook(planReturn());
    issued = readWorkbook(bytes);
    const editor = new GridEditor(issued);
    const locked: Keystroke = {
      place: editor.placeOf('returnTargets', 1, 'targetNumber'),
      text: '1',
      kind: 'typed',
    };
    const pasted: Keystroke = {
      place: editor.placeOf('returnTargets', 1, 'added'),
      text: '４０',
      kind: 'pasted',
    };
    const keystrokes = [...listKeystrokes(issued), locked, pasted];
    filled = readWorkbook(await fillWithLibreOffice(bytes, keystrokes));
  }, 240_000);

  it('keeps its identity, though the hidden sheet is hidden less', () => {
    const meta = filled.sheets.find(({ title }) => title === '_dabiao');
    expect(meta?.visibility).toBe('hidden');
    expect(readReturn(filled).unitReturn.template).toEqual(readReturn(issued).unitReturn.template);
  });

  it('is read whole, with a finding for the percent and for the figure pasted as text', () => {
    const { unitReturn, findings } = readReturn(filled);
    expect(codesOf(findings)).toEqual(['numberAsText', 'percentFormatted']);
    expect(unitReturn.figures).toMatchObject([
      { value: 1, added: 1, led: 1, tookPart: 0, entryState: 'normal', evidence: 'P1' },
      { value: 338, added: 40, deducted: 2, deductReason: '两项标准已废止，"见公告"' },
      { value: 50, numerator: 30, denominator: 60, explanation: '第一行\n第二行' },
      { value: 85.5, level: 85.5, entryState: 'normal' },
    ]);
    expect(unitReturn.measures.slice(0, 3)).toMatchObject([
      { taskStatus: 'inProgress', progressText: '完成初稿并征求意见', evidence: '001' },
      { taskStatus: 'doneUnverified', completedOn: '2025-08-31', evidence: 'P1' },
      { taskStatus: 'overdue', problem: '经费未落实', plannedOn: '2025-12-31' },
    ]);
    expect(unitReturn.ledger).toMatchObject([
      {
        targetId: BY_LEDGER,
        item: '智能网联汽车 术语',
        itemKey: 'GB/T 40001-2025',
        action: 'made',
        role: 'led',
        publishedOn: '2025-07-01',
        state: 'valid',
        countedPeriod: '2025-Q3',
      },
    ]);
    expect(unitReturn.evidence).toMatchObject([
      { evidenceId: 'P1', title: '公告', datedOn: '2025-07-02', fileName: 'p1.pdf' },
    ]);
    expect(unitReturn.submission).toBe(2);
    expect(unitReturn.signature).toEqual({
      head: '张三',
      reviewer: '李四',
      compiler: '王五',
      phone: '02712345678',
      reportedOn: '2025-10-09',
    });
  });

  it('cannot be typed over where it is locked', () => {
    const { row, column } = new GridEditor(issued).placeOf('returnTargets', 1, 'targetNumber');
    const at = (grid: WorkbookGrid) =>
      grid.sheets.find(({ title }) => title === '填报')?.rows.find((line) => line.row === row)
        ?.values[column];
    expect(at(filled)).toBe(at(issued));
  });
});

describeWithLibreOffice('a return that LibreOffice only saved again', () => {
  it('is read as before', async () => {
    const rows = {
      returnTargets: ROWS.map((_, index) => (index < 2 ? { added: index + 1 } : {})),
      returnTasks: [{ state: '推进中', percent: 60 }],
    };
    const [saved] = await recalculate(
      [{ name: 'return.xlsx', bytes: await writeWorkbook(fillIn(planReturn(), { rows })) }],
      'xlsx',
    );
    const { unitReturn, findings } = readReturn(readWorkbook(saved?.bytes ?? new Uint8Array()));
    expect(findings).toEqual([]);
    const before = readReturn(await openReturn({ rows })).unitReturn;
    expect(withoutPlaces(unitReturn)).toEqual(withoutPlaces(before));
  }, 120_000);
});

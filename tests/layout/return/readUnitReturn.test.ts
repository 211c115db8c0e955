import { NAMES } from '../../../src/layout/names';
import type { ReturnFigure } from '../../../src/model/unitReturn';
import type { WorkbookGrid } from '../../../src/model/grid';
import { toSerial } from '../../../src/model/calendar';
import { GridEditor } from '../../support/gridEditor';
import { BY_LEDGER, COUNT, RATIO, ROWS, SHARE } from '../../support/plannedReturn';
import { codesOf, openReturn, readReturn, withoutPlaces, type Filled } from './issuedReturn';

const FILLED: Filled = {
  rows: {
    returnTargets: [
      { added: 2, led: 1, tookPart: 1, evidence: 'P1', entryState: '正常' },
      { added: 40, deducted: 2, deductReason: '两项标准已废止', explanation: '见公告' },
      { numerator: 30, denominator: 60, evidence: 'P1、P2' },
      { level: 85.5, entryState: '正常' },
    ],
    returnTasks: [
      { state: '推进中', percent: 60, progressText: '完成初稿', output: '办法' },
      {
        state: '已完成',
        percent: 100,
        completedOn: toSerial('2025-08-31'),
        evidence: 'P2',
      },
      {
        state: '逾期未完成',
        problem: '经费未落实',
        cause: '预算调整',
        nextStep: '追加预算',
        plannedOn: toSerial('2025-12-31'),
        coordination: '省财政厅',
      },
    ],
    ledger: [
      {
        target: '主导或参与制定国家标准',
        item: '智能网联汽车 术语',
        itemKey: 'GB/T 40001-2025',
        level: '国家标准',
        action: '制定',
        role: '主导',
        firstUnit: '甲院',
        otherUnits: '乙校',
        publishedOn: toSerial('2025-07-01'),
        state: '有效',
        countedPeriod: '2025-Q3',
        evidence: 'P1',
      },
      {},
      { target: '主导或参与制定国家标准', itemKey: 'GB/T 40002-2025', role: '参与' },
    ],
    evidence: [
      { evidenceId: 'P1', title: '公告', documentNumber: '2025年第7号', fileName: 'p1.pdf' },
      { evidenceId: 'P2', title: '证明', datedOn: toSerial('2025-09-01') },
    ],
  },
  named: {
    [NAMES.submission]: 2,
    [NAMES.head]: '张三',
    [NAMES.reviewer]: '李四',
    [NAMES.compiler]: '王五',
    [NAMES.phone]: '027-12345678',
    [NAMES.reportedOn]: toSerial('2025-10-09'),
  },
};

let filled: WorkbookGrid;

beforeAll(async () => {
  filled = await openReturn(FILLED);
});

const edit = () => new GridEditor(filled);
const figureOf = (grid: WorkbookGrid, targetId: string): ReturnFigure | undefined =>
  readReturn(grid).unitReturn.figures.find((figure) => figure.targetId === targetId);
const FIGURES = '填报';
/** Rows of the table by target, in the order of the catalog. */
const ROW = Object.fromEntries(ROWS.map((id, index) => [id, index])) as Record<string, number>;
const rowOf = (targetId: string) => ROW[targetId] ?? -1;

describe('a return that is filled in as asked', () => {
  it('is read without a finding', () => {
    expect(readReturn(filled).findings).toEqual([]);
  });

  it('gives figures, made of their parts, with the cell each stands in', () => {
    const { figures } = readReturn(filled).unitReturn;
    expect(figures.map(({ targetId }) => targetId)).toEqual(ROWS);
    const place = edit().placeOf('returnTargets', rowOf(COUNT), 'value');
    expect(figures[rowOf(COUNT)]).toEqual({
      targetId: COUNT,
      unitId: 'hubei:省科技厅',
      period: '2025-Q3',
      periodEnd: '2025-09-30',
      value: 338,
      previous: 300,
      added: 40,
      deducted: 2,
      deductReason: '两项标准已废止',
      level: null,
      numerator: null,
      denominator: null,
      led: null,
      tookPart: null,
      entryState: null,
      obsStatus: 'final',
      explanation: '见公告',
      evidence: null,
      lineage: { sha256: null, file: null, ...place },
    });
    expect(figures.map(({ value }) => value)).toEqual([2, 338, 50, 85.5]);
    expect(figures[rowOf(BY_LEDGER)]).toMatchObject({ led: 1, tookPart: 1, entryState: 'normal' });
  });

  it('gives what is said of each measure, blank where nothing is', () => {
    const { measures } = readReturn(filled).unitReturn;
    expect(measures).toHaveLength(9);
    expect(measures[0]).toMatchObject({
      taskId: 'hubei-2022/task-03',
      measureId: 'hubei-2022/task-03/1',
      role: 'lead',
      taskStatus: 'inProgress',
      percent: 60,
      progressText: '完成初稿',
      output: '办法',
    });
    expect(measures[1]).toMatchObject({
      taskStatus: 'doneUnverified',
      completedOn: '2025-08-31',
      evidence: 'P2',
    });
    expect(measures[2]).toMatchObject({
      taskStatus: 'overdue',
      problem: '经费未落实',
      cause: '预算调整',
      nextStep: '追加预算',
      plannedOn: '2025-12-31',
      coordination: '省财政厅',
    });
    expect(measures[8]).toMatchObject({ role: 'shared', taskStatus: null, percent: null });
  });

  it('gives the rows of the ledger that hold something, and never its example', () => {
    const { ledger } = readReturn(filled).unitReturn;
    expect(ledger).toHaveLength(2);
    expect(ledger[0]).toMatchObject({
      targetId: BY_LEDGER,
      targetText: '主导或参与制定国家标准',
      item: '智能网联汽车 术语',
      itemKey: 'GB/T 40001-2025',
      action: 'made',
      role: 'led',
      firstUnit: '甲院',
      otherUnits: '乙校',
      publishedOn: '2025-07-01',
      state: 'valid',
      countedPeriod: '2025-Q3',
      evidence: 'P1',
    });
    expect(ledger[1]).toMatchObject({ itemKey: 'GB/T 40002-2025', role: 'tookPart', state: null });
  });

  it('gives evidence, submission number and signatures', () => {
    const { evidence, submission, signature } = readReturn(filled).unitReturn;
    expect(evidence).toMatchObject([
      { evidenceId: 'P1', title: '公告', documentNumber: '2025年第7号', fileName: 'p1.pdf' },
      { evidenceId: 'P2', title: '证明', datedOn: '2025-09-01' },
    ]);
    expect(submission).toBe(2);
    expect(signature).toEqual({
      head: '张三',
      reviewer: '李四',
      compiler: '王五',
      phone: '027-12345678',
      reportedOn: '2025-10-09',
    });
  });

  it('leaves blank what is blank: missing is never zero', async () => {
    const { unitReturn, findings } = readReturn(await openReturn());
    expect(
      unitReturn.figures.map(({ value, added, obsStatus }) => [value, added, obsStatus]),
    ).toEqual(ROWS.map(() => [null, null, 'missing']));
    expect(unitReturn.signature.reportedOn).toBeNull();
    expect(findings).toEqual([]);
  });

  it('is read in English too', async () => {
    const rows = {
      returnTargets: [{ added: 2, entryState: 'Zero report' }],
      returnTasks: [{ state: 'In progress' }],
      ledger: [{ target: 'National standards led or taken part in', role: 'Led' }],
    };
    const { unitReturn } = readReturn(await openReturn({ rows }, { locale: 'en-US' }));
    expect(unitReturn.figures[0]).toMatchObject({ added: 2, entryState: 'zeroReport' });
    expect(unitReturn.measures[0]).toMatchObject({ taskStatus: 'inProgress', role: 'lead' });
    expect(unitReturn.ledger[0]).toMatchObject({ targetId: BY_LEDGER });
  });
});

describe('a return whose form was changed', () => {
  const expectSame = (grid: WorkbookGrid, codes: readonly string[] = []) => {
    const { unitReturn, findings } = readReturn(grid);
    expect(withoutPlaces(unitReturn)).toEqual(withoutPlaces(readReturn(filled).unitReturn));
    expect([...new Set(codesOf(findings))]).toEqual(codes);
  };

  it('by rows inserted above, between and among is read the same', () => {
    const editor = edit();
    const { row, rows } = editor.table('returnTargets').range;
    for (const at of [0, row, row + 2, row + rows + 1]) editor.insertRow(FIGURES, at);
    expectSame(editor.grid());
  });

  it('by a row between the keys and the header is read the same', () => {
    const editor = edit();
    expectSame(editor.insertRow(FIGURES, editor.table('returnTargets').range.row).grid());
  });

  it('by columns inserted is read the same', () => {
    const editor = edit();
    expectSame(editor.insertColumn(FIGURES, 0).insertColumn('任务', 4).grid());
    expectSame(edit().insertColumn(FIGURES, 8).grid());
  });

  it('by columns moved is read by their headers', () => {
    const editor = edit()
      .swapColumns('returnTargets', 'numerator', 'added')
      .swapColumns('returnTasks', 'problem', 'progressText');
    const { unitReturn, findings } = readReturn(editor.grid());
    expect(withoutPlaces(unitReturn)).toEqual(withoutPlaces(readReturn(filled).unitReturn));
    expect([...new Set(codesOf(findings))]).toEqual(['columnContradiction']);
  });

  it('by rows sorted is read the same', () => {
    expectSame(edit().reverseRows('returnTargets').reverseRows('ledger').grid());
  });

  it('by sheets renamed is read the same, and lineage names the sheet as it is', () => {
    const grid = edit().renameSheet(FIGURES, 'Sheet 1').renameSheet('台账', '明细').grid();
    expectSame(grid);
    expect(figureOf(grid, COUNT)?.lineage.sheet).toBe('Sheet 1');
  });

  it('by a deleted row of keys is read by its headers, with a finding', () => {
    const editor = edit();
    const keys = editor.table('returnTargets').range.row - 1;
    expectSame(editor.deleteRow(FIGURES, keys).grid(), ['keyRowMissing']);
  });

  it('by a table renamed is read by its headers, with a finding', () => {
    expectSame(edit().renameTable('returnTargets', '表1').grid(), ['tableRenamed']);
  });

  it('by a table turned into a plain range is read by its headers, with a finding', () => {
    const { unitReturn, findings } = readReturn(edit().unmakeTable('ledger').grid());
    expect(unitReturn.ledger).toEqual(readReturn(filled).unitReturn.ledger);
    expect(codesOf(findings)).toEqual(['tableUnmade']);
  });

  it('by a header written over is read by its key', () => {
    const editor = edit();
    const { row } = editor.table('returnTargets').range;
    const column = editor.columnOf('returnTargets', 'added');
    expect(figureOf(editor.typeAt(FIGURES, row, column, '新增数').grid(), COUNT)?.added).toBe(40);
  });

  it('by a whole table deleted says so', () => {
    const { unitReturn, findings } = readReturn(edit().deleteSheet('佐证').grid());
    expect(unitReturn.evidence).toEqual([]);
    expect(codesOf(findings)).toEqual(['tableMissing']);
  });
});

describe('a figure typed in another way', () => {
  it.each([
    ['１２０', 120],
    ['1,200', 1200],
    ['1２00', 1200],
    ['1.2万', 12_000],
    ['一百二十', 120],
    [' 120 ', 120],
  ])('as the text “%s” is read, with before and after', (text, expected) => {
    const grid = edit().type('returnTargets', rowOf(COUNT), 'added', text).grid();
    const { findings } = readReturn(grid);
    expect(figureOf(grid, COUNT)).toMatchObject({ added: expected, value: 300 + expected - 2 });
    expect(findings).toMatchObject([
      {
        code: 'numberAsText',
        severity: 'soft',
        targetId: COUNT,
        found: text,
        params: { read: expected },
        cell: edit().cellName('returnTargets', rowOf(COUNT), 'added'),
      },
    ]);
  });

  it.each([['50％'], ['50%'], ['百分之五十']])('as “%s” is fifty percent of a share', (text) => {
    const grid = edit().type('returnTargets', rowOf(SHARE), 'level', text).grid();
    expect(figureOf(grid, SHARE)?.value).toBe(50);
    expect(codesOf(readReturn(grid).findings)).toEqual(['numberAsText']);
  });

  it('as 0.5 in a cell that shows percent is 50 %, with a finding', () => {
    const grid = edit()
      .type('returnTargets', rowOf(SHARE), 'level', 0.5, '0%')
      .calculate('returnTargets', rowOf(SHARE), 'value', 0.5)
      .grid();
    expect(figureOf(grid, SHARE)?.value).toBe(50);
    expect(readReturn(grid).findings).toMatchObject([
      { code: 'percentFormatted', severity: 'soft', params: { read: 50 } },
    ]);
  });

  it.each([
    ['约120', 'notANumber'],
    ['—', 'notANumber'],
    ['五十%', 'notANumber'],
    [true, 'notANumber'],
    [{ error: '#DIV/0!' }, 'cellError'],
  ])('as %p is missing and a finding, never zero', (value, code) => {
    const grid = edit().type('returnTargets', rowOf(COUNT), 'added', value).grid();
    expect(figureOf(grid, COUNT)).toMatchObject({ added: null, value: null, obsStatus: 'missing' });
    expect(readReturn(grid).findings).toMatchObject([
      { code, severity: 'hard', cell: edit().cellName('returnTargets', rowOf(COUNT), 'added') },
    ]);
  });

  it('as a date is missing and a finding', () => {
    const grid = edit().type('returnTargets', rowOf(COUNT), 'added', 45657, 'yyyy-mm-dd').grid();
    expect(figureOf(grid, COUNT)?.added).toBeNull();
    expect(codesOf(readReturn(grid).findings)).toEqual(['looksLikeDate']);
  });

  it('is held against the total the sheet shows', () => {
    const agreed = edit().calculate('returnTargets', rowOf(COUNT), 'value', 338).grid();
    expect(readReturn(agreed).findings).toEqual([]);
    const off = edit().calculate('returnTargets', rowOf(COUNT), 'value', 999).grid();
    expect(figureOf(off, COUNT)?.value).toBe(338);
    expect(readReturn(off).findings).toMatchObject([
      { code: 'totalDisagrees', severity: 'hard', found: '999', expected: '338' },
    ]);
  });

  it('with a denominator of zero makes no share', () => {
    const grid = edit().type('returnTargets', rowOf(RATIO), 'denominator', 0).grid();
    expect(figureOf(grid, RATIO)).toMatchObject({ value: null, numerator: 30, denominator: 0 });
  });
});

describe('words and days typed in another way', () => {
  it.each([['2025年8月31日'], ['2025/8/31'], ['20250831'], [20250831]])(
    'a day typed as %p is read',
    (typed) => {
      const grid = edit().type('returnTasks', 1, 'completedOn', typed).grid();
      expect(readReturn(grid).unitReturn.measures[1]?.completedOn).toBe('2025-08-31');
      expect(readReturn(grid).findings).toEqual([]);
    },
  );

  it('a day that cannot be read is missing and a finding', () => {
    const grid = edit().type('returnTasks', 1, 'completedOn', '8月底').grid();
    expect(readReturn(grid).unitReturn.measures[1]?.completedOn).toBeNull();
    expect(readReturn(grid).findings).toMatchObject([
      {
        code: 'absurdDate',
        found: '8月底',
        cell: edit().cellName('returnTasks', 1, 'completedOn'),
      },
    ]);
  });

  it.each([['In progress'], ['in progress'], ['inProgress'], ['推进中 ']])(
    'a status written “%s” is understood',
    (word) => {
      const grid = edit().type('returnTasks', 0, 'state', word).grid();
      expect(readReturn(grid).unitReturn.measures[0]?.taskStatus).toBe('inProgress');
    },
  );

  it.each([['快完成了'], ['已销号']])('a status “%s” is none of a unit’s', (word) => {
    const grid = edit().type('returnTasks', 0, 'state', word).grid();
    expect(readReturn(grid).unitReturn.measures[0]?.taskStatus).toBeNull();
    expect(readReturn(grid).findings).toMatchObject([
      { code: 'wordUnknown', severity: 'hard', found: word },
    ]);
  });

  it('a ledger row of no target keeps its words and is a finding', () => {
    const grid = edit().type('ledger', 0, 'target', '国标').grid();
    expect(readReturn(grid).unitReturn.ledger[0]).toMatchObject({
      targetId: null,
      targetText: '国标',
    });
    expect(codesOf(readReturn(grid).findings)).toEqual(['ledgerTargetUnknown']);
  });

  it('a counted period that is none, evidence without a number, a wrong submission are findings', () => {
    const grid = edit()
      .type('ledger', 0, 'countedPeriod', '三季度')
      .type('evidence', 1, 'evidenceId', null)
      .typeNamed(NAMES.submission, 1.5)
      .typeNamed(NAMES.reportedOn, '下周')
      .grid();
    const { unitReturn, findings } = readReturn(grid);
    expect(unitReturn.ledger[0]?.countedPeriod).toBeNull();
    expect(unitReturn.evidence).toHaveLength(1);
    expect(unitReturn.submission).toBeNull();
    expect(codesOf(findings)).toEqual([
      'unknownPeriod',
      'evidenceIdMissing',
      'submissionInvalid',
      'absurdDate',
    ]);
  });

  it('a submission number or telephone typed as text or number is read', () => {
    const grid = edit().typeNamed(NAMES.submission, '３').typeNamed(NAMES.phone, 12345678).grid();
    const { unitReturn, findings } = readReturn(grid);
    expect([unitReturn.submission, unitReturn.signature.phone]).toEqual([3, '12345678']);
    expect(codesOf(findings)).toEqual(['numberAsText']);
  });
});

describe('a return whose template was altered', () => {
  it.each([
    ['targetText', '到2025年≥1项'],
    ['unitMeasure', '万项'],
    ['name', '地方标准'],
    ['targetNumber', 1],
    ['directionSign', -1],
    ['entryKind', 'level'],
  ])('in %s is a hard finding with what was issued', (key, value) => {
    const grid = edit().type('returnTargets', rowOf(COUNT), key, value).grid();
    expect(readReturn(grid).findings).toMatchObject([
      {
        code: 'lockedCellChanged',
        severity: 'hard',
        level: 0,
        targetId: COUNT,
        found: String(value),
        cell: edit().cellName('returnTargets', rowOf(COUNT), key),
      },
    ]);
    expect(readReturn(grid).unitReturn.figures[rowOf(COUNT)]?.value).toBe(338);
  });

  it.each([
    ['previous', 500, '300'],
    ['quota', 7, ''],
    ['plan', 7, ''],
  ])('in %s, which only its issuer knew, is one too', (key, value, expected) => {
    const grid = edit().type('returnTargets', rowOf(COUNT), key, value).grid();
    const found = { code: 'lockedCellChanged', found: String(value), expected };
    expect(readReturn(grid).findings.filter(({ code }) => code !== 'totalDisagrees')).toMatchObject(
      [{ ...found, cell: edit().cellName('returnTargets', rowOf(COUNT), key) }],
    );
  });

  it('in what part a unit has in a task is one too', () => {
    const role = edit().type('returnTasks', 0, 'role', '责任').grid();
    expect(readReturn(role).findings).toMatchObject([
      { code: 'lockedCellChanged', found: '责任', expected: '牵头' },
    ]);
  });

  it('is not told where it was issued before that was kept', () => {
    const names = filled.names.filter(({ name }) => !name.startsWith('dabiao_issued'));
    const grid = new GridEditor({ ...filled, names });
    const { findings } = readReturn(grid.type('returnTargets', rowOf(COUNT), 'quota', 7).grid());
    expect(findings).toEqual([]);
  });

  it.each([
    [1, '填报单位（盖章）：省教育厅'],
    [1, '报告期：2024年一季度'],
  ])('in the head, line %i, to %s is a hard finding', (row, text) => {
    const [label = ''] = text.split('：');
    const line = filled.sheets.find(({ title }) => title === FIGURES)?.rows[row];
    const column = line?.values.findIndex((value) => String(value).startsWith(label)) ?? -1;
    const { findings } = readReturn(edit().typeAt(FIGURES, row, column, text).grid());
    expect(findings).toMatchObject([{ code: 'lockedCellChanged', level: 0, found: text }]);
    const more = `${String(line?.values[column])}（政策法规处）`;
    expect(readReturn(edit().typeAt(FIGURES, row, column, more).grid()).findings).toEqual([]);
  });

  it('in a measure is a finding', () => {
    const grid = edit().type('returnTasks', 3, 'measure', '随便').grid();
    expect(codesOf(readReturn(grid).findings)).toEqual(['lockedCellChanged']);
  });

  it('by a figure where none is asked is a finding', () => {
    const grid = edit().type('returnTargets', rowOf(COUNT), 'numerator', 5).grid();
    expect(codesOf(readReturn(grid).findings)).toEqual(['cellNotAsked']);
  });

  it('by a formula written over is a finding, once a column', () => {
    const grid = edit()
      .type('returnTargets', rowOf(COUNT), 'value', 338)
      .type('returnTargets', rowOf(SHARE), 'value', 85.5)
      .grid();
    expect(readReturn(grid).findings).toMatchObject([
      { code: 'formulaRemoved', severity: 'hard', params: { count: 2 } },
    ]);
  });

  it('by a formula cleared is a finding: the rule it was is gone', () => {
    const grid = edit().type('returnTargets', rowOf(COUNT), 'autoCheck', null).grid();
    expect(readReturn(grid).findings).toMatchObject([
      { code: 'formulaRemoved', params: { column: '自动审核', count: 1 } },
    ]);
  });

  it('by rows removed says which', () => {
    const editor = edit();
    const { row } = editor.placeOf('returnTargets', rowOf(COUNT), 'added');
    const task = editor.placeOf('returnTasks', 0, 'state').row;
    const grid = editor.deleteRow(FIGURES, row).deleteRow('任务', task).grid();
    const { findings } = readReturn(grid);
    expect(findings.map(({ code, params }) => [code, params['found']])).toEqual([
      ['rowRemoved', COUNT],
      ['rowRemoved', 'hubei-2022/task-03/1'],
    ]);
  });

  it('by a target that is none, or the same one twice, counts neither', () => {
    const unknown = edit().type('returnTargets', rowOf(COUNT), 'targetId', 'x/y').grid();
    expect(codesOf(readReturn(unknown).findings)).toEqual(['unknownTarget', 'rowRemoved']);
    expect(figureOf(unknown, COUNT)).toBeUndefined();
    const twice = edit().type('returnTargets', rowOf(RATIO), 'targetId', COUNT).grid();
    expect(readReturn(twice).unitReturn.figures.map(({ targetId }) => targetId)).toEqual([
      BY_LEDGER,
      COUNT,
      SHARE,
    ]);
    expect(codesOf(readReturn(twice).findings)).toEqual(['rowRepeated', 'rowRemoved']);
  });

  it('by an id wiped out is read by the exact name, and the wiped cell is a finding', () => {
    const grid = edit().type('returnTargets', rowOf(COUNT), 'targetId', null).grid();
    expect(figureOf(grid, COUNT)?.value).toBe(338);
    expect(codesOf(readReturn(grid).findings)).toEqual(['lockedCellChanged']);
  });

  it('by a row of one’s own is a finding', () => {
    const editor = edit();
    const { row } = editor.placeOf('returnTargets', 1, 'added');
    editor.insertRow(FIGURES, row).type('returnTargets', 1, 'added', 7);
    const { unitReturn, findings } = readReturn(editor.grid());
    expect(unitReturn.figures).toHaveLength(ROWS.length);
    expect(codesOf(findings)).toEqual(['rowUnidentified']);
  });

  it('by a figure below the table is a finding; the signatures there are none', () => {
    const editor = edit();
    const { row, rows } = editor.table('returnTargets').range;
    const below = editor.typeAt(FIGURES, row + rows + 4, 7, 5).grid();
    expect(codesOf(readReturn(below).findings)).toEqual(['rowsBelowTable']);
  });
});

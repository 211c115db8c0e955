import type { CheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import { TABLES } from '../../src/layout/columns';
import { cellFinding, templateFinding } from '../../src/layout/readingFindings';
import { DUPLICATES_UNIT } from '../../src/model/summary';
import type { LedgerEntry, MeasureReport, ReturnFigure } from '../../src/model/unitReturn';
import {
  buildDataRow,
  buildEntry,
  buildFigure,
  buildLineage,
  buildMeasure,
  BY_LEDGER,
  changeMeasure,
  changeTarget,
  COUNT,
  masterContext,
  RATIO,
  returnContext,
  SHARE,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { ALL_CASES } from './ruleCases/allCases';

const CYCLE = 'hubei-2022/local-standard-cycle';
const FIRMS = 'guangdong-2018/integration-firms';

type Figure = Partial<ReturnFigure>;
type Report = Partial<MeasureReport>;
type Entry = Partial<LedgerEntry>;

const inReturn = (change: Figure) => returnContext({ figures: [buildFigure(change)] });
const inData = (change: Figure, parts: Partial<CheckContext> = {}) =>
  masterContext({ figures: [buildDataRow(change)], ...parts });
const ofTask = (change: Report, deadline: string | null = null) =>
  returnContext({
    measuresById: changeMeasure(deadline, { taskType: 'once' }),
    measures: [buildMeasure(change)],
  });
const inLedger = (...entries: readonly Entry[]) =>
  returnContext({
    ledger: entries.map((entry, index) =>
      buildEntry({ lineage: buildLineage('台账', 4 + index), ...entry }),
    ),
  });

const found = (code: string, context: CheckContext) =>
  findFaults(code, context).map((finding) => finding.found);

/** True where the rule had nothing to look at. */
function isSkipped(code: string, context: CheckContext): boolean {
  const own = RULES.filter((rule) => rule.code === code);
  return runRules(own, context).skipped.includes(code);
}

const FIGURES = ['added', 'deducted', 'level', 'numerator', 'denominator', 'led', 'tookPart'];

describe('a rule of one row', () => {
  it.each(
    Object.entries({
      completeButNotDone: ['state'],
      completionAfterPeriod: ['completedOn'],
      completionDateMissing: ['completedOn'],
      deductReasonIdle: ['deductReason'],
      deductReasonMissing: ['deductReason'],
      doneBelowFull: ['state', 'percent'],
      evidenceMissing: ['evidence'],
      excusedWithFigure: ['entryState'],
      explanationIdle: ['entryState', 'explanation'],
      explanationMissing: ['entryState', 'explanation'],
      ledgerEvidenceMissing: ['evidence'],
      notStartedWithPercent: ['state', 'percent'],
      overdueUnexplained: ['problem', 'nextStep', 'plannedOn'],
      percentOfLongTerm: ['percent'],
      progressMissing: ['state', 'progressText'],
      splitMismatch: ['led', 'tookPart'],
      taskEvidenceMissing: ['state', 'evidence'],
      taskPercentAsFraction: ['percent'],
      taskPercentOutOfRange: ['percent'],
      taskStateMissing: ['state'],
      zeroNotDeclared: ['entryState'],
      zeroReportWithFigure: ['entryState'],
    }).flatMap(([code, keys]) => keys.map((key) => [code, key] as const)),
  )('%s does not apply to a table without the column %s', (code, lacking) => {
    const fires = ALL_CASES[code]!.fires();
    expect(findFaults(code, fires)).not.toEqual([]);
    const cellOf: CheckContext['cellOf'] = (record, key) =>
      key === lacking ? null : fires.cellOf(record, key);
    expect(isSkipped(code, { ...fires, cellOf })).toBe(true);
  });

  it.each(
    Object.entries({
      completeButNotDone: ['state'],
      completionDateMissing: ['completedOn'],
      deductReasonIdle: ['deductReason'],
      deductReasonMissing: ['deductReason'],
      evidenceMissing: ['evidence', 'value'],
      explanationIdle: ['explanation'],
      explanationMissing: ['explanation'],
      ledgerEvidenceMissing: ['evidence'],
      ledgerMismatch: ['added'],
      missing: ['value', ...FIGURES],
      overdueUnexplained: ['state', 'problem', 'nextStep', 'plannedOn'],
      partsIncomplete: ['numerator', 'denominator'],
      progressMissing: ['progressText'],
      splitMismatch: ['added', 'led', 'tookPart'],
      taskEvidenceMissing: ['evidence'],
      taskStateMissing: ['state'],
      zeroNotDeclared: ['entryState', 'value', ...FIGURES],
      zeroReportWithFigure: ['value', ...FIGURES],
    }).flatMap(([code, keys]) => keys.map((key) => [code, key] as const)),
  )('%s says nothing where %s held what could not be read', (code, key) => {
    const fires = ALL_CASES[code]!.fires();
    const [row] = [...fires.figures, ...fires.measures, ...fires.ledger];
    const cell = fires.cellOf(row!, key);
    const { sheet } = row!.lineage;
    const reading = [cellFinding('notANumber', { sheet, cell: String(cell) }, '很多')];
    expect(cell).not.toBeNull();
    expect(found(code, { ...fires, reading })).toEqual([]);
  });
});

describe('a row of 数据 whose figure is blank', () => {
  /** Before Q3 is due. */
  const isMissing = (change: Figure, parts: Partial<CheckContext> = {}) =>
    findFaults('missing', inData(change, { asOf: '2025-10-14', ...parts })).length > 0;

  it.each<Figure>([
    { added: 1 },
    { deducted: 1 },
    { level: 1 },
    { numerator: 1 },
    { denominator: 1 },
    { led: 1 },
    { tookPart: 1 },
    { entryState: 'normal' },
    { explanation: '待补' },
    { evidence: 'P1' },
    { deductReason: '撤销一项' },
  ])('is asked for before it is due where somebody entered %j', (change) => {
    expect(isMissing({})).toBe(false);
    expect(isMissing(change)).toBe(true);
  });

  it('is asked for from the day it is due, where there is such a day', () => {
    expect(isMissing({}, { asOf: '2025-10-15' })).toBe(true);
    expect(isMissing({}, { asOf: null })).toBe(false);
    expect(isMissing({ period: '第三季度' }, { asOf: '2030-01-01' })).toBe(false);
  });

  it('is asked for where its period begins on the day of the deadline, and not after', () => {
    const until = (deadline: string) => ({
      asOf: '2025-12-31',
      targets: changeTarget(COUNT, { deadline }),
    });
    expect(isMissing({}, until('2025-07-01'))).toBe(true);
    expect(isMissing({}, until('2025-06-30'))).toBe(false);
  });

  it('is none where it is excused, or has parts where parts make it', () => {
    expect(found('missing', inReturn({ entryState: 'notApplicable' }))).toEqual([]);
    expect(found('missing', { ...inReturn({}), cellOf: () => null })).toEqual([]);
    expect(found('missing', inReturn({ targetId: RATIO, numerator: 1 }))).toEqual([]);
    expect(found('missing', inReturn({ targetId: RATIO, denominator: 1 }))).toEqual([]);
    expect(found('missing', inReturn({ numerator: 1, denominator: 1 }))).toEqual(['']);
    const late = { asOf: '2025-12-31' };
    expect(found('missing', inData({ targetId: RATIO, numerator: 1 }, late))).toEqual([]);
    const share = { targetId: RATIO, value: 40, evidence: 'P1' };
    expect(found('missing', inData(share, late))).toEqual([]);
  });
});

describe('a figure', () => {
  it('that is excused is blank: in 数据 its total and what is new, in 填报 all that is typed', () => {
    const entryState = 'notApplicable' as const;
    expect(found('excusedWithFigure', inData({ entryState, value: 5 }))).toEqual(['5']);
    expect(found('excusedWithFigure', inData({ entryState, added: 6 }))).toEqual(['6']);
    expect(found('excusedWithFigure', inData({ entryState, numerator: 7 }))).toEqual([]);
    expect(found('excusedWithFigure', inReturn({ entryState, level: 8 }))).toEqual(['8']);
  });

  it('may be below zero where it takes away what several units count', () => {
    expect(found('negative', inData({ unitId: DUPLICATES_UNIT, value: -3 }))).toEqual([]);
    expect(found('negative', inData({ value: -3 }))).toEqual(['-3']);
  });

  it('that is excused without a word shows an empty cell', () => {
    const entryState = 'notYetAvailable' as const;
    expect(found('explanationMissing', inReturn({ entryState }))).toEqual(['']);
    expect(found('explanationMissing', inReturn({ entryState, explanation: ' ' }))).toEqual([' ']);
  });

  it.each([
    ['deductReasonIdle', '核实无误'],
    ['deductReasonMissing', null],
  ] as const)('deducted is asked about by %s from 1 on', (code, deductReason) => {
    const at = (deducted: number | null) =>
      findFaults(code, inReturn({ added: 9, deducted, deductReason }));
    expect([null, 0, -1].flatMap(at)).toEqual([]);
    expect(at(1)).toMatchObject([{ found: deductReason ?? '', params: { deducted: 1 } }]);
    expect(at(0.5)).toHaveLength(1);
  });

  it('that is reached shows its evidence, and the finding the figure to six decimals', () => {
    const valueOf = (change: Figure) =>
      findFaults('evidenceMissing', inReturn(change)).map(({ params }) => params['value']);
    expect(valueOf({ targetId: SHARE, value: 200 / 3 + 30 })).toEqual([96.666667]);
    expect(valueOf({ targetId: RATIO, value: null, numerator: 2, denominator: 3 })).toEqual([
      66.666667,
    ]);
    expect(valueOf({ value: 1300, evidence: 'P1' })).toEqual([]);
  });

  it('of a share is made of parts that fit; months may be more than standards', () => {
    const over = { numerator: 37, denominator: 2 };
    expect(found('numeratorOverDenominator', inReturn({ targetId: CYCLE, ...over }))).toEqual([]);
    expect(found('numeratorOverDenominator', inReturn({ targetId: SHARE, ...over }))).toEqual([]);
    const overNothing = { targetId: RATIO, numerator: 5, denominator: 0 };
    expect(found('numeratorOverDenominator', inReturn(overNothing))).toEqual([]);
    const alone = { targetId: RATIO, numerator: 5 };
    expect(found('numeratorOverDenominator', inReturn(alone))).toEqual([]);
  });

  it('of parts lacks none, unless it is excused or typed as a share in 数据', () => {
    const half = { targetId: RATIO, numerator: 12 };
    expect(found('partsIncomplete', inReturn({ ...half, value: 40 }))).toEqual(['']);
    expect(found('partsIncomplete', inData({ ...half, value: 40 }))).toEqual([]);
    expect(found('partsIncomplete', inData(half))).toEqual(['']);
    expect(found('partsIncomplete', inReturn({ ...half, denominator: 0 }))).toEqual(['0']);
    const excused = { ...half, entryState: 'notApplicable' } as const;
    expect(found('partsIncomplete', inReturn(excused))).toEqual([]);
  });

  it('is suggested as a percentage without binary noise: 0.07 is 7 %', () => {
    const share = inReturn({ targetId: SHARE, level: 0.07 });
    expect(findFaults('percentAsFraction', share)[0]?.params['suggested']).toBe(7);
    const task = ofTask({ percent: 0.07 });
    expect(findFaults('taskPercentAsFraction', task)[0]?.params['suggested']).toBe(7);
  });

  it('split in two adds up, a blank half being none', () => {
    const split = (change: Figure) =>
      found('splitMismatch', inReturn({ targetId: BY_LEDGER, ...change }));
    expect(split({ added: 2, tookPart: 2 })).toEqual([]);
    expect(split({ added: 2, led: 2 })).toEqual([]);
    expect(split({ added: 1, led: 0.1, tookPart: 0.2 })).toEqual(['0.3']);
    expect(split({ led: 1 })).toEqual([]);
    expect(split({ added: 2, led: 1, entryState: 'notApplicable' })).toEqual([]);
  });

  it('of a zero report in 数据 is what is new of a count, and the figure of all else', () => {
    const said = (change: Figure) =>
      found('zeroReportWithFigure', inData({ entryState: 'zeroReport', ...change }));
    expect(said({ value: 100 })).toEqual([]);
    expect(said({ value: 100, added: 3 })).toEqual(['3']);
    expect(said({ targetId: SHARE, value: 5 })).toEqual(['5']);
    const cycle = { targetId: SHARE, entryState: 'zeroReport', level: 6 } as const;
    expect(found('zeroReportWithFigure', inReturn(cycle))).toEqual(['6']);
  });

  it('is held against 台账 in a return that has one', () => {
    const figures = [buildFigure({ targetId: BY_LEDGER, added: 3 })];
    const gone = (table: string) => templateFinding('tableMissing', table, null, { table });
    const { tableName } = TABLES.ledger;
    const other = { ...gone(tableName), code: 'cellError' };
    const readWith = (...reading: readonly ReturnType<typeof gone>[]) =>
      returnContext({ figures, reading });
    expect(found('ledgerMismatch', readWith())).toEqual(['3']);
    expect(found('ledgerMismatch', readWith(gone('tblEvidence'), other))).toEqual(['3']);
    expect(isSkipped('ledgerMismatch', readWith(gone(tableName)))).toBe(true);
    expect(isSkipped('ledgerMismatch', masterContext({ figures }))).toBe(true);
    expect(isSkipped('ledgerMismatch', returnContext({ figures: [buildFigure()] }))).toBe(true);
  });

  it('that is blank or excused is not held against 台账', () => {
    const entryState = 'notApplicable' as const;
    const against = (change: Figure) =>
      found('ledgerMismatch', inReturn({ targetId: BY_LEDGER, ...change }));
    expect(against({ added: null })).toEqual([]);
    expect(against({ added: 3, entryState })).toEqual([]);
  });
});

describe('evidence that is named', () => {
  it('is looked up for rows of 台账 and 任务 as for figures', () => {
    const evidence = 'P9';
    const named = returnContext({
      figures: [buildFigure({ evidence })],
      measures: [buildMeasure({ evidence })],
      ledger: [buildEntry({ evidence })],
    });
    const sheets = findFaults('evidenceUnknown', named).map(({ sheet }) => sheet);
    expect(sheets).toEqual(['填报', '任务', '台账']);
  });

  it('is not looked up without a list of it, nor where nobody names any', () => {
    const figures = [buildFigure({ evidence: 'P9' })];
    expect(isSkipped('evidenceUnknown', masterContext({ figures }))).toBe(true);
    expect(isSkipped('evidenceUnknown', returnContext({ figures: [buildFigure()] }))).toBe(true);
  });
});

describe('a target’s row', () => {
  it('that names no target is left alone', () => {
    const row = { targetId: 'nobody/knows', lineage: buildLineage('目标') };
    const targetRows = new Map([[row.targetId, row]]);
    expect(findFaults('baselineEqualsTarget', masterContext({ targetRows }))).toEqual([]);
  });
});

describe('a task', () => {
  it('is complete at just 100 per cent', () => {
    const at = (percent: number) => found('completeButNotDone', ofTask({ percent }));
    expect([99, 100, 101].map(at)).toEqual([[], ['100%'], []]);
  });

  it('under way may have any percentage, and one not begun none', () => {
    expect(found('notStartedWithPercent', ofTask({ percent: 20 }))).toEqual([]);
  });

  it('that goes on for long has no percentage, by its type as by its state', () => {
    const measures = [buildMeasure({ percent: 30 })];
    const ofType = (taskType: 'once' | 'longTerm') =>
      returnContext({ measures, measuresById: changeMeasure(null, { taskType }) });
    expect(found('percentOfLongTerm', ofType('longTerm'))).toEqual(['30']);
    expect(found('percentOfLongTerm', ofType('once'))).toEqual([]);
  });

  it('says how far it is while it is under way or goes on for long', () => {
    const at = (taskStatus: MeasureReport['taskStatus']) =>
      found('progressMissing', ofTask({ taskStatus, progressText: null }));
    expect([at('inProgress'), at('longTerm'), at('notStarted')]).toEqual([[''], [''], []]);
  });

  it('that is overdue is explained: problem, next step, and when it will be done', () => {
    const cellAt = (report: Report) => {
      const context = ofTask(report, '2025-06-30');
      const keys = ['problem', 'nextStep', 'plannedOn'];
      const cells = keys.map((key) => context.cellOf(context.measures[0]!, key));
      return keys[cells.indexOf(findCells('overdueUnexplained', context)[0] ?? '')];
    };
    const said = { problem: '缺少专家评审', nextStep: '11月组织评审' };
    expect(cellAt({})).toBe('problem');
    expect(cellAt({ nextStep: said.nextStep, plannedOn: '2025-12-01' })).toBe('problem');
    expect(cellAt({ problem: said.problem, plannedOn: '2025-12-01' })).toBe('nextStep');
    expect(cellAt(said)).toBe('plannedOn');
  });

  it('said to be overdue before or without its deadline is so by no day', () => {
    const days = (deadline: string | null) =>
      findFaults('overdueUnexplained', ofTask({ taskStatus: 'overdue' }, deadline))[0]?.params;
    expect(days('2025-12-31')).toMatchObject({ days: 0 });
    expect(days(null)).toMatchObject({ days: 0 });
  });

  it('of a master wants a state once somebody entered something', () => {
    const inMaster = (report: Report) => {
      const measures = [buildMeasure({ taskStatus: null, progressText: null, ...report })];
      return found('taskStateMissing', masterContext({ measures }));
    };
    expect(inMaster({})).toEqual([]);
    expect(inMaster({ percent: 20 })).toEqual(['']);
    expect(inMaster({ completedOn: '2025-09-01' })).toEqual(['']);
    expect(inMaster({ evidence: 'P1' })).toEqual(['']);
    expect(inMaster({ taskStatus: 'inProgress', percent: 20 })).toEqual([]);
    expect(found('taskStateMissing', ofTask({ taskStatus: null }))).toEqual(['']);
  });
});

describe('a row of 台账', () => {
  const cellOf = (key: string, row = 4) =>
    returnContext({}).cellOf(buildEntry({ lineage: buildLineage('台账', row) }), key);

  it.each([
    ['target', { targetText: null }, 1],
    ['item', { item: null }, 1],
    ['itemKey', { itemKey: null }, 1],
    ['publishedOn', { publishedOn: null }, 1],
    ['role', { role: null }, 1],
    ['target', { targetText: null, item: null, publishedOn: null, role: null }, 4],
  ] as const)('is whole: blank in %s and %j it lacks %d', (key, entry, count) => {
    expect(findFaults('ledgerRowIncomplete', inLedger(entry))).toMatchObject([
      { cell: cellOf(key), params: { count } },
    ]);
  });

  it('has a role where standards are counted, and needs none elsewhere', () => {
    const firm = { targetId: FIRMS, itemKey: '91350100M000100Y43', role: null };
    expect(findFaults('ledgerRowIncomplete', inLedger(firm))).toEqual([]);
    const nameless = { ...firm, item: null };
    expect(findFaults('ledgerRowIncomplete', inLedger(nameless))).toMatchObject([
      { cell: cellOf('item'), params: { count: 1 } },
    ]);
  });

  it('of one key names the other row: the first, or for the first the second', () => {
    const others = findFaults('ledgerKeyDuplicate', inLedger({}, {}, {})).map(
      ({ params }) => params['other'],
    );
    const [first, second] = [cellOf('itemKey', 4), cellOf('itemKey', 5)];
    expect(others).toEqual([second, first, first]);
  });

  it('of one key under another target, or of another unit, is another row', () => {
    const other = inLedger({}, { targetId: 'hubei-2022/industry-standards' });
    expect(findFaults('ledgerKeyDuplicate', other)).toEqual([]);
    const [row, second] = inLedger({}, {}).ledger;
    const units = ['hubei:武汉市', 'hubei:黄石市'];
    const of = (...unitIds: readonly (string | undefined)[]) =>
      returnContext({
        ledger: [
          { ...row!, unitId: unitIds[0] ?? null },
          { ...second!, unitId: unitIds[1] ?? null },
        ],
      });
    expect(findFaults('ledgerKeyDuplicate', of(...units))).toEqual([]);
    expect(findFaults('ledgerKeyDuplicate', of(units[0], units[0]))).toHaveLength(2);
  });

  it('is of the plan from its first day to the last day reported', () => {
    const at = (publishedOn: string | null) => [
      ...found('publishedBeforePlanStart', inLedger({ publishedOn })),
      ...found('publishedAfterPeriod', inLedger({ publishedOn })),
    ];
    const { planStart } = returnContext({}).targets.get(BY_LEDGER)!;
    expect([planStart, '2025-09-30', null].flatMap(at)).toEqual([]);
    expect(at('2025-10-01')).toEqual(['2025-10-01']);
    const nowhere = { ...inLedger({ publishedOn: '2025-10-01' }), asOf: null, period: null };
    expect(found('publishedAfterPeriod', nowhere)).toEqual([]);
  });
});

import { subjectOf } from '../../src/check/findingKey';
import { groupRecords } from '../../src/check/groupRecords';
import { judgedKey } from '../../src/check/judgedValue';
import { listLedgerRows } from '../../src/check/ledgerRows';
import { listQuotaSets, quotaOf } from '../../src/check/quotaRows';
import { daysPastDeadline } from '../../src/check/reportedDay';
import { runRules, stepRules } from '../../src/check/runRules';
import { toFinding } from '../../src/check/toFinding';
import { RULES } from '../../src/check/rules/index';
import type { LedgerEntry, MeasureReport } from '../../src/model/unitReturn';
import {
  buildDataRow,
  buildEntry,
  buildEvidence,
  buildFigure,
  buildLineage,
  buildMeasure,
  BY_LEDGER,
  changeMeasure,
  COUNT,
  masterContext,
  MEASURE,
  RATIO,
  returnContext,
  SHARE,
  UNIT,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { buildTotals } from './ruleCases/figureHistories';

describe('the subject of a fault', () => {
  it('is the record by what it is, and the column', () => {
    expect(subjectOf(buildDataRow(), 'value')).toBe(`${COUNT}|${UNIT}|2025-Q3|value`);
    expect(subjectOf(buildMeasure(), 'percent')).toBe(
      `${MEASURE}|${buildMeasure().taskId}|percent`,
    );
    expect(subjectOf(buildEntry(), 'role')).toBe(`${BY_LEDGER}|GB/T 1.1—2025|role`);
    expect(subjectOf(buildEvidence(), 'title')).toBe('P1|title');
  });

  it('leaves out what is blank, and is none where nothing names the record', () => {
    expect(subjectOf(buildEntry({ itemKey: '' }), 'role')).toBe(`${BY_LEDGER}|role`);
    expect(subjectOf(buildEntry({ itemKey: null, targetId: null }), 'role')).toBeNull();
  });
});

describe('a row of 台账', () => {
  /** How many of these rows and a whole one count. */
  const countOf = (...rows: readonly Partial<LedgerEntry>[]) => {
    const ledger = [{}, ...rows].map((row, index) =>
      buildEntry({
        itemKey: `GB/T ${index}—2025`,
        lineage: buildLineage('台账', 4 + index),
        ...row,
      }),
    );
    const figures = [buildFigure({ targetId: BY_LEDGER, added: 9 })];
    return findFaults('ledgerMismatch', returnContext({ figures, ledger }))[0]?.params['count'];
  };

  it.each<readonly [Partial<LedgerEntry>, number]>([
    [{}, 2],
    [{ evidence: null }, 2],
    [{ countedPeriod: '2025-Q3' }, 2],
    [{ countedPeriod: '2025-q3' }, 2],
    [{ countedPeriod: '2025-Q2' }, 1],
    [{ state: null }, 2],
    [{ state: 'withdrawn' }, 1],
    [{ state: 'withdrawn', countedPeriod: '2025-Q2' }, 1],
    [{ publishedOn: '2025-10-08' }, 1],
    [{ publishedOn: '2020-12-01' }, 1],
    [{ itemKey: 'gb/t0-2025' }, 0],
    [{ item: null }, 1],
    [{ targetId: null }, 1],
    [{ targetId: COUNT }, 1],
  ])('%j beside a whole one makes %d', (row, count) => {
    expect(countOf(row)).toBe(count);
  });
});

describe('a task past its deadline', () => {
  const cells = (report: Partial<MeasureReport>, deadline: string | null = '2025-06-30') => {
    const measuresById = changeMeasure(deadline, { taskType: 'once' });
    return findCells(
      'overdueUnexplained',
      returnContext({ measuresById, measures: [buildMeasure(report)] }),
    ).length;
  };

  it('is overdue unless it is done or put off', () => {
    expect(cells({})).toBe(1);
    expect(cells({ taskStatus: 'doneUnverified' })).toBe(0);
    expect(cells({ taskStatus: 'closed' })).toBe(0);
    expect(cells({ taskStatus: 'adjusted' })).toBe(0);
  });

  it('is overdue where a unit says so, whatever the deadline', () => {
    expect(cells({ taskStatus: 'overdue' }, '2025-12-31')).toBe(1);
    expect(cells({ taskStatus: 'inProgress' }, '2025-12-31')).toBe(0);
  });

  it('is done on the day looked at, which is a master’s as-of day', () => {
    const done = { taskStatus: 'doneUnverified', completedOn: '2025-10-08' } as const;
    const measures = [buildMeasure(done)];
    const inMaster = (asOf: string | null) =>
      findCells('completionAfterPeriod', masterContext({ asOf, measures })).length;
    expect([inMaster('2025-10-07'), inMaster('2025-10-08'), inMaster(null)]).toEqual([1, 0, 1]);
    const inReturn = returnContext({ asOf: '2025-10-08', measures });
    expect(findCells('completionAfterPeriod', inReturn)).toHaveLength(1);
    const ofNoPeriod = masterContext({ asOf: null, period: null, measures });
    expect(findCells('completionAfterPeriod', ofNoPeriod)).toEqual([]);
  });
});

describe('idle words', () => {
  const share = (row: number, explanation: string | null, level: number) =>
    buildFigure({
      targetId: SHARE,
      level,
      value: level,
      explanation,
      lineage: buildLineage('填报', row),
    });
  const idleAt = (...figures: readonly ReturnType<typeof share>[]) =>
    runRules(RULES, returnContext({ figures }))
      .findings.filter(({ code }) => code === 'explanationIdle')
      .map(({ sheet, cell }) => `${sheet}!${cell}`);

  it('are told once a cell, and only where something is to be explained', () => {
    expect(idleAt(share(4, '无', 0.5))).toEqual(['填报!R5']);
    expect(idleAt(share(4, '无', 0.5), share(5, '无', 0.6))).toEqual(['填报!R5', '填报!R6']);
    expect(idleAt(share(4, '无', 50))).toEqual([]);
    expect(idleAt(share(4, null, 0.5))).toEqual([]);
  });
});

describe('periods one after the other', () => {
  it('go on from the last month of a year to the first of the next', () => {
    const months = { '2024-11': 10, '2024-12': 20, '2025-01': 30, '2025-02': 40, '2025-03': 50 };
    const figures = buildTotals({ ...months, '2025-04': 90 });
    expect(findCells('changeOutOfRange', masterContext({ figures }))).toEqual(['L10']);
    expect(findCells('missingEarlierPeriod', masterContext({ figures }))).toEqual([]);
  });

  it('go on from one half-year to the next', () => {
    const halves = { '2022-S2': 10, '2023-S1': 20, '2023-S2': 30, '2024-S1': 40, '2024-S2': 50 };
    const figures = buildTotals({ ...halves, '2025-S1': 90 });
    expect(findCells('changeOutOfRange', masterContext({ figures }))).toEqual(['L10']);
    const gap = buildTotals({ '2023-S2': 30, '2024-S2': 50 }, { targetId: RATIO });
    expect(findFaults('missingEarlierPeriod', masterContext({ figures: gap }))).toMatchObject([
      { params: { missing: '2024-S1', count: 1 } },
    ]);
  });
});

describe('records by a key', () => {
  it('keep their order, and those without a key are left out', () => {
    const groups = groupRecords(['a1', 'b1', '', 'a2'], (text) => text[0] ?? null);
    expect([...groups]).toEqual([
      ['a', ['a1', 'a2']],
      ['b', ['b1']],
    ]);
  });
});

describe('a rule’s fault as a finding', () => {
  it('says whose it is, of what and where', () => {
    const rule = { code: 'negative', severity: 'hard', level: 1 } as const;
    const record = buildDataRow({ lineage: buildLineage('数据', 4, { file: '甲.xlsx' }) });
    const fault = { record, key: 'value', found: '-1', params: { expected: 0 } };
    expect(toFinding(rule, fault, masterContext({}))).toMatchObject({
      ...{ file: '甲.xlsx', sheet: '数据', cell: 'L5', targetId: COUNT, unitId: UNIT },
      ...{ found: '-1', expected: '0', params: { cell: '数据!L5', found: '-1' } },
    });
    const plain = { ...fault, params: {} };
    expect(toFinding(rule, plain, masterContext({})).expected).toBeNull();
    const nobodys = { ...fault, record: { lineage: record.lineage } };
    expect(toFinding(rule, nobodys, masterContext({}))).toMatchObject({
      targetId: null,
      unitId: null,
    });
  });

  it('stands where the figure is typed: at its parts where it has them alone', () => {
    expect(judgedKey(buildDataRow({ value: 5, numerator: 1 }))).toBe('value');
    expect(judgedKey(buildDataRow({ value: null, numerator: 1 }))).toBe('numerator');
    expect(judgedKey(buildDataRow({ value: null, numerator: null }))).toBe('value');
  });
});

describe('running the rules', () => {
  it('can be let go after each, and says how many have run', () => {
    const steps = [...stepRules(RULES.slice(0, 3), masterContext({}))];
    expect(steps).toEqual([1, 2, 3]);
  });
});

describe('a ledger row as the rules look at it', () => {
  const rowOf = (entry: Parameters<typeof buildEntry>[0], unitId?: string) => {
    const ledger = [{ ...buildEntry(entry), ...(unitId === undefined ? {} : { unitId }) }];
    return listLedgerRows(returnContext({ figures: [buildFigure()], ledger }))[0];
  };

  it('is of the period it is counted in, else of the one reported', () => {
    expect(rowOf({ countedPeriod: ' 2025-Q2 ' })?.period).toBe('2025-Q2');
    expect(rowOf({ countedPeriod: ' ' })?.period).toBe('2025-Q3');
    expect(rowOf({ countedPeriod: null })?.period).toBe('2025-Q3');
  });

  it('has no key where its target counts by none', () => {
    expect(rowOf({ targetId: COUNT })?.key).toBeNull();
    expect(rowOf({})?.key).not.toBeNull();
  });

  it('is the unit’s of the figures, and its faults are too', () => {
    const faultsOf = (parts: Parameters<typeof returnContext>[0]) =>
      findFaults('levelPrefixDisagrees', returnContext({ ledger: [misplaced], ...parts }));
    const misplaced = buildEntry({ level: '行业标准' });
    expect(faultsOf({ figures: [buildFigure()] })).toMatchObject([{ unitId: UNIT }]);
    expect(faultsOf({ figures: [] })).toMatchObject([{ unitId: null }]);
  });
});

describe('quotas', () => {
  const quotas = (...rows: readonly (readonly [string, number | null])[]) =>
    rows.map(([targetId, quota], index) => {
      const lineage = buildLineage('分解', 4 + index);
      return { targetId, unitId: UNIT, period: null, quota, plan: null, lineage };
    });
  const figure = { targetId: COUNT, unitId: UNIT, period: '2025-Q3' };

  it('are the lower of two rows, one without a number changing nothing', () => {
    const context = masterContext({ quotas: quotas([COUNT, 30], [COUNT, 40], [COUNT, null]) });
    expect(quotaOf(context, figure)).toBe(40);
  });

  it('of what nobody knows are none', () => {
    const context = masterContext({ quotas: quotas(['nobody/knows', 30], [COUNT, 40]) });
    expect(listQuotaSets(context).map(({ target }) => target.id)).toEqual([COUNT]);
  });
});

describe('the days past a deadline', () => {
  const daysOf = (deadline: string | null, parts: Parameters<typeof masterContext>[0]) => {
    const known = changeMeasure(deadline, { deadline: null }).get(MEASURE);
    return daysPastDeadline(known!, masterContext(parts));
  };

  it('are those from it to the day reported up to, and unknown without either', () => {
    expect(daysOf('2025-09-01', { asOf: '2025-10-01' })).toBe(30);
    expect(daysOf('2025-09-01', { asOf: '2025-08-31' })).toBe(-1);
    expect(daysOf(null, { asOf: '2025-10-01' })).toBeNull();
    expect(daysOf('2025-09-01', { asOf: null, period: null })).toBeNull();
  });
});

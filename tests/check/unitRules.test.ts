import type { ProgressStatus } from '../../src/model/assessment';
import {
  buildContext,
  buildDataRow,
  buildEntry,
  buildFigure,
  buildLineage,
  buildMeasure,
  BY_LEDGER,
  COUNT,
  masterContext,
  MEASURE,
  RATIO,
  changeMeasure,
  changeTarget,
  returnContext,
  SHARE,
  UNIT,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { targetContext } from './ruleCases/documentCases';
import { behindContext, buildReturn, jointContext, quotaContext } from './ruleCases/unitCases';

const OTHER = 'hubei:省农业农村厅';
const CITIES = 'hubei:各市、州、县人民政府';
const NATIONAL_SHARE = 'national-2021/science-project-standards-share';
const GROUPS = new Map([[CITIES, ['hubei:武汉市', 'hubei:黄石市']]]);

describe('a target behind', () => {
  it.each<[ProgressStatus, number]>([
    ['atRisk', 1],
    ['offPace', 1],
    ['reversing', 1],
    ['missed', 1],
    ['onPace', 0],
    ['met', 0],
    ['noData', 0],
  ])('%s without an explanation', (status, count) => {
    expect(findFaults('behindUnexplained', behindContext(status, null))).toHaveLength(count);
  });

  it('tells a share given by its parts alone', () => {
    const targetId = 'hubei-2022/science-project-standards-share';
    const context = behindContext('atRisk', null);
    const assessments = new Map([[targetId, context.assessments.values().next().value!]]);
    const figures = [buildDataRow({ targetId, value: null, numerator: 45, denominator: 100 })];
    const faults = findFaults('behindUnexplained', { ...context, assessments, figures });
    expect(faults).toMatchObject([{ found: '45' }]);
  });

  it('is not explained by 核实无误', () => {
    expect(findCells('behindUnexplained', behindContext('atRisk', '核实无误。'))).toEqual(['Q5']);
  });

  it('is nobody’s own to explain where several units report it', () => {
    const context = behindContext('atRisk', null);
    const other = buildDataRow({ unitId: OTHER, value: 10, lineage: buildLineage('数据', 5) });
    const figures = [...context.figures, other];
    expect(findFaults('behindUnexplained', { ...context, figures })).toEqual([]);
  });

  it('is explained in the period it is judged by', () => {
    const context = behindContext('atRisk', null);
    const figures = [buildDataRow({ period: '2025-Q2', value: 1 })];
    expect(findFaults('behindUnexplained', { ...context, figures })).toEqual([]);
  });
});

describe('a total of a group', () => {
  const found = (total: number, values: readonly (number | null)[], targetId: string) => {
    const units = [CITIES, 'hubei:武汉市', 'hubei:黄石市'];
    const figures = [total, ...values].map((value, index) => {
      const lineage = buildLineage('数据', 4 + index);
      return buildDataRow({ targetId, unitId: units[index]!, value, lineage });
    });
    return findCells('sumDisagrees', buildContext('merged', { groups: GROUPS, figures }));
  };

  it.each([
    [800, [500, 300], []],
    [801, [500, 300], ['L5']],
    [799, [500, 300], ['L5']],
    [900, [500, null], []],
    [500, [500, null], []],
    [499, [500, null], ['L5']],
    [900, [null, null], []],
  ])('of a sum: %d of %j', (total, values, cells) => {
    expect(found(total, values, 'hubei-2022/people-trained')).toEqual(cells);
  });

  it.each([
    [800, [500, 300], []],
    [700, [500, 300], []],
    [801, [500, 300], ['L5']],
    [499, [500, 300], ['L5']],
  ])('of distinct things: %d of %j', (total, values, cells) => {
    expect(found(total, values, BY_LEDGER)).toEqual(cells);
  });

  it('of a share is no sum', () => {
    expect(found(90, [50, 60], RATIO)).toEqual([]);
  });
});

describe('quotas', () => {
  it('of a group give way to those of its members', () => {
    const context = quotaContext(
      { unitId: CITIES, quota: 6000 },
      { unitId: 'hubei:武汉市', quota: 4000 },
      { unitId: UNIT, quota: 5999 },
    );
    expect(findFaults('quotasBelowTarget', context)[0]?.found).toBe('9999');
  });

  it('for the whole plan go before those of a period', () => {
    const rows = [
      { unitId: UNIT, period: '2025', quota: 100 },
      { unitId: UNIT, period: null, quota: 10000 },
    ];
    expect(findCells('quotasBelowTarget', quotaContext(...rows))).toEqual([]);
  });

  it('of single years are parts of the target, and not held against it', () => {
    const rows = ['2023', '2024', '2025'].map((period) => ({ unitId: UNIT, period, quota: 2000 }));
    expect(findCells('quotasBelowTarget', quotaContext(...rows))).toEqual([]);
  });

  it('of some units for the whole plan and of others by periods add up all the same', () => {
    const other = 'hubei:省教育厅';
    const years = ['2024', '2025'].map((period) => ({ unitId: other, period, quota: 3000 }));
    const quarter = { unitId: other, period: '2025-Q1', quota: 2000 };
    const whole = (quota: number) => ({ unitId: UNIT, period: null, quota });
    const found = (quota: number) =>
      findFaults('quotasBelowTarget', quotaContext(whole(quota), ...years, quarter));
    const [fault] = found(10);
    expect(fault?.found).toBe('6010');
    expect(found(Number(fault?.params['expected']) - 6000)).toEqual([]);
  });

  it('of a member by periods are in those of its group for the whole plan', () => {
    const rows = [
      { unitId: CITIES, period: null, quota: 10 },
      { unitId: 'hubei:武汉市', period: '2025', quota: 30 },
    ];
    const context = { ...quotaContext(...rows), groups: GROUPS };
    expect(findFaults('quotasBelowTarget', context)[0]?.found).toBe('10');
  });

  it('of two rows for one unit are those of the lower', () => {
    const rows = [10000, 10].map((quota) => ({ unitId: UNIT, period: null, quota }));
    expect(findFaults('quotasBelowTarget', quotaContext(...rows))[0]?.found).toBe('10');
  });

  it('of a group are held against its members’ of the same period', () => {
    const member = { unitId: 'hubei:武汉市', quota: 30 };
    const found = (period: string) =>
      findFaults('quotaDisagrees', {
        ...quotaContext({ unitId: CITIES, period: '2025', quota: 40 }, { ...member, period }),
        groups: GROUPS,
      });
    expect(found('2025')).toHaveLength(1);
    expect(found('2024')).toEqual([]);
  });

  it('say when a target is met: the period’s own before that of the whole plan', () => {
    const isMet = (quota: number, whole: number) => {
      const { quotas } = quotaContext(
        { unitId: UNIT, targetId: COUNT, period: null, quota: whole },
        { unitId: UNIT, targetId: COUNT, period: '2025-Q3', quota },
        { unitId: UNIT, targetId: COUNT, period: '2024', quota: 1 },
      );
      const figures = [buildFigure({ value: 50, previous: 40, added: 10, evidence: null })];
      return findFaults('evidenceMissing', returnContext({ quotas, figures })).length > 0;
    };
    expect([isMet(50, 90), isMet(51, 10)]).toEqual([true, false]);
  });

  it('of a share are no parts of it', () => {
    const context = quotaContext({ unitId: UNIT, targetId: RATIO, quota: 10 });
    expect(findFaults('quotasBelowTarget', context)).toEqual([]);
  });
});

describe('a quota in a return', () => {
  it('is one unit’s own, and not held against the target', () => {
    const { quotas } = quotaContext({ unitId: UNIT, quota: 10 });
    expect(findFaults('quotasBelowTarget', returnContext({ quotas }))).toEqual([]);
  });
});

describe('plans', () => {
  it('of what is not counted are values to be reached, and no sum', () => {
    const rows = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2025'].map((period) => {
      return { unitId: UNIT, targetId: SHARE, period, plan: 80 };
    });
    expect(findCells('plansDisagree', quotaContext(...rows))).toEqual([]);
  });

  it('of three quarters are not held against the year', () => {
    const rows = ['2025-Q1', '2025-Q2', '2025-Q3'].map((period) => ({
      unitId: UNIT,
      period,
      plan: 1,
    }));
    const context = quotaContext({ unitId: UNIT, period: '2025', plan: 9 }, ...rows);
    expect(findCells('plansDisagree', context)).toEqual([]);
  });
});

describe('the split of the ledger', () => {
  it('is left to another rule where rows are missing altogether', () => {
    const context = returnContext({
      figures: [buildFigure({ targetId: BY_LEDGER, added: 2 })],
      ledger: [buildEntry({ action: 'made' })],
    });
    expect(findCells('actionSplitDisagrees', context)).toEqual([]);
  });

  it('takes rows that count in another period for none of this', () => {
    const rows = [
      buildEntry({ action: 'made' }),
      buildEntry({ action: null, countedPeriod: '2025-Q2', lineage: buildLineage('台账', 5) }),
    ];
    const figures = [buildFigure({ targetId: BY_LEDGER, added: 1 })];
    expect(findCells('actionSplitDisagrees', returnContext({ figures, ledger: rows }))).toEqual([]);
  });
});

describe('the state of a measure', () => {
  const report = (
    unitId: string,
    role: 'lead' | 'shared',
    taskStatus: 'inProgress' | 'closed',
    row: number,
  ) => {
    return { ...buildMeasure({ role, taskStatus, lineage: buildLineage('任务', row) }), unitId };
  };

  it('that stands is that of the first lead the document names', () => {
    const measures = [
      report('hubei:甲厅', 'lead', 'closed', 4),
      report('hubei:乙厅', 'lead', 'inProgress', 5),
      report('hubei:丙厅', 'shared', 'inProgress', 6),
    ];
    const measuresById = changeMeasure(null, { leadUnits: ['乙厅', '甲厅'] });
    const context = buildContext('merged', { measures, measuresById });
    expect(
      findFaults('leadStatusDiffers', context).map(({ cell, params }) => [cell, params['unit']]),
    ).toEqual([['I5', '乙厅']]);
    expect(measuresById.has(MEASURE)).toBe(true);
  });

  it('is not compared without a lead', () => {
    const measures = [
      report(UNIT, 'shared', 'closed', 4),
      report(OTHER, 'shared', 'inProgress', 5),
    ];
    expect(findFaults('leadStatusDiffers', buildContext('merged', { measures }))).toEqual([]);
  });
});

describe('returns', () => {
  const duplicates = (...returns: ReturnType<typeof buildReturn>[]) =>
    findFaults('duplicateReturn', buildContext('merged', { returns })).map(({ file }) => file);

  it('of another period, unit or revision are no duplicates', () => {
    const first = buildReturn('a.xlsx', 1);
    expect(duplicates(first, buildReturn('b.xlsx', 1, { period: '2025-Q2' }))).toEqual([]);
    expect(duplicates(first, buildReturn('b.xlsx', 1, { unitId: OTHER }))).toEqual([]);
    expect(duplicates(first, buildReturn('b.xlsx', 1, { revision: 2 }))).toEqual([]);
  });

  it('are told one by one after the first', () => {
    expect(
      duplicates(buildReturn('c.xlsx', 1), buildReturn('a.xlsx', 1), buildReturn('b.xlsx', 1)),
    ).toEqual(['b.xlsx', 'c.xlsx']);
  });

  it('of a unit on the roll of another period only are not expected', () => {
    const expectedUnits = [{ unitId: UNIT, name: '省科技厅', period: '2025-Q2', dueDate: null }];
    const context = buildContext('merged', { expectedUnits, returns: [buildReturn('a.xlsx', 1)] });
    expect(findFaults('unitNotExpected', context)).toHaveLength(1);
  });
});

describe('a joint result', () => {
  it('is settled where every row names one first unit', () => {
    const firstUnit = '省科技厅';
    const settled = jointContext(
      { unitId: UNIT, firstUnit },
      { unitId: OTHER, firstUnit: ' 省科技厅' },
    );
    expect(findFaults('jointResultRepeated', settled)).toEqual([]);
    const open = jointContext(
      { unitId: UNIT, firstUnit },
      { unitId: OTHER, firstUnit: '省农业农村厅' },
    );
    expect(findFaults('jointResultRepeated', open)).toHaveLength(1);
  });

  it('is none where one of the rows is withdrawn', () => {
    const context = jointContext({ unitId: UNIT }, { unitId: OTHER, state: 'withdrawn' });
    const third = jointContext({}, {}, { unitId: 'hubei:武汉市', itemKey: 'GB/T 9—2025' });
    const ledger = [...context.ledger, third.ledger[2]!];
    expect(findFaults('jointResultRepeated', { ...context, ledger })).toEqual([]);
  });

  it('names the unit by the roll', () => {
    const expectedUnits = [
      { unitId: UNIT, name: '湖北省科技厅', period: '2025-Q3', dueDate: null },
    ];
    const context = { ...jointContext({ unitId: UNIT }, { unitId: OTHER }), expectedUnits };
    expect(findFaults('jointResultRepeated', context)[0]?.params['unit']).toBe('湖北省科技厅');
  });
});

describe('a local target', () => {
  it('below the national one of the same year is told at its row', () => {
    expect(findCells('localBelowNational', targetContext(49.9))).toEqual(['E9']);
    expect(findCells('localBelowNational', targetContext(50))).toEqual([]);
    expect(findCells('localBelowNational', targetContext(49.9, '2030-12-31'))).toEqual([]);
  });

  it('that is to fall falls short when it is larger', () => {
    const id = 'hubei-2022/local-standard-cycle';
    const targets = changeTarget(id, { indicatorId: 'national-standard-cycle' });
    const found = (value: number) => {
      const figures = [
        buildDataRow({ targetId: id, period: '2024', value }),
        buildDataRow({ targetId: 'national-2021/standard-cycle', period: '2024', value: 18 }),
      ];
      return findCells('localBelowNational', masterContext({ figures, targets }));
    };
    expect(found(18.1)).toEqual(['L5']);
    expect(found(18)).toEqual([]);
    expect(found(17)).toEqual([]);
  });

  it('of a share given by its parts alone is the share they make', () => {
    const found = (numerator: number) => {
      const parts = { period: '2024', value: null, denominator: 200 };
      const figures = [
        buildDataRow({ targetId: RATIO, ...parts, numerator }),
        buildDataRow({ targetId: NATIONAL_SHARE, ...parts, numerator: 90 }),
      ];
      return findFaults('localBelowNational', masterContext({ figures }));
    };
    expect(found(90)).toEqual([]);
    expect(found(89)).toMatchObject([{ found: '44.5', expected: '45' }]);
  });

  it('of a look-alike is not compared', () => {
    const figures = [
      buildDataRow({ targetId: 'hubei-2022/local-standard-cycle', period: '2024', value: 30 }),
      buildDataRow({ targetId: 'national-2021/standard-cycle', period: '2024', value: 18 }),
      buildDataRow({ targetId: COUNT, period: '2024', value: 3 }),
    ];
    expect(findCells('localBelowNational', masterContext({ figures }))).toEqual([]);
  });
});

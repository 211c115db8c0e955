import type { CheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import { nameUnits } from '../../src/check/unitNames';
import {
  buildContext,
  buildDataRow,
  buildEntry,
  buildFigure,
  buildLineage,
  buildMeasure,
  BY_LEDGER,
  changeMeasure,
  COUNT,
  masterContext,
  RATIO,
  returnContext,
  SHARE,
  UNIT,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { buildReturn, jointContext, quotaContext } from './ruleCases/unitCases';

const OTHER = 'hubei:省农业农村厅';
const CITIES = 'hubei:各市、州、县人民政府';
const [WUHAN, HUANGSHI] = ['hubei:武汉市', 'hubei:黄石市'];
const NATIONAL_SHARE = 'national-2021/science-project-standards-share';

function isSkipped(code: string, context: CheckContext): boolean {
  const own = RULES.filter((rule) => rule.code === code);
  return runRules(own, context).skipped.includes(code);
}

describe('the split of the ledger', () => {
  const code = 'actionSplitDisagrees';
  const split = (added: number, ...rows: readonly Parameters<typeof buildEntry>[0][]) =>
    returnContext({
      figures: [buildFigure({ targetId: BY_LEDGER, added })],
      ledger: rows.map((row, index) =>
        buildEntry({ lineage: buildLineage('台账', 4 + index), ...row }),
      ),
    });

  it('leaves out what is withdrawn', () => {
    const withdrawn = { action: 'made', state: 'withdrawn' } as const;
    expect(findCells(code, split(1, { action: 'made' }, withdrawn))).toEqual([]);
    expect(findCells(code, split(2, { action: 'made' }, { action: null }, withdrawn))).toHaveLength(
      1,
    );
  });

  it('is not looked at where no row says what was done', () => {
    expect(isSkipped(code, split(1, { action: null }))).toBe(true);
    expect(isSkipped(code, split(1, { action: 'made' }))).toBe(false);
  });

  it('is looked at where one row of two says it, and not where none of the target’s does', () => {
    expect(findCells(code, split(2, { action: 'made' }, { action: null }))).toHaveLength(1);
    const foreign = { action: 'made', targetId: 'hubei-2022/industry-standards' } as const;
    expect(findCells(code, split(1, foreign, { action: null }))).toEqual([]);
  });

  it('is of one period, as a summary knows it', () => {
    const rows = ['2025-Q2', '2025-Q3'].map((period, index) => ({
      ...buildEntry({ action: index === 0 ? null : 'made' }),
      ...{ unitId: UNIT, period, lineage: buildLineage('台账', 4 + index) },
    }));
    const figures = [buildFigure({ targetId: BY_LEDGER, added: 2 })];
    expect(findCells(code, buildContext('merged', { figures, ledger: rows }))).toEqual([]);
  });
});

describe('figures that are all multiples of ten', () => {
  const code = 'allMultiplesOfTen';
  const typed = (...figures: readonly Parameters<typeof buildFigure>[0][]) =>
    returnContext({
      figures: figures.map((figure, index) =>
        buildFigure({ lineage: buildLineage('填报', 9 + index), ...figure }),
      ),
    });
  const tens = [20, 30, 40, 50].map((added) => ({ added }));

  it('are counted wherever they are typed: parts, new and deducted ones', () => {
    const share = { targetId: RATIO, numerator: 10, denominator: 20 };
    const count = { added: 30, deducted: 40 };
    const [finding] = findFaults(code, typed(share, count, { added: 50 }));
    expect(finding).toMatchObject({ found: '10, 20, 30, 40, 50', params: { count: 5 } });
    for (const key of ['numerator', 'denominator'] as const) {
      expect(findFaults(code, typed({ ...share, [key]: 11 }, count, { added: 50 }))).toEqual([]);
    }
  });

  it('are totals where nothing else was typed', () => {
    expect(findFaults(code, typed(...tens, { value: 60 }))).toHaveLength(1);
    expect(findFaults(code, typed(...tens, { value: 61 }))).toEqual([]);
    expect(findFaults(code, typed(...tens, { added: 60, value: 61 }))).toHaveLength(1);
  });

  it('are no zeros and no blanks', () => {
    expect(isSkipped(code, typed(...tens, { added: 0 }))).toBe(true);
    expect(isSkipped(code, typed(...tens, { value: null }))).toBe(true);
    expect(findFaults(code, typed(...tens, { added: 0 }, { added: 60 }))).toHaveLength(1);
  });

  it('are told by the first five, at the first of them by place', () => {
    const rows = [60, ...tens.map(({ added }) => added), 70].map((added, index) => ({
      added,
      lineage: buildLineage('填报', 20 - index),
    }));
    const context = typed(...rows);
    const [finding, ...others] = findFaults(code, context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ found: '70, 50, 40, 30, 20', params: { count: 6 } });
    expect(finding?.cell).toBe(context.cellOf(context.figures[5]!, 'added'));
  });
});

describe('returns of one number', () => {
  const told = (...lists: readonly (readonly string[])[]) =>
    findFaults(
      'duplicateReturn',
      buildContext('merged', {
        returns: lists.map((documentIds, index) =>
          buildReturn(`${index}.xlsx`, 1, { documentIds }),
        ),
      }),
    );

  it('are one where they are of the same documents, in whatever order', () => {
    const both = ['hubei-2022', 'national-2021'];
    expect(told(both, [...both].reverse())).toHaveLength(1);
    expect(told(both, ['hubei-2022'])).toEqual([]);
  });
});

describe('a unit that is not expected', () => {
  const code = 'unitNotExpected';
  const roll = (...periods: readonly string[]) =>
    periods.map((period) => ({ unitId: OTHER, name: '省农业农村厅', period, dueDate: null }));
  const merged = (expectedUnits: CheckContext['expectedUnits'], ...periods: readonly string[]) =>
    buildContext('merged', {
      expectedUnits,
      returns: periods.map((period) => buildReturn(`${period}.xlsx`, 1, { period })),
    });

  it('is told of the period asked for and of those somebody gave a roll of', () => {
    const told = findFaults(code, merged(roll('2025-Q2'), '2025-Q1', '2025-Q2', '2025-Q3'));
    expect(told.map(({ file }) => file)).toEqual(['2025-Q2.xlsx', '2025-Q3.xlsx']);
  });

  it('is told where there are both a roll and returns', () => {
    expect(isSkipped(code, merged([], '2025-Q3'))).toBe(true);
    expect(isSkipped(code, merged(roll('2025-Q3')))).toBe(true);
  });
});

describe('a group’s total', () => {
  const code = 'sumDisagrees';
  const members = [WUHAN, HUANGSHI, 'hubei:十堰市'];
  const figure = (unitId: string, value: number, row: number) =>
    buildDataRow({
      ...{ targetId: 'hubei-2022/people-trained', unitId, value },
      lineage: buildLineage('数据', row),
    });
  const told = (total: number, values: readonly number[], count = 3) => {
    const rows = values.map((value, index) => figure(members[index]!, value, 5 + index));
    const groups = new Map([[CITIES, members.slice(0, count)]]);
    return findFaults(
      code,
      buildContext('merged', { groups, figures: [figure(CITIES, total, 4), ...rows] }),
    );
  };

  it('is no less than what some of its members have', () => {
    expect(told(700, [500, 300])).toHaveLength(1);
    expect(told(800, [500, 300])).toEqual([]);
  });

  it('may be small, and is expected without binary noise', () => {
    expect(told(0.8, [0.5, 0.3], 2)).toEqual([]);
    expect(told(5, [0.1, 0.2], 2)[0]?.params['expected']).toBe(0.3);
  });

  it('is not held against members that said nothing', () => {
    expect(told(-1, [])).toEqual([]);
  });

  it('is not looked at where nobody knows a group', () => {
    const figures = [figure(WUHAN, 5, 4)];
    expect(isSkipped(code, buildContext('merged', { figures }))).toBe(true);
  });

  it('takes the upper of two rows of a member, in whatever order', () => {
    const groups = new Map([[CITIES, [WUHAN]]]);
    const [upper, lower] = [figure(WUHAN, 500, 5), figure(WUHAN, 300, 6)];
    for (const rows of [
      [upper, lower],
      [lower, upper],
    ]) {
      const figures = [figure(CITIES, 500, 4), ...rows];
      expect(findFaults(code, buildContext('merged', { groups, figures }))).toEqual([]);
    }
  });
});

describe('a joint result', () => {
  it('is settled in whatever letters its first unit is named', () => {
    const at = (firstUnit: string) =>
      findFaults(
        'jointResultRepeated',
        jointContext({ unitId: UNIT, firstUnit: 'CAS研究院' }, { unitId: OTHER, firstUnit }),
      );
    expect(at('ＣＡＳ 研究院')).toEqual([]);
    expect(at('研究院')).toHaveLength(1);
  });

  it('is none of one unit, nor of two rows of the first', () => {
    const code = 'jointResultRepeated';
    expect(isSkipped(code, jointContext({ unitId: UNIT }, { unitId: UNIT }))).toBe(true);
    const context = jointContext({ unitId: UNIT }, { unitId: UNIT }, { unitId: OTHER });
    expect(findFaults(code, context)).toHaveLength(1);
  });
});

describe('the name of a unit', () => {
  it('is the roll’s, else its return’s, else what its id says', () => {
    const returns = [buildReturn('a.xlsx', 1, { unitName: '湖北省科技厅' })];
    const roll = [{ unitId: UNIT, name: '科技厅', period: '2025-Q3', dueDate: null }];
    const named = (parts: Partial<CheckContext>) => nameUnits(buildContext('merged', parts))(UNIT);
    expect(named({ returns, expectedUnits: roll })).toBe('科技厅');
    expect(named({ returns })).toBe('湖北省科技厅');
    expect(named({})).toBe('省科技厅');
  });
});

describe('the state of a measure', () => {
  const code = 'leadStatusDiffers';
  const report = (unitId: string | null, row: number, change: object = {}) => ({
    ...buildMeasure({ lineage: buildLineage('任务', row), ...change }),
    ...{ unitId, ...change },
  });
  const told = (measures: CheckContext['measures'], leadUnits: readonly string[] = []) =>
    findFaults(
      code,
      buildContext('merged', { measures, measuresById: changeMeasure(null, { leadUnits }) }),
    ).map(({ found, expected, params }) => [params['unit'], expected, found]);
  const done = { taskStatus: 'closed' } as const;
  const shared = { role: 'shared' } as const;

  it('is told with the lead, its state and the other one', () => {
    expect(told([report(UNIT, 4), report(OTHER, 5, { ...shared, ...done })])).toEqual([
      ['省科技厅', 'inProgress', 'closed'],
    ]);
  });

  it('is that of a lead the document names before one it does not', () => {
    const rows = [report('hubei:甲厅', 4, done), report('hubei:乙厅', 5)];
    expect(told(rows, ['丙厅', '乙厅'])).toEqual([['乙厅', 'inProgress', 'closed']]);
    expect(told(rows, ['丙厅'])).toEqual([['甲厅', 'closed', 'inProgress']]);
  });

  it('is compared with others that have one, of the same period', () => {
    const lead = report(UNIT, 4);
    const of = (change: object) =>
      buildContext('merged', { measures: [lead, report(OTHER, 5, change)] });
    expect(isSkipped(code, of({ ...shared, taskStatus: null }))).toBe(true);
    expect(isSkipped(code, of({ ...shared, ...done, period: '2025-Q2' }))).toBe(true);
    expect(isSkipped(code, of({ ...shared, ...done, period: '2025-Q3' }))).toBe(false);
    expect(isSkipped(code, buildContext('merged', { measures: [lead] }))).toBe(true);
  });

  it('is nobody’s where no unit is named', () => {
    expect(told([report(null, 4), report('', 5, done)])).toEqual([]);
  });
});

describe('plans', () => {
  const quarters = (...plans: readonly number[]) =>
    plans.map((plan, index) => ({ unitId: UNIT, period: `2025-Q${index + 1}`, plan }));
  const told = (...rows: Parameters<typeof quotaContext>) =>
    findFaults('plansDisagree', quotaContext(...rows)).map(({ params }) => params['expected']);
  const year = (plan: number) => ({ unitId: UNIT, period: '2025', plan });

  it('add up without binary noise', () => {
    expect(told(year(5), ...quarters(0.1, 0.2, 0.3, 0.4))).toEqual([1]);
    expect(told(year(5), ...quarters(1.1, 2.2, 3.3, 0.1))).toEqual([6.7]);
  });

  it('of months are no quarters', () => {
    const months = [2, 5, 6].map((month) => {
      return { unitId: UNIT, period: `2025-0${month}`, plan: 100 };
    });
    expect(told(year(4), ...quarters(1, 1, 1, 1), ...months)).toEqual([]);
  });

  it('of two rows for one quarter are those of the lower, in whatever order they come', () => {
    const context = quotaContext(year(5), ...quarters(9, 1, 1, 1), ...quarters(2));
    expect(findCells('plansDisagree', context)).toEqual([]);
    const quotas = [...context.quotas].reverse();
    expect(findCells('plansDisagree', { ...context, quotas })).toEqual([]);
  });
});

describe('quotas', () => {
  it('of a group are expected to be the sum without binary noise', () => {
    const context = quotaContext(
      { unitId: CITIES, quota: 5 },
      { unitId: WUHAN, quota: 0.1 },
      { unitId: HUANGSHI, quota: 0.2 },
    );
    expect(findFaults('quotaDisagrees', context)[0]?.params['expected']).toBe(0.3);
  });

  it('below the target are told at the uppermost row, with their sum', () => {
    const context = quotaContext({ unitId: UNIT, quota: 0.1 }, { unitId: OTHER, quota: 0.2 });
    const quotas = [...context.quotas].reverse();
    const [finding] = findFaults('quotasBelowTarget', { ...context, quotas });
    expect(finding).toMatchObject({ found: '0.3', unitId: UNIT });
    const again = quotaContext(
      { unitId: UNIT, quota: 9 },
      { unitId: OTHER, quota: 0.2 },
      { unitId: UNIT, quota: 0.1 },
    );
    expect(findFaults('quotasBelowTarget', again)).toMatchObject([{ unitId: OTHER }]);
  });
});

describe('a place’s result', () => {
  const row = (targetId: string, value: number, change: object = {}) =>
    buildDataRow({ targetId, period: '2024', value, ...change });
  const told = (...figures: readonly ReturnType<typeof row>[]) =>
    findFaults('localBelowNational', masterContext({ figures })).map(({ found, expected }) => [
      found,
      expected,
    ]);

  it('is compared where it is one figure on either side', () => {
    const national = row(NATIONAL_SHARE, 50);
    expect(told(row(RATIO, 40), national)).toEqual([['40', '50']]);
    expect(told(row(RATIO, 40))).toEqual([]);
    expect(told(row(RATIO, 40), row(RATIO, 41, { unitId: OTHER }), national)).toEqual([]);
    expect(told(row(RATIO, 40), national, row(NATIONAL_SHARE, 60, { unitId: OTHER }))).toEqual([]);
    expect(told(national, row(SHARE, 40), row(COUNT, 1))).toEqual([]);
    expect(told(row(RATIO, 0, { value: null }), national)).toEqual([]);
    expect(told(row(RATIO, 40), row(NATIONAL_SHARE, 0, { value: null }))).toEqual([]);
  });

  it('is told to six decimals', () => {
    const parts = (numerator: number) => ({ value: null, numerator, denominator: 3 });
    const [local, national] = [row(RATIO, 0, parts(1)), row(NATIONAL_SHARE, 0, parts(2))];
    expect(told(local, national)).toEqual([['33.333333', '66.666667']]);
  });
});

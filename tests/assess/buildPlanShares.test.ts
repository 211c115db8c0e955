import { buildPlanShares, type PlannedAmount } from '../../src/assess/buildPlanShares';
import { parsePeriod } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import { buildTarget } from '../support/paneBuilders';

function plan(code: string, amount: number, unitId = 'unit-1', isWhole = false): PlannedAmount {
  const period = parsePeriod(code);
  if (!period) throw new Error(`no period ${code}`);
  return { unitId, isWhole, period, amount };
}

/** Shares of a plan of two years, by the last day of its periods. */
function sharesOf(
  plans: readonly PlannedAmount[],
  change: Partial<Target> = {},
  baseline: number | null = 0,
) {
  const target = buildTarget({ value: 100, deadline: '2023-12-31', ...change });
  const shares = buildPlanShares({ target, baseline, planStart: '2022-01-01' }, plans);
  return shares && Object.fromEntries(shares.map(({ periodEnd, share }) => [periodEnd, share]));
}

const QUARTERS = [1, 2, 3, 4].map((part) => plan(`2023-Q${part}`, part * 5));

describe('the shares of a plan', () => {
  it('of a count are Σ plan up to the period over Σ plan to the deadline', () => {
    expect(sharesOf([plan('2022', 30), plan('2023', 90)])).toEqual({
      '2022-12-31': 0.25,
      '2023-12-31': 1,
    });
  });

  it('take the quarters of a year that has both, and never add them to it', () => {
    expect(sharesOf([plan('2022', 50), plan('2023', 50), ...QUARTERS])).toEqual({
      '2022-12-31': 0.5,
      '2023-03-31': 0.55,
      '2023-06-30': 0.65,
      '2023-09-30': 0.8,
      '2023-12-31': 1,
    });
  });

  it('take the year where a quarter of it is not planned', () => {
    const incomplete = [plan('2022', 50), plan('2023', 50), ...QUARTERS.slice(0, 3)];
    expect(sharesOf(incomplete)).toEqual({ '2022-12-31': 0.5, '2023-12-31': 1 });
  });

  it('add up the units, unless the whole jurisdiction has a plan of its own', () => {
    const units = [plan('2022', 10), plan('2022', 20, 'unit-2'), plan('2023', 30)];
    expect(sharesOf(units)).toMatchObject({ '2022-12-31': 0.5 });
    const whole = [plan('2022', 1, 'whole', true), plan('2023', 3, 'whole', true)];
    expect(sharesOf([...units, ...whole])).toMatchObject({ '2022-12-31': 0.25 });
  });

  it('take the lower of two rows for one unit and period, and never add them', () => {
    const whole = [plan('2022', 40, 'hubei:全省', true), plan('2022', 10, '全省', true)];
    expect(sharesOf([...whole, plan('2023', 30, '全省', true)])).toMatchObject({
      '2022-12-31': 0.25,
    });
    const units = [plan('2022', 60), plan('2022', 10), plan('2023', 30)];
    expect(sharesOf(units)).toMatchObject({ '2022-12-31': 0.25 });
  });

  it('leave out no unit that plans by the year beside one that plans by quarters', () => {
    const [byQuarters, byYear] = [QUARTERS, [plan('2023', 150, 'unit-2')]];
    expect(sharesOf([plan('2022', 50), ...byQuarters, ...byYear])).toEqual({
      '2022-12-31': 0.2,
      '2023-12-31': 1,
    });
    const halves = [plan('2023-S1', 30, 'unit-3'), plan('2023-S2', 120, 'unit-3')];
    expect(sharesOf([plan('2022', 50), ...byQuarters, ...halves])).toEqual({
      '2022-12-31': 0.2,
      '2023-06-30': 0.38,
      '2023-12-31': 1,
    });
  });

  it('are none where a unit lacks a quarter and no year tells what it plans', () => {
    const lacking = QUARTERS.slice(0, 3);
    expect(sharesOf([plan('2022', 50), ...lacking, plan('2023', 150, 'unit-2')])).toBeNull();
    const others = QUARTERS.map(({ period }) => plan(period.code, 10, 'unit-2'));
    expect(sharesOf([plan('2022', 50), ...lacking, ...others])).toBeNull();
  });

  it('add up the months of one unit beside the quarters of another', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      plan(`2023-${String(index + 1).padStart(2, '0')}`, 12.5, 'unit-2'),
    );
    expect(sharesOf([plan('2022', 50), ...QUARTERS, ...months])).toEqual({
      '2022-12-31': 0.2,
      '2023-03-31': 0.37,
      '2023-06-30': 0.56,
      '2023-09-30': 0.77,
      '2023-12-31': 1,
    });
  });

  it('leave out a group in the years its members have plans of their own', () => {
    const group = (code: string, amount: number) => {
      return { ...plan(code, amount, 'group'), members: ['unit-1', 'unit-2'] };
    };
    const units = [plan('2022', 10), plan('2022', 10, 'unit-2')];
    expect(sharesOf([group('2022', 50), ...units, group('2023', 60)])).toMatchObject({
      '2022-12-31': 0.25,
    });
  });

  it('take the months and the half-years of a year alike', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      plan(`2023-${String(index + 1).padStart(2, '0')}`, 5),
    );
    const halves = [plan('2022-S1', 10), plan('2022-S2', 30)];
    expect(sharesOf([...halves, ...months])).toMatchObject({
      '2022-06-30': 0.1,
      '2022-12-31': 0.4,
      '2023-01-31': 0.45,
      '2023-12-31': 1,
    });
  });

  it('are none without a plan, a start or a way from the one to the deadline', () => {
    const plans = [plan('2022', 30), plan('2023', 90)];
    const target = buildTarget({ value: 100, deadline: '2023-12-31' });
    const from = (planStart: string | null, own = plans) =>
      buildPlanShares({ target, baseline: 0, planStart }, own);
    expect(from(null)).toBeNull();
    expect(from('2024-01-01')).toBeNull();
    expect(from('2022-01-01', [])).toBeNull();
    expect(from('2022-12-31')).toHaveLength(2);
    expect(from('2023-01-01')).toEqual([{ periodEnd: '2023-12-31', share: 1 }]);
    expect(from('2023-12-31')).toHaveLength(1);
    expect(from('2023-01-01', [plan('2023', 90)])).toHaveLength(1);
  });

  it('stay where a period adds nothing', () => {
    expect(sharesOf([plan('2022', 0), plan('2023', 90)])).toEqual({
      '2022-12-31': 0,
      '2023-12-31': 1,
    });
  });

  it('know no plan below zero', () => {
    expect(sharesOf([plan('2022', 10), plan('2022', -0.5), plan('2023', 30)])).toMatchObject({
      '2022-12-31': 0.25,
    });
    expect(sharesOf([plan('2022', -10), plan('2023', 30)])).toBeNull();
  });

  it('ask for no plan of the periods before planStart', () => {
    const plans = [plan('2022-Q3', 10), plan('2022-Q4', 20), plan('2023', 30)];
    const target = buildTarget({ value: 100, deadline: '2023-12-31' });
    const from = (planStart: string) => buildPlanShares({ target, baseline: 0, planStart }, plans);
    expect(from('2022-07-01')).toHaveLength(3);
    expect(from('2022-06-30')).toBeNull();
  });

  it('ask for the plan of the period that begins on the deadline', () => {
    const plans = [plan('2022', 30), ...QUARTERS];
    const deadline = '2023-10-01';
    expect(sharesOf(plans, { deadline })).toMatchObject({ [deadline]: 1 });
    expect(sharesOf(plans.slice(0, -1), { deadline })).toBeNull();
  });

  it('are of the whole jurisdiction alone, though its plan be one row', () => {
    const whole = [...QUARTERS, plan('2023', 30, 'whole', true)];
    const target = buildTarget({ value: 100, deadline: '2023-12-31' });
    const shares = buildPlanShares({ target, baseline: 0, planStart: '2023-01-01' }, whole);
    expect(shares).toEqual([{ periodEnd: '2023-12-31', share: 1 }]);
  });

  it('of a level are the way from the baseline to the value planned', () => {
    const level = { measureKind: 'level', direction: 'decrease', value: 20 } as const;
    expect(sharesOf([plan('2022', 35), plan('2023', 20)], level, 40)).toEqual({
      '2022-12-31': 0.25,
      '2023-12-31': 1,
    });
  });

  it('end with the deadline where it stands within a period', () => {
    const plans = [plan('2022', 30), plan('2023', 30)];
    expect(sharesOf(plans, { deadline: '2023-10-31' })).toMatchObject({ '2023-10-31': 1 });
  });

  it.each([
    ['nothing planned', [], {}, 0],
    ['a year left out', [plan('2023', 90)], {}, 0],
    ['a plan that stops before the deadline', [plan('2022', 90)], {}, 0],
    ['a plan of nothing', [plan('2022', 0), plan('2023', 0)], {}, 0],
    ['a plan that goes back', [plan('2022', 90), plan('2023', -20)], {}, 0],
    [
      'a level without a baseline',
      [plan('2022', 1), plan('2023', 2)],
      { measureKind: 'level' },
      null,
    ],
    [
      'a level that goes back in between',
      [plan('2022-S1', 20), plan('2022-S2', 30), plan('2023-S1', 25), plan('2023-S2', 50)],
      { measureKind: 'level' },
      0,
    ],
    [
      'a level that begins with a step back',
      [plan('2022', 5), plan('2023', 20)],
      { measureKind: 'level' },
      10,
    ],
    [
      'a level planned by a group and its member',
      [{ ...plan('2022', 1, 'group'), members: ['unit-1'] }, plan('2022', 1), plan('2023', 2)],
      { measureKind: 'level' },
      0,
    ],
    [
      'a level planned by two units',
      [plan('2022', 1), plan('2022', 1, 'unit-2'), plan('2023', 2)],
      { measureKind: 'level' },
      0,
    ],
  ] as const)('are none for %s: pace keeps to the straight line', (_, plans, change, baseline) => {
    expect(sharesOf(plans, change, baseline)).toBeNull();
  });
});

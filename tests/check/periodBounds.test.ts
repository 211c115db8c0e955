import type { CheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import type { ReturnFigure } from '../../src/model/unitReturn';
import {
  buildDataRow,
  buildLineage,
  buildMeasure,
  changeTarget,
  COUNT,
  masterContext,
  RATIO,
  returnContext,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { buildAdditions, buildTotals } from './ruleCases/figureHistories';

const master = (figures: readonly ReturnFigure[], parts: Partial<CheckContext> = {}) =>
  masterContext({ figures, ...parts });

function isSkipped(code: string, context: CheckContext): boolean {
  const own = RULES.filter((rule) => rule.code === code);
  return runRules(own, context).skipped.includes(code);
}

describe('a restated figure', () => {
  const now = buildDataRow({ period: '2025-Q1', value: 590, lineage: buildLineage('数据', 9) });
  const before = (value: number | null, row: number, change: Partial<ReturnFigure> = {}) =>
    buildDataRow({ period: '2025-Q1', value, lineage: buildLineage('数据', row), ...change });
  const expectedOf = (...earlier: readonly ReturnFigure[]) =>
    findFaults('restatedEarlierPeriod', master([now], { earlier })).map(
      ({ params }) => params['expected'],
    );

  it('is held against the upper of two rows that have one, in whatever order', () => {
    expect(expectedOf(before(580, 4), before(570, 5))).toEqual([580]);
    expect(expectedOf(before(570, 5), before(580, 4))).toEqual([580]);
    expect(expectedOf(before(null, 4), before(570, 5))).toEqual([570]);
  });

  it('is that of its own target, unit and period', () => {
    expect(expectedOf(before(580, 4, { unitId: 'hubei:武汉市' }))).toEqual([]);
    expect(expectedOf(before(580, 4, { targetId: RATIO }))).toEqual([]);
    expect(expectedOf(before(580, 4, { period: '2024-Q4' }))).toEqual([]);
  });

  it('is told to six decimals', () => {
    const parts = { targetId: RATIO, period: '2025-Q1', value: null };
    const figures = [buildDataRow({ ...parts, numerator: 2, denominator: 3 })];
    const earlier = [buildDataRow({ ...parts, numerator: 1, denominator: 3 })];
    expect(findFaults('restatedEarlierPeriod', master(figures, { earlier }))).toMatchObject([
      { found: '66.666667', params: { expected: 33.333333 } },
    ]);
  });
});

describe('the usual range', () => {
  it('is shown to two decimals, and the change without binary noise', () => {
    const totals = { '2023-Q4': 0, '2024-Q1': 1.1111, '2024-Q2': 2.2222, '2024-Q3': 3.3333 };
    const more = { '2024-Q4': 4.4444, '2025-Q1': 5.7, '2025-Q2': 66.3 };
    const figures = buildTotals({ ...totals, ...more }, { targetId: RATIO });
    expect(findFaults('changeOutOfRange', master(figures))).toMatchObject([
      { found: '60.6', params: { median: 1.11, low: -2.39, high: 4.61 } },
    ]);
  });
});

describe('a fourth quarter', () => {
  const code = 'lastQuarterShare';

  it('is of a year of which every quarter is known, one after the other', () => {
    const gap = buildTotals({ '2024-Q1': 5, '2024-Q2': 8, '2024-Q4': 90 });
    expect(isSkipped(code, master(gap))).toBe(true);
    const longGap = buildTotals({ '2023-Q4': 2, '2024-Q1': 5, '2024-Q2': 8, '2024-Q4': 90 });
    expect(isSkipped(code, master(longGap))).toBe(true);
    const told = { '2023-Q4': 2, '2024-Q1': 5, '2024-Q2': 8, '2024-Q4': 90 };
    expect(isSkipped(code, master(buildAdditions(told)))).toBe(true);
    const early = { '2023-Q4': 2, '2024-Q2': 8, '2024-Q3': 9, '2024-Q4': 90 };
    expect(isSkipped(code, master(buildAdditions(early)))).toBe(true);
    const unknown = buildTotals({ '2024-Q1': 5, '2024-Q2': 8, '2024-Q3': 9, '2024-Q4': 90 });
    expect(isSkipped(code, master(unknown))).toBe(true);
  });

  it('has a first quarter that begins with 上期累计, or follows what was before', () => {
    const totals = { '2024-Q1': 5, '2024-Q2': 8, '2024-Q3': 9, '2024-Q4': 90 };
    const [first, ...others] = buildTotals(totals);
    const shareOf = (figures: readonly ReturnFigure[]) =>
      findFaults(code, master(figures))[0]?.params['total'];
    expect(shareOf([{ ...first!, previous: 1 }, ...others])).toBe(89);
    const apart = buildTotals({ '2022-Q1': 3 });
    expect(shareOf([...apart, { ...first!, previous: 1 }, ...others])).toBe(89);
    expect(shareOf([...buildTotals({ '2023-Q4': 4 }), first!, ...others])).toBe(86);
  });

  it('is no share of a year that comes to nothing', () => {
    const figures = buildAdditions({ '2024-Q1': -9, '2024-Q2': 1, '2024-Q3': 1, '2024-Q4': 6 });
    expect(findFaults(code, master(figures))).toEqual([]);
    expect(isSkipped(code, master(figures))).toBe(false);
  });

  it('is told with the year’s total to two decimals', () => {
    const figures = buildAdditions({ '2024-Q1': 1.111, '2024-Q2': 1, '2024-Q3': 1, '2024-Q4': 9 });
    expect(findFaults(code, master(figures))[0]?.params['total']).toBe(12.11);
  });
});

describe('a missing period', () => {
  it('is looked for between two figures, of which the later is checked', () => {
    const code = 'missingEarlierPeriod';
    const [first, second] = buildTotals({ '2025-Q1': 10, '2025-Q2': 20 });
    expect(isSkipped(code, master([first!]))).toBe(true);
    expect(isSkipped(code, master([], { earlier: [first!, second!] }))).toBe(true);
    expect(isSkipped(code, master([first!], { earlier: [second!] }))).toBe(true);
    expect(isSkipped(code, master([second!], { earlier: [first!] }))).toBe(false);
  });
});

describe('a figure of a period', () => {
  it.each([
    ['that begins on the day of the deadline', { deadline: '2025-07-01' }, 5, '2025-Q3', 0],
    ['that begins on the day after', { deadline: '2025-06-30' }, 5, '2025-Q3', 1],
    ['that begins after, where it is blank', { deadline: '2025-06-30' }, null, '2025-Q3', 0],
    ['nobody can read', { deadline: '2025-06-30' }, 5, '第三季度', 0],
  ])('%s is told %#', (_, change, value, period, count) => {
    const figures = [buildDataRow({ value, period })];
    const context = master(figures, { targets: changeTarget(COUNT, change) });
    expect(findFaults('periodAfterDeadline', context)).toHaveLength(count);
  });

  it('that ends on the day the plan starts is of the plan', () => {
    const at = (planStart: string) =>
      findCells(
        'planStartAfterPeriod',
        master([buildDataRow({ value: 5 })], { targets: changeTarget(COUNT, { planStart }) }),
      ).length;
    expect([at('2025-09-30'), at('2025-10-01')]).toEqual([0, 1]);
  });
});

describe('a progress text', () => {
  const told = (now: string, before: string, units: readonly (string | null)[] = [null, null]) => {
    const [unitNow, unitBefore] = units;
    const measures = [{ ...buildMeasure({ progressText: now }), unitId: unitNow ?? null }];
    const said = { ...buildMeasure({ progressText: before }), unitId: unitBefore ?? null };
    const context = returnContext({ measures, earlierMeasures: [said] });
    return findFaults('progressTextCopied', context).map(({ found }) => found);
  };

  it('is copied in whatever letters', () => {
    expect(told('DRAFT Finished', 'draft finished')).toEqual(['DRAFT Finished']);
    expect(told('ｄｒａｆｔ１２３', 'draft123')).toEqual(['ｄｒａｆｔ１２３']);
  });

  it('is copied from one’s own, not from another unit’s', () => {
    const text = '完成征求意见稿';
    expect(told(text, text, ['hubei:武汉市', 'hubei:武汉市'])).toEqual([text]);
    expect(told(text, text, ['hubei:武汉市', 'hubei:黄石市'])).toEqual([]);
  });
});

describe('a figure twice running', () => {
  it('needs two that are known', () => {
    const code = 'sameFigureTwice';
    const share = (numerator: number | null, denominator: number | null, period: string) =>
      buildDataRow({ targetId: RATIO, period, numerator, denominator });
    const pair = (...parts: readonly (number | null)[]) =>
      master([
        share(parts[0] ?? null, parts[1] ?? null, '2025-Q1'),
        share(parts[2] ?? null, parts[3] ?? null, '2025-Q2'),
      ]);
    expect(findFaults(code, pair(12, 40, 12, 40))).toHaveLength(1);
    expect(isSkipped(code, pair(12, null, 12, null))).toBe(true);
    expect(isSkipped(code, pair(null, 40, 12, 40))).toBe(true);
    expect(isSkipped(code, pair(12, 40, null, 40))).toBe(true);
    expect(isSkipped(code, pair(null, 40, null, 40))).toBe(true);
  });

  it('of totals is told by the periods that follow each other', () => {
    const figures = buildTotals({ '2024-Q3': 7, '2025-Q1': 20, '2025-Q2': 33 });
    expect(isSkipped('sameFigureTwice', master(figures))).toBe(true);
  });
});

import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import type { Observation } from '../../src/model/observation';
import type { ReturnFigure } from '../../src/model/unitReturn';
import {
  buildDataRow,
  buildFigure,
  buildLineage,
  buildMeasure,
  masterContext,
  RATIO,
  returnContext,
  SHARE,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { buildAdditions, buildTotals } from './ruleCases/figureHistories';

const master = (figures: readonly ReturnFigure[], earlier: readonly Observation[] = []) =>
  masterContext({ figures, earlier });

describe('a cumulative total', () => {
  it('is held against the latest figure before, whatever the frequency', () => {
    const figures = buildTotals({ '2024': 600, '2025-Q1': null, '2025-Q2': 590 });
    const [finding] = findFaults('cumulativeDecreased', master(figures));
    expect(finding?.params).toMatchObject({ expected: 600, period: '2024' });
  });

  it('is not held against a period that overlaps its own', () => {
    const figures = buildTotals({ '2025-Q2': 620, '2025': 610 });
    expect(findCells('cumulativeDecreased', master(figures))).toEqual([]);
  });

  it('may fall where the reason of what was deducted says something', () => {
    const figures = buildTotals({ '2025-Q2': 620, '2025-Q3': 602 });
    const explained = figures.map((figure) => ({ ...figure, deductReason: '撤销18项已废止标准' }));
    expect(findFaults('cumulativeDecreased', master(explained))[0]?.isClosed).toBe(true);
    expect(findFaults('cumulativeDecreased', master(figures))[0]?.isClosed).toBe(false);
  });

  it.each([
    ['无', '首批撤销18项已废止标准', true, null],
    ['撤销18项已废止标准', '无', true, null],
    ['无', null, false, 'deductReason'],
    [null, '无', false, 'explanation'],
    ['正常', '无', false, 'deductReason'],
  ] as const)('with 核减原因 %s and 核实说明 %s: closed is %s', (reason, words, isClosed, key) => {
    const before = buildDataRow({ period: '2025-Q2', value: 620 });
    const figure = buildFigure({
      ...{ previous: 620, added: 0, deducted: 18, value: 602 },
      ...{ deductReason: reason, explanation: words },
    });
    const context = returnContext({ figures: [figure], earlier: [before] });
    const { findings } = runRules(RULES, context);
    expect(findings.find(({ code }) => code === 'cumulativeDecreased')).toMatchObject({ isClosed });
    const idle = findings.filter(({ code }) => code === 'explanationIdle');
    expect(idle.map(({ cell }) => cell)).toEqual(key === null ? [] : [context.cellOf(figure, key)]);
  });

  it('of a share may fall', () => {
    const figures = buildTotals({ '2023': 50, '2024': 45 }, { targetId: RATIO });
    expect(findCells('cumulativeDecreased', master(figures))).toEqual([]);
  });

  it('of another unit is another series', () => {
    const [first, second] = buildTotals({ '2025-Q2': 620, '2025-Q3': 602 });
    const figures = [first!, { ...second!, unitId: 'hubei:武汉市' }];
    expect(findCells('cumulativeDecreased', master(figures))).toEqual([]);
  });
});

describe('a restated figure', () => {
  it('is none in the period being reported: that is a corrected return', () => {
    const now = buildDataRow({ value: 650 });
    const context = masterContext({ figures: [now], earlier: [{ ...now, value: 640 }] });
    expect(findCells('restatedEarlierPeriod', context)).toEqual([]);
  });

  it('is none where nothing was reported before', () => {
    const figure = buildDataRow({ period: '2025-Q1', value: 590 });
    expect(
      findCells('restatedEarlierPeriod', master([figure], [{ ...figure, value: null }])),
    ).toEqual([]);
  });
});

describe('a share given by its parts alone', () => {
  /** Quarters from 2024-Q1 of 10, 12, 14 … of a hundred, the last with `last`. */
  const byParts = (last: number, count = 6) =>
    buildTotals(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => {
          return [`${2024 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, null];
        }),
      ),
      { targetId: RATIO, denominator: 100 },
    ).map((figure, index) => {
      return { ...figure, numerator: index === count - 1 ? last : 10 + index * 2 };
    });

  it('is held against its history', () => {
    expect(findCells('changeOutOfRange', master(byParts(20)))).toEqual([]);
    const [finding, ...others] = findFaults('changeOutOfRange', master(byParts(60)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ found: '42', params: { period: '2025-Q1', median: 2 } });
  });

  it('is reported, so that a period between two of them is missing', () => {
    const [first, , third] = byParts(14, 3);
    expect(findCells('missingEarlierPeriod', master(byParts(14, 3)))).toEqual([]);
    expect(findFaults('missingEarlierPeriod', master([first!, third!]))).toHaveLength(1);
  });

  it('is the figure that is carried on as 上期累计', () => {
    const [first, second] = byParts(12, 2);
    const carried = (previous: number) =>
      findCells('previousDisagrees', master([first!, { ...second!, previous }]));
    expect(carried(10)).toEqual([]);
    expect(carried(11)).toHaveLength(1);
  });

  it('is restated where its parts come to another share', () => {
    const [first] = byParts(10, 1);
    const restated = (earlier: Partial<ReturnFigure>) =>
      findCells('restatedEarlierPeriod', master([first!], [{ ...first!, ...earlier }]));
    expect(restated({ value: 10, numerator: null, denominator: null })).toEqual([]);
    expect(restated({ numerator: 11 })).toHaveLength(1);
  });
});

describe('the usual range of a change', () => {
  /** Median of the changes before the last one, a quarter each. */
  const medianBefore = (changes: readonly number[], last: number) => {
    const additions = [0, ...changes, last];
    const codes = additions.map(
      (_, index) => `${2019 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    );
    const totals = additions.map((_, index) =>
      additions.slice(0, index + 1).reduce((sum, each) => sum + each, 1000),
    );
    const figures = buildTotals(Object.fromEntries(codes.map((code, at) => [code, totals[at]!])));
    const findings = findFaults('changeOutOfRange', master(figures));
    return findings.at(-1)?.params['median'];
  };

  it('is of the last twelve: of thirteen the first is forgotten, of twelve it is not', () => {
    const six = [10, 10, 10, 10, 10, 10];
    const other = [20, 20, 20, 20, 20, 20];
    // Six of each: the median lies between. One more of 10 before them is not looked at.
    expect(medianBefore([...six, ...other], 900)).toBe(15);
    expect(medianBefore([10, ...six, ...other], 900)).toBe(15);
  });
});

describe('a missing period', () => {
  it('is named, first and last', () => {
    const figures = buildTotals({ '2024-Q1': 10, '2025-Q2': 60 });
    const [finding] = findFaults('missingEarlierPeriod', master(figures));
    expect(finding?.params).toMatchObject({ missing: '2024-Q2–2025-Q1', count: 4 });
  });

  it('is answered by 暂缺 or 不适用', () => {
    const [first, gap, last] = buildTotals({ '2025-Q1': 10, '2025-Q2': null, '2025-Q3': 30 });
    const withState = (entryState: ReturnFigure['entryState']) =>
      findCells('missingEarlierPeriod', master([first!, { ...gap!, entryState }, last!]));
    expect(withState('notYetAvailable')).toEqual([]);
    expect(withState('notApplicable')).toEqual([]);
    expect(withState('normal')).toEqual(['L7']);
  });

  it('counts only the ones nobody answered for', () => {
    const [first, gap, last] = buildTotals({ '2024-Q4': 10, '2025-Q2': null, '2025-Q4': 30 });
    const excused = { ...gap!, entryState: 'notApplicable' as const };
    const [finding] = findFaults('missingEarlierPeriod', master([first!, excused, last!]));
    expect(finding?.params).toMatchObject({ missing: '2025-Q1–2025-Q3', count: 2 });
  });

  it.each([
    [{ '2024-Q1': 10, '2024': 40, '2025-Q1': 50 }, null],
    [
      { '2024-Q1': 10, '2024-S1': 20, '2025-Q1': 50 },
      { missing: '2024-Q3–2024-Q4', count: 2 },
    ],
    [
      { '2024-Q1': 10, '2024': null, '2025-Q1': 50 },
      { missing: '2024-Q2–2024-Q4', count: 3 },
    ],
    [
      { '2024-05': 10, '2024-Q3': 20, '2024-11': 50 },
      { missing: '2024-06–2024-10', count: 2 },
    ],
    [
      { '2023': 10, '2024-Q2': 20, '2025': 50 },
      { missing: '2024', count: 1 },
    ],
  ])('is answered by a longer one that holds it: %j', (totals, gap) => {
    const found = findFaults('missingEarlierPeriod', master(buildTotals(totals)));
    expect(found).toMatchObject(gap === null ? [] : [{ params: gap }]);
  });

  it('is looked for among periods of one frequency', () => {
    const figures = buildTotals({ '2024': 10, '2025-Q3': 30 });
    expect(findCells('missingEarlierPeriod', master(figures))).toEqual([]);
  });
});

describe('a change', () => {
  const STEADY = { '2024-Q1': 100, '2024-Q2': 120, '2024-Q3': 140, '2024-Q4': 160, '2025-Q1': 180 };

  // Equal changes of 20 have no spread: a tenth of 20 is taken, and 3.5 of it are 7.
  it.each([
    [193, []],
    [192.9, ['L10']],
    [207, []],
    [207.1, ['L10']],
  ])('from 180 to %d after four of 20', (value, cells) => {
    const figures = buildTotals({ ...STEADY, '2025-Q2': value });
    expect(findCells('changeOutOfRange', master(figures))).toEqual(cells);
  });

  // Median 25, MAD 10: 25 ± 3.5 · 14.826.
  it.each([
    [276, []],
    [277, ['L10']],
  ])('from 200 to %d after changes of 10, 20, 30 and 40', (value, cells) => {
    const uneven = { '2024-Q1': 100, '2024-Q2': 110, '2024-Q3': 130, '2024-Q4': 160 };
    const figures = buildTotals({ ...uneven, '2025-Q1': 200, '2025-Q2': value });
    expect(findCells('changeOutOfRange', master(figures))).toEqual(cells);
  });

  it('of a few things is never out of range after none', () => {
    const none = { '2024-Q1': 5, '2024-Q2': 5, '2024-Q3': 5, '2024-Q4': 5, '2025-Q1': 5 };
    const after = (value: number) =>
      findCells('changeOutOfRange', master(buildTotals({ ...none, '2025-Q2': value })));
    expect(after(8)).toEqual([]);
    expect(after(9)).toEqual(['L10']);
  });

  it('tells the usual range with two decimals, the period before and the change', () => {
    // Changes of 10, 20, 30, 40 and 60: median 30, MAD 10; 30 ± 3.5 · 14.826.
    const uneven = { '2024-Q1': 100, '2024-Q2': 110, '2024-Q3': 130, '2024-Q4': 160 };
    const figures = buildTotals({ ...uneven, '2025-Q1': 200, '2025-Q2': 260, '2025-Q3': 342.5 });
    const [finding] = findFaults('changeOutOfRange', master(figures));
    expect(finding).toMatchObject({
      found: '82.5',
      params: { median: 30, low: -21.89, high: 81.89, period: '2025-Q2' },
    });
  });

  it('is as large downwards as upwards', () => {
    // Four of -20: a tenth of 20 is taken, and 3.5 of it are 7.
    const falling = { '2024-Q1': 190, '2024-Q2': 170, '2024-Q3': 150, '2024-Q4': 130 };
    const after = (value: number) => {
      const totals = { ...falling, '2025-Q1': 110, '2025-Q2': value };
      return findCells('changeOutOfRange', master(buildTotals(totals, { targetId: SHARE })));
    };
    expect([after(83), after(82.9)]).toEqual([[], ['L10']]);
  });

  it('to or from a figure nobody gave is none', () => {
    const figures = buildTotals({ ...STEADY, '2025-Q2': null, '2025-Q3': 900 });
    expect(findCells('changeOutOfRange', master(figures))).toEqual([]);
  });

  it('is not judged with fewer than four before it', () => {
    const three = { '2024-Q2': 120, '2024-Q3': 140, '2024-Q4': 160, '2025-Q1': 180 };
    const figures = buildTotals({ ...three, '2025-Q2': 900 });
    expect(findCells('changeOutOfRange', master(figures))).toEqual([]);
  });

  it('is that from the very period before', () => {
    const figures = buildTotals({ ...STEADY, '2025-Q3': 900 });
    expect(findCells('changeOutOfRange', master(figures))).toEqual([]);
  });

  it('takes its history from earlier returns as well', () => {
    const earlier = buildTotals(STEADY);
    const figures = buildTotals({ '2025-Q2': 400 });
    expect(findCells('changeOutOfRange', master(figures, earlier))).toEqual(['L5']);
  });
});

describe('a figure twice running', () => {
  it.each([
    [3, ['I6']],
    [2, []],
    [0, []],
  ])('of %d', (added, cells) => {
    const figures = buildAdditions({ '2025-Q2': added, '2025-Q3': added });
    expect(findCells('sameFigureTwice', master(figures))).toEqual(cells);
  });

  it('is found in totals alone', () => {
    const figures = buildTotals({ '2025-Q1': 100, '2025-Q2': 117, '2025-Q3': 134 });
    expect(findCells('sameFigureTwice', master(figures))).toEqual(['I7']);
  });

  it('with a period between is none', () => {
    const figures = buildAdditions({ '2025-Q1': 17, '2025-Q3': 17 });
    expect(findCells('sameFigureTwice', master(figures))).toEqual([]);
  });

  it.each([
    [80, 200, ['M6']],
    [80, 210, []],
    [81, 200, []],
  ])('of a share with %d over %d', (numerator, denominator, cells) => {
    const [before, now] = buildTotals({ '2023': 40, '2024': 40 }, { targetId: RATIO });
    const figures = [
      { ...before!, numerator: 80, denominator: 200 },
      { ...now!, numerator, denominator },
    ];
    expect(findCells('sameFigureTwice', master(figures))).toEqual(cells);
  });

  it('is natural for a level', () => {
    const figures = buildTotals({ '2023': 81, '2024': 81 }, { targetId: SHARE });
    expect(findCells('sameFigureTwice', master(figures))).toEqual([]);
  });
});

describe('a fourth quarter', () => {
  it.each([
    [60, []],
    [61, ['I8']],
  ])('of %d beside 40 in the first three', (last, cells) => {
    const year = { '2024-Q1': 10, '2024-Q2': 10, '2024-Q3': 20, '2024-Q4': last };
    expect(findCells('lastQuarterShare', master(buildAdditions(year)))).toEqual(cells);
  });

  it('is not asked about where the year has four things', () => {
    const year = { '2024-Q1': 0, '2024-Q2': 0, '2024-Q3': 0 };
    const fourth = (added: number) =>
      findCells('lastQuarterShare', master(buildAdditions({ ...year, '2024-Q4': added })));
    expect(fourth(4)).toEqual([]);
    expect(fourth(5)).toEqual(['I8']);
  });

  it('is told with its share, its figure and the year’s', () => {
    const year = { '2024-Q1': 10, '2024-Q2': 10.004, '2024-Q3': 20, '2024-Q4': 90.006 };
    const [finding] = findFaults('lastQuarterShare', master(buildAdditions(year)));
    expect(finding).toMatchObject({
      found: '90.01',
      params: { total: 130.01, share: 69.2, year: 2024, limit: 60 },
    });
  });

  it('is the fourth, and a quarter', () => {
    const quarters = { '2023-Q2': 1, '2023-Q3': 1, '2023-Q4': 1, '2024-Q1': 60 };
    expect(findCells('lastQuarterShare', master(buildAdditions(quarters)))).toEqual([]);
    const months = { '2024-01': 1, '2024-02': 1, '2024-03': 1, '2024-04': 60 };
    expect(findCells('lastQuarterShare', master(buildAdditions(months)))).toEqual([]);
  });

  it('needs all four quarters', () => {
    const year = { '2024-Q1': 1, '2024-Q3': 1, '2024-Q4': 60 };
    expect(findCells('lastQuarterShare', master(buildAdditions(year)))).toEqual([]);
  });

  it('of a share is none', () => {
    const year = { '2024-Q1': 1, '2024-Q2': 1, '2024-Q3': 1, '2024-Q4': 60 };
    const figures = buildAdditions(year, { targetId: RATIO });
    expect(findCells('lastQuarterShare', master(figures))).toEqual([]);
  });

  it('is read from totals where nothing else is told', () => {
    const totals = {
      '2023-Q4': 100,
      '2024-Q1': 101,
      '2024-Q2': 102,
      '2024-Q3': 103,
      '2024-Q4': 160,
    };
    expect(findCells('lastQuarterShare', master(buildTotals(totals)))).toEqual(['I9']);
  });
});

describe('a period', () => {
  it.each([
    ['2025', []],
    ['2026', ['F5']],
    ['2025-12', []],
  ])('%s against the deadline 2025-12-31', (period, cells) => {
    const context = master([buildDataRow({ period, value: 1 })]);
    expect(findCells('periodAfterDeadline', context)).toEqual(cells);
  });

  it.each([
    ['2020-Q4', null, []],
    ['2020-Q4', 12, ['F5']],
    ['2021-Q1', 12, []],
  ])('%s with %s against the plan that starts 2021-01-01', (period, value, cells) => {
    const context = master([buildDataRow({ period, value })]);
    expect(findCells('planStartAfterPeriod', context)).toEqual(cells);
  });

  it('before the plan is history for a share, unless it is being reported', () => {
    const figures = [buildDataRow({ targetId: RATIO, period: '2020', value: 30 })];
    expect(findCells('planStartAfterPeriod', masterContext({ figures }))).toEqual([]);
    expect(findCells('planStartAfterPeriod', masterContext({ figures, period: '2020' }))).toEqual([
      'F5',
    ]);
  });
});

describe('a text of progress', () => {
  const said = (now: string | null, before: string, unitId?: string) =>
    findCells(
      'progressTextCopied',
      returnContext({
        measures: [{ ...buildMeasure({ progressText: now }), ...(unitId ? { unitId } : {}) }],
        earlierMeasures: [buildMeasure({ progressText: before, lineage: buildLineage('任务', 9) })],
      }),
    );

  it.each([
    ['完成征求意见', '完成征求意见', ['K5']],
    ['完成 征求 意见。', '完成征求意见', ['K5']],
    ['完成征求意', '完成征求意', []],
    ['完成征求意见', '完成征求意见二稿', []],
    [null, '完成征求意见', []],
  ])('%s after %s', (now, before, cells) => {
    expect(said(now, before)).toEqual(cells);
  });

  it('of another unit is no copy', () => {
    expect(said('完成征求意见', '完成征求意见', 'hubei:武汉市')).toEqual([]);
  });
});

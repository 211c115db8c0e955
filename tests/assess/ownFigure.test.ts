import { assessTarget } from '../../src/assess/assessTarget';
import { ownFigure, ratioScale } from '../../src/assess/judgedFigure';
import { buildInput, observe } from '../support/assessmentInputs';

const SHARE = { aggregation: 'ratio', unitCode: 'percent', measureKind: 'ratio' } as const;

const parts = (numerator: number | null, denominator: number | null) => ({
  numerator,
  denominator,
});

describe('the figure of a row', () => {
  it('is what was entered, whatever its parts', () => {
    expect(ownFigure(observe('2022', 40, parts(30, 50)), 100)).toBe(40);
  });

  it('is numerator over denominator where nothing was entered', () => {
    expect(ownFigure(observe('2022', null, parts(30, 50)), 100)).toBe(60);
    expect(ownFigure(observe('2022', null, parts(0, 50)), 100)).toBe(0);
    expect(ownFigure(observe('2022', null, parts(90, 5)), 1)).toBe(18);
    expect(ownFigure(observe('2022', null, parts(1, 1)), 100)).toBe(100);
  });

  it.each([
    ['a numerator', parts(30, null), 100],
    ['a denominator', parts(null, 50), 100],
    ['a denominator of zero', parts(30, 0), 100],
    ['parts of what has none', parts(30, 50), 0],
  ])('is missing with %s alone', (_, change, scale) => {
    expect(ownFigure(observe('2022', null, change), scale)).toBeNull();
  });

  it('is scaled as its target is: a share by 100, a cycle by 1, a count not at all', () => {
    expect(ratioScale({ aggregation: 'ratio', unitCode: 'percent' })).toBe(100);
    expect(ratioScale({ aggregation: 'ratio', unitCode: 'month' })).toBe(1);
    expect(ratioScale({ aggregation: 'sum', unitCode: 'item' })).toBe(0);
  });
});

describe('the figure of several rows', () => {
  const current = (...rows: readonly Parameters<typeof observe>[]) => {
    const figures = rows.map(([period, value, change], index) =>
      observe(period, value, { ...change, unitId: `unit-${index}` }),
    );
    return assessTarget(buildInput(figures, { target: SHARE, baseline: 20 })).current;
  };

  it('of a share is Σ numerators over Σ denominators where all have them', () => {
    expect(current(['2022', 60, parts(30, 50)], ['2022', 20, parts(10, 50)])).toBe(40);
    expect(current(['2022', 60, parts(30, 50)], ['2022', 20])).toBeNull();
    expect(current(['2022', 60, parts(30, 50)], ['2022', 20, parts(10, null)])).toBeNull();
  });

  it('of a share that one unit typed is the one typed', () => {
    expect(current(['2022', 60])).toBe(60);
    expect(current(['2022', 60], ['2022', 20])).toBeNull();
  });

  it('of a share that one unit typed is the one typed, where its denominator is no divisor', () => {
    expect(current(['2022', 60, parts(3, 0)])).toBe(60);
    expect(current(['2022', 60, parts(1, 1)])).toBe(100);
    expect(current(['2022', 60, parts(0.4, 0.8)])).toBe(50);
  });

  it('of a period nobody can read is out of date', () => {
    const figure = observe('2022', 50, { period: '二〇二二年' });
    expect(assessTarget(buildInput([figure])).progressStatus).toBe('stale');
  });
});

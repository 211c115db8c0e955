import { traceFigures } from '../../src/assess/traceFigures';
import { buildInput, observe } from '../support/assessmentInputs';

const SHARE = { unitCode: 'percent', measureKind: 'ratio', aggregation: 'ratio' } as const;

describe('the figures of the past', () => {
  const trace = (
    rows: readonly ReturnType<typeof observe>[],
    asOf = '2023-12-31',
    change: Parameters<typeof buildInput>[1] = {},
  ) => {
    const { target, observations } = buildInput(rows, change);
    return traceFigures(target, observations, asOf).map(({ period, periodEnd, value }) => {
      return [period, periodEnd, value];
    });
  };

  it('are one a period end, oldest first, in whatever order they stand', () => {
    const rows = [observe('2023', 9), observe('2022-Q1', 2), observe('2022-Q2', 4)];
    expect(trace(rows)).toEqual([
      ['2022-Q1', '2022-03-31', 2],
      ['2022-Q2', '2022-06-30', 4],
      ['2023', '2023-12-31', 9],
    ]);
  });

  it('are rolled up over the units, and of the longer of two periods', () => {
    const rows = [
      observe('2022-Q4', 5),
      observe('2022', 20),
      observe('2022', 30, { unitId: 'unit-2' }),
    ];
    expect(trace(rows)).toEqual([['2022', '2022-12-31', 50]]);
  });

  it('end with the as-of day', () => {
    const rows = [observe('2022', 20), observe('2023-Q1', 30)];
    expect(trace(rows, '2023-03-31')).toHaveLength(2);
    expect(trace(rows, '2023-03-30')).toEqual([['2022', '2022-12-31', 20]]);
  });

  it('leave out what nobody reported, and shares that cannot be rolled up', () => {
    expect(trace([observe('2022', 20), observe('2023', null)])).toEqual([
      ['2022', '2022-12-31', 20],
    ]);
    const shares = [observe('2022', 40), observe('2022', 50, { unitId: 'unit-2' })];
    expect(trace(shares, '2023-12-31', { target: SHARE })).toEqual([]);
  });
});

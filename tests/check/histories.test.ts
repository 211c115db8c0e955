import {
  addedIn,
  comparePlaces,
  latestBefore,
  listHistories,
  type HistoryPoint,
} from '../../src/check/histories';
import { buildDataRow, buildLineage, masterContext } from '../support/checkBuilders';
import { buildTotals } from './ruleCases/figureHistories';

/** The points of the one history of these totals. */
function pointsOf(totals: Parameters<typeof buildTotals>[0]): readonly HistoryPoint[] {
  return listHistories(masterContext({ figures: buildTotals(totals) }))[0]?.points ?? [];
}

describe('places', () => {
  it('go by file, sheet, row and column', () => {
    const places = [
      buildLineage('任务', 9, { file: 'a.xlsx', column: 9 }),
      buildLineage('任务', 9, { file: 'b.xlsx', column: 2 }),
      buildLineage('任务', 9, { file: 'b.xlsx', column: 10 }),
      buildLineage('任务', 10, { file: 'b.xlsx', column: 1 }),
      buildLineage('数据', 1, { file: 'b.xlsx', column: 0 }),
    ].map((lineage) => ({ lineage }));
    for (const [index, place] of places.entries()) {
      const signs = places.map((other) => Math.sign(comparePlaces(place, other)));
      expect(signs).toEqual(places.map((_, at) => Math.sign(index - at)));
    }
  });
});

describe('a history', () => {
  it('goes by the ends of its periods, and by their codes where those are one', () => {
    const codes = pointsOf({ '2024-Q4': 4, '2024-12': 3, '2025-Q1': 5, '2024': 2, '2024-Q1': 1 });
    expect(codes.map(({ period }) => period.code)).toEqual([
      '2024-Q1',
      '2024',
      '2024-12',
      '2024-Q4',
      '2025-Q1',
    ]);
  });

  it('has the figure that is checked, whatever stood elsewhere and above', () => {
    const own = buildDataRow({ value: 590, lineage: buildLineage('数据', 9) });
    const earlier = buildDataRow({ value: 580, lineage: buildLineage('数据', 4) });
    const [history] = listHistories(masterContext({ figures: [own], earlier: [earlier] }));
    expect(history?.points).toMatchObject([{ value: 590, own }]);
  });

  it.each(['figures', 'earlier'] as const)('has the upper of two rows of one key in %s', (list) => {
    const rows = [9, 4, 6].map((row) =>
      buildDataRow({ value: row, lineage: buildLineage('数据', row) }),
    );
    const [history] = listHistories(masterContext({ [list]: rows }));
    expect(history?.points.map(({ value }) => value)).toEqual([4]);
  });
});

describe('the latest figure before a period begins', () => {
  const before = (totals: Parameters<typeof buildTotals>[0]) => {
    const points = pointsOf(totals);
    const found = latestBefore(points).map((point) => point?.period.code ?? null);
    return Object.fromEntries(points.map(({ period }, index) => [period.code, found[index]]));
  };

  it('is of no period that overlaps it, in whatever order the periods end', () => {
    expect(before({ '2023': 1, '2024-Q3': 2, '2024-10': 3, '2024': 4 })).toEqual({
      '2023': null,
      '2024-Q3': '2023',
      '2024-10': '2024-Q3',
      '2024': '2023',
    });
  });

  it('is of the last period that has a figure', () => {
    expect(before({ '2024-Q1': 1, '2024-Q2': null, '2024-Q3': 3 })).toMatchObject({
      '2024-Q2': '2024-Q1',
      '2024-Q3': '2024-Q1',
    });
  });
});

describe('what a count grew by', () => {
  const pointOf = (change: Parameters<typeof buildDataRow>[0]): HistoryPoint => {
    const [history] = listHistories(masterContext({ figures: [buildDataRow(change)] }));
    return history!.points[0]!;
  };
  const ninety = pointOf({ period: '2025-Q2', value: 90 });

  it('is 本期新增 as entered, whatever the totals say', () => {
    expect(addedIn(pointOf({ added: 5, value: 100 }), ninety)).toBe(5);
    expect(addedIn(pointOf({ added: 0, value: 100 }), ninety)).toBe(0);
  });

  it('is what the totals tell, the period before going before 上期累计', () => {
    expect(addedIn(pointOf({ value: 100, previous: 80 }), ninety)).toBe(10);
    expect(addedIn(pointOf({ value: 100, previous: 80 }), null)).toBe(20);
  });

  it('is not known without both totals', () => {
    expect(addedIn(pointOf({ value: null }), ninety)).toBeNull();
    expect(addedIn(pointOf({ value: 100 }), null)).toBeNull();
  });
});

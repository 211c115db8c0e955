import type { Aggregation } from '../../src/model/catalog';
import type { ReturnFigure } from '../../src/model/unitReturn';
import { rollUpTarget } from '../../src/summary/rollUpTarget';
import type { ReportedEntry } from '../../src/summary/winners';
import { buildEntry, buildFigure, findTarget } from '../support/checkBuilders';
import { SHARE, STANDARDS, TRAINED } from '../support/mergeReturns';

const SINGLE = 'hubei-2022/local-standards';
const CYCLE = 'hubei-2022/local-standard-cycle';
const PERIOD = '2025-Q3';
const BY_AGGREGATION: Readonly<Record<Aggregation, string>> = {
  sum: TRAINED,
  ratio: SHARE,
  single: SINGLE,
  distinct: STANDARDS,
};

function rollUp(
  id: string,
  figures: readonly Partial<ReturnFigure>[],
  entries: readonly ReportedEntry[] = [],
) {
  const reported = figures.map((change, at) => {
    const unitId = change.unitId ?? `hubei:单位${at + 1}`;
    const row = buildFigure({ targetId: id, unitId, period: PERIOD, ...change });
    return { row, unitId, period: PERIOD, documentId: 'hubei-2022', sha256: `file${at + 1}` };
  });
  return rollUpTarget(findTarget(id), PERIOD, reported, entries, (sha256) => `${sha256}.xlsx`);
}

function listed(unitId: string, itemKey: string): ReportedEntry {
  const row = buildEntry({ targetId: STANDARDS, itemKey });
  return { row, unitId, period: PERIOD, documentId: 'hubei-2022', sha256: 'file1' };
}

describe('a total', () => {
  it.each(Object.entries(BY_AGGREGATION))('of %s is null where nobody reported', (_, id) => {
    expect(rollUp(id, [])).toMatchObject({ value: null, noTotalReason: null, figureCount: 0 });
    expect(rollUp(id, [{ value: null }])).toMatchObject({ value: null, figureCount: 0 });
  });

  it.each(Object.entries(BY_AGGREGATION))('of %s is 0 where 0 was reported', (_, id) => {
    const zero = { value: 0, numerator: 0, denominator: 4 };
    expect(rollUp(id, [zero])).toMatchObject({ value: 0, figureCount: 1 });
  });

  it('leads to the cell of every figure it holds', () => {
    const { lineage } = rollUp(TRAINED, [{ value: 3 }, { value: null }, { value: 4 }]);
    expect(lineage.map(({ file, sheet, value }) => [file, sheet, value])).toEqual([
      ['file1.xlsx', '填报', 3],
      ['file3.xlsx', '填报', 4],
    ]);
  });
});

describe('a sum', () => {
  it('adds what came and says how many figures that is', () => {
    const total = rollUp(TRAINED, [
      { value: 3, added: 1 },
      { value: null },
      { value: 4, added: 2 },
    ]);
    expect(total).toMatchObject({ value: 7, added: 3, deducted: null, figureCount: 2 });
  });

  it('has no binary noise', () => {
    expect(rollUp(TRAINED, [{ value: 0.1 }, { value: 0.2 }]).value).toBe(0.3);
  });
});

describe('a share', () => {
  it('is Σ numerator over Σ denominator, never a mean of shares', () => {
    const parts = [
      { value: 100, numerator: 1, denominator: 1 },
      { value: 0, numerator: 0, denominator: 3 },
    ];
    expect(rollUp(SHARE, parts)).toMatchObject({ value: 25, numerator: 1, denominator: 4 });
  });

  it('of months is the average over the things', () => {
    const parts = [
      { value: 20, numerator: 40, denominator: 2 },
      { value: 10, numerator: 10, denominator: 1 },
    ];
    expect(rollUp(CYCLE, parts).value).toBeCloseTo(50 / 3, 8);
  });

  it('of one unit without parts stands for itself; of several there is no total', () => {
    expect(rollUp(SHARE, [{ value: 40 }]).value).toBe(40);
    expect(
      rollUp(SHARE, [{ value: 40 }, { value: 60, numerator: 3, denominator: 5 }]),
    ).toMatchObject({ value: null, noTotalReason: 'partsMissing', figureCount: 2 });
  });

  it('over nothing is no share', () => {
    expect(rollUp(SHARE, [{ numerator: 0, denominator: 0 }])).toMatchObject({
      value: null,
      noTotalReason: 'denominatorZero',
    });
  });
});

describe('a figure of one reporter', () => {
  it('is that reporter’s', () => {
    expect(rollUp(SINGLE, [{ value: null }, { value: 12 }])).toMatchObject({
      value: 12,
      noTotalReason: null,
    });
  });

  it('is none where several report, equal or not', () => {
    expect(
      rollUp(SINGLE, [
        { value: 12, added: 1 },
        { value: 12, added: 1 },
      ]),
    ).toMatchObject({
      value: null,
      added: null,
      noTotalReason: 'severalReporters',
      figureCount: 2,
    });
  });
});

describe('a count of different things', () => {
  const both = [
    { value: 2, unitId: 'hubei:甲局' },
    { value: 1, unitId: 'hubei:乙局' },
  ];

  it('takes a joint result off once', () => {
    const entries = [
      listed('hubei:甲局', 'GB/T 1-2025'),
      listed('hubei:甲局', 'GB/T 2-2025'),
      listed('hubei:乙局', 'GBT 1-2025'),
    ];
    expect(rollUp(STANDARDS, both, entries)).toMatchObject({
      value: 2,
      duplicates: 1,
      jointResults: [{ key: 'GB/T1-2025', unitIds: ['hubei:乙局', 'hubei:甲局'] }],
    });
  });

  it('takes nothing off for a unit whose figure is missing', () => {
    const entries = [listed('hubei:甲局', 'GB/T 1-2025'), listed('hubei:丙局', 'GB/T 1-2025')];
    const figures = [...both, { value: null, unitId: 'hubei:丙局' }];
    expect(rollUp(STANDARDS, figures, entries)).toMatchObject({ value: 3, duplicates: 0 });
  });
});

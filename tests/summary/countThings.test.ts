import fc from 'fast-check';
import { STANDARDS } from '../support/mergeReturns';
import { findTarget } from '../support/checkBuilders';
import { ledgerRowOf } from '../support/generatedReturns';
import { countThings } from '../../src/summary/countThings';
import type { ReportedEntry } from '../../src/summary/winners';
import type { LedgerEntry } from '../../src/model/unitReturn';

const target = findTarget(STANDARDS);
const fileOf = (sha256: string) => `${sha256}.xlsx`;

function list(
  unit: string,
  itemKey: string,
  change: Partial<LedgerEntry> = {},
  period = '2025-Q1',
): ReportedEntry {
  const row = { ...ledgerRowOf(STANDARDS, itemKey, 12), ...change };
  return { row, unitId: `hubei:${unit}`, period, documentId: 'hubei-2022', sha256: unit };
}

function count(entries: readonly ReportedEntry[], period = '2025-Q1') {
  const { rows, things, jointResults } = countThings(target, entries, period, fileOf);
  return { rows, things, joint: jointResults.map(({ key, unitIds }) => [key, unitIds]) };
}

describe('the things that units count', () => {
  it('are one where two units list one number in two spellings, with both named', () => {
    const counted = count([list('甲局', 'GB/T 1-2023'), list('乙局', 'ＧＢ／Ｔ　1—2023')]);
    expect(counted).toEqual({
      rows: 2,
      things: 1,
      joint: [['GB/T1-2023', ['hubei:乙局', 'hubei:甲局']]],
    });
  });

  it('lead to the rows that list them', () => {
    const entries = [list('甲局', 'GB/T 1-2023'), list('乙局', 'GB/T 1-2023')];
    const [joint] = countThings(target, entries, '2025-Q1', fileOf).jointResults;
    expect(joint?.rows).toEqual([
      {
        sha256: '乙局',
        file: '乙局.xlsx',
        sheet: '填报',
        row: 12,
        column: 11,
        unitId: 'hubei:乙局',
      },
      {
        sha256: '甲局',
        file: '甲局.xlsx',
        sheet: '填报',
        row: 12,
        column: 11,
        unitId: 'hubei:甲局',
      },
    ]);
  });

  it('are two where the parts of a standard are two', () => {
    expect(count([list('甲局', 'GB/T 1.1-2023'), list('乙局', 'GB/T 1.2-2023')]).things).toBe(2);
  });

  it('are none where a row is an amendment or a foreign-language edition', () => {
    const entries = [
      list('甲局', 'GB/T 1-2023'),
      list('甲局', 'GB/T 1-2023/XG1-2024'),
      list('乙局', 'GB/T 9-2023（英文版）'),
    ];
    expect(count(entries)).toEqual({ rows: 3, things: 1, joint: [] });
  });

  it('are none where a row is withdrawn, or the unit withdraws it later', () => {
    const withdrawn = { state: 'withdrawn' } as const;
    expect(count([list('甲局', 'GB/T 1-2023', withdrawn)]).rows).toBe(0);
    const both = [list('甲局', 'GB/T 1-2023'), list('甲局', 'GB/T 1-2023', withdrawn, '2025-Q2')];
    expect(count(both).rows).toBe(1);
    expect(count(both, '2025-Q2').rows).toBe(0);
  });

  it('are counted up to the period, and not those of later ones', () => {
    const entries = [list('甲局', 'GB/T 1-2023'), list('乙局', 'GB/T 1-2023', {}, '2025-Q2')];
    expect(count(entries).joint).toEqual([]);
    expect(count(entries, '2025-Q2').joint).toHaveLength(1);
    expect(count([list('甲局', 'GB/T 1-2023', { countedPeriod: '2025-Q2' })]).rows).toBe(0);
  });

  it('are one row where the year’s return lists the quarter’s again, two where two quarters count one', () => {
    const year = [list('甲局', 'GB/T 1-2025'), list('甲局', 'GB/T 1-2025', {}, '2025')];
    expect(count(year, '2025')).toEqual({ rows: 1, things: 1, joint: [] });
    const again = [
      list('甲局', 'GB/T 1-2025'),
      list('甲局', 'GB/T 1-2025', { countedPeriod: '2025-Q1' }, '2025-Q2'),
    ];
    expect(count(again, '2025-Q2').rows).toBe(1);
    const twice = [list('甲局', 'GB/T 1-2025'), list('甲局', 'GB/T 1-2025', {}, '2025-Q2')];
    expect(count(twice, '2025-Q2')).toEqual({ rows: 2, things: 1, joint: [] });
  });

  it('are as many as the different numbers, whoever lists them how often', () => {
    const entries = fc.array(
      fc.tuple(
        fc.constantFrom('甲局', '乙局', '丙市'),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('GB/T ', 'GBT ', 'gb/t', 'GB/T　'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (listed) => {
        const rows = listed.map(([unit, number, spelling]) =>
          list(unit, `${spelling}${number}-2023`),
        );
        const numbers = new Set(listed.map(([, number]) => number));
        const pairs = new Set(listed.map(([unit, number]) => `${unit}${number}`));
        expect(count(rows)).toMatchObject({ rows: pairs.size, things: numbers.size });
      }),
    );
  });
});

import { findAcross } from '../../src/check/findAcross';
import type { Finding } from '../../src/model/finding';
import { buildContext, buildDataRow, buildLineage } from '../support/checkBuilders';
import { buildReturn } from './ruleCases/unitCases';

/** A negative figure (level 1), one that fell (level 2), and two files of one number (level 3). */
const context = buildContext('merged', {
  figures: [
    buildDataRow({ period: '2025-Q2', value: 620, lineage: at(4) }),
    buildDataRow({ period: '2025-Q3', value: -1, lineage: at(14) }),
  ],
  returns: [buildReturn('甲.xlsx', 1), buildReturn('乙.xlsx', 1)],
});

function at(row: number) {
  return buildLineage('数据', row, { file: '甲.xlsx' });
}

const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))];

describe('what is found across files', () => {
  it('is of periods and units, and not of one record', () => {
    const codes = codesOf(findAcross(context, []));
    expect(codes).toEqual(expect.arrayContaining(['cumulativeDecreased', 'duplicateReturn']));
    expect(codes).not.toContain('negative');
  });

  it('is not what is known of the same row and file already', () => {
    const [fell] = findAcross(context, []).filter(({ code }) => code === 'cumulativeDecreased');
    expect(fell).toMatchObject({ file: '甲.xlsx', sheet: '数据', cell: 'L15' });
    const isTold = (known: Partial<Finding>) =>
      codesOf(findAcross(context, [{ ...fell!, ...known }])).includes('cumulativeDecreased');
    expect(isTold({})).toBe(false);
    expect(isTold({ cell: 'A15' })).toBe(false);
    expect(isTold({ code: 'negative' })).toBe(true);
    expect(isTold({ file: '乙.xlsx' })).toBe(true);
    expect(isTold({ sheet: '填报' })).toBe(true);
    expect(isTold({ cell: 'L5' })).toBe(true);
    expect(isTold({ cell: null })).toBe(true);
  });

  it('keeps all else', () => {
    const all = findAcross(context, []);
    const [fell] = all.filter(({ code }) => code === 'cumulativeDecreased');
    expect(findAcross(context, [fell!])).toEqual(all.filter((finding) => finding !== fell));
  });
});

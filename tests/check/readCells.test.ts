import { isRowUnread, isUnread } from '../../src/check/columnsAndCells';
import { knownFromReading } from '../../src/check/readingCells';
import { cellFinding } from '../../src/layout/readingFindings';
import type { Finding } from '../../src/model/finding';
import { buildEntry, buildFigure, buildLineage, returnContext } from '../support/checkBuilders';

/** 本期新增 of the sixteenth row of 填报. */
const figure = buildFigure({ lineage: buildLineage('填报', 15) });
const AT = { sheet: '填报', cell: 'H16' };

function readingOf(...findings: readonly Finding[]) {
  return returnContext({ reading: findings });
}

describe('a cell that could not be read', () => {
  const isKeyUnread = (finding: Finding, key = 'added') =>
    isUnread(readingOf(finding), figure, [key, 'evidence']);

  it('stands in the builders’ column', () => {
    expect(readingOf().cellOf(figure, 'added')).toBe('H16');
  });

  it('is told by a hard finding of level 1 in that cell, sheet and file', () => {
    const finding = cellFinding('notANumber', AT, '很多');
    expect(isKeyUnread(finding)).toBe(true);
    expect(isKeyUnread(finding, 'deducted')).toBe(false);
    expect(isKeyUnread({ ...finding, sheet: '数据' })).toBe(false);
    expect(isKeyUnread({ ...finding, file: '乙.xlsx' })).toBe(false);
  });

  it('was read where the finding is soft, or is not of level 1', () => {
    const finding = cellFinding('notANumber', AT, '很多');
    expect(isKeyUnread({ ...finding, severity: 'soft' })).toBe(false);
    expect(isKeyUnread({ ...finding, level: 0 })).toBe(false);
  });

  it('is not of a column the table lacks, where a finding has no cell', () => {
    const finding = { ...cellFinding('notANumber', AT, '很多'), cell: null };
    expect(isKeyUnread(finding, 'publishedOn')).toBe(false);
  });
});

describe('a row that could not be read', () => {
  const isUnreadAt = (row: number, finding: Partial<Finding> = {}) => {
    const hard = cellFinding('notANumber', { sheet: '台账', cell: 'K15' }, '很多');
    const entry = buildEntry({ lineage: buildLineage('台账', row) });
    return isRowUnread(readingOf({ ...hard, ...finding }), entry);
  };

  it('has such a cell anywhere', () => {
    expect([13, 14, 15, 4, 0].map((row) => isUnreadAt(row))).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('was read where its finding is soft, or is of no cell', () => {
    expect(isUnreadAt(14, { severity: 'soft' })).toBe(false);
    expect(isUnreadAt(14, { cell: null })).toBe(false);
  });
});

describe('what reading has told already', () => {
  const isKnown = (code: string, key: string, finding: Finding) =>
    knownFromReading(readingOf(finding), code)(figure, key);

  it('is the same fault in the same cell', () => {
    const finding = cellFinding('notANumber', AT, '很多');
    expect(isKnown('notANumber', 'added', finding)).toBe(true);
    expect(isKnown('notANumber', 'deducted', finding)).toBe(false);
    expect(isKnown('cellError', 'added', finding)).toBe(false);
    expect(isKnown('notANumber', 'added', { ...finding, file: '乙.xlsx' })).toBe(false);
  });
});

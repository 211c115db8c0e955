import type { ReturnFigure } from '../../src/model/unitReturn';
import { coverUnits, expectedFor, listAnswers } from '../../src/summary/coverage';
import { buildFigure, findTarget } from '../support/checkBuilders';
import { SHARE, TRAINED } from '../support/mergeReturns';
import { expectUnit, expectUnits } from '../support/summaryStage';

function answers(id: string, change: Partial<ReturnFigure>): readonly string[] {
  const row = buildFigure({ targetId: id, unitId: 'hubei:甲局', ...change });
  const key = { unitId: 'hubei:甲局', period: row.period, documentId: 'hubei-2022' };
  const figures = [{ row, ...key, sha256: 'a' }];
  return [...listAnswers(findTarget(id), figures, ({ unitId }) => unitId)];
}

describe('an answer to a target', () => {
  it('is a figure, 0 among them, and the word that it is not the unit’s', () => {
    expect(answers(TRAINED, { value: 0 })).toEqual(['hubei:甲局']);
    expect(answers(SHARE, { numerator: 1, denominator: 2 })).toEqual(['hubei:甲局']);
    expect(answers(TRAINED, { entryState: 'notApplicable' })).toEqual(['hubei:甲局']);
  });

  it('is not a blank, nor that the figure is not there yet', () => {
    expect(answers(TRAINED, {})).toEqual([]);
    expect(answers(TRAINED, { entryState: 'notYetAvailable' })).toEqual([]);
  });
});

describe('who was to report a target', () => {
  it('are the units it was issued to', () => {
    const roll = expectUnits([
      expectUnit('甲局', { targetIds: [TRAINED] }),
      expectUnit('乙局', { targetIds: [] }),
      expectUnit('丙市'),
    ]);
    expect(expectedFor(TRAINED, roll)).toEqual(['hubei:甲局']);
    expect(expectedFor(SHARE, roll)).toEqual([]);
  });

  it('is not known where nobody says what was issued', () => {
    expect(expectedFor(TRAINED, expectUnits([expectUnit('甲局')]))).toBeNull();
    expect(expectedFor(TRAINED, null)).toBeNull();
    expect(coverUnits(null, new Set(['b', 'a']), new Set(['a']))).toEqual({
      expected: ['a', 'b'],
      reported: ['a', 'b'],
      late: ['a'],
      missing: [],
      unexpected: [],
    });
  });
});

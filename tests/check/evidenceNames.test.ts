import { namesEvidence } from '../../src/check/evidenceNames';
import { buildEvidence, returnContext } from '../support/checkBuilders';

describe('佐证编号', () => {
  const listed = ['P1', 'P2', '附件 1', '、', ''].map((evidenceId) =>
    buildEvidence({ evidenceId }),
  );
  const context = returnContext({ evidence: listed });

  it.each([
    'P1',
    'P1、P2',
    'P1，P2',
    'P1;P2；',
    'P1 P2',
    'P1\u3000P2',
    'P1\nP2',
    'P1、 P1',
    '附件1',
    '附件 1、P2',
    ' P1。',
  ])('“%s” are numbers of the list', (words) => {
    expect(namesEvidence(context, words)).toBe(true);
  });

  it.each(['P12', 'P', '1', 'p1', 'P1P2', '见P1', 'P1、P12', 'P1 P9', '附件 2', 'P*', '、', ' '])(
    '“%s” are not',
    (words) => {
      expect(namesEvidence(context, words)).toBe(false);
    },
  );

  it('is in no list where the workbook has none', () => {
    expect(namesEvidence(returnContext({ evidence: null }), 'P1')).toBe(false);
    expect(namesEvidence(returnContext({ evidence: [] }), 'P1')).toBe(false);
  });
});

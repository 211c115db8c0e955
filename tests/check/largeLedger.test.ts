import { ledgerKeyDuplicate } from '../../src/check/rules/record/ledgerKeyDuplicate';
import { buildEntry, buildLineage, returnContext } from '../support/checkBuilders';

/** Far above what one pass takes (a tenth of a second), far below what one of each pair does. */
const SECONDS = 3;

describe('a ledger of thirty thousand rows', () => {
  it('of one key is gone through once', () => {
    const ledger = Array.from({ length: 30_000 }, (_, index) =>
      buildEntry({ lineage: buildLineage('台账', 4 + index) }),
    );
    const begin = performance.now();
    expect(ledgerKeyDuplicate.check(returnContext({ ledger }))).toHaveLength(30_000);
    expect((performance.now() - begin) / 1000).toBeLessThan(SECONDS);
  });
});

import { hashOf, markUnread } from '../../src/merge/unreadSource';

describe('the hash of a source', () => {
  it('is what its bytes gave, and none of a file that was never read', () => {
    const sha256 = 'ab'.repeat(32);
    expect(hashOf({ sha256 })).toBe(sha256);
    expect(hashOf({ sha256: markUnread('省科技厅.xlsx') })).toBeNull();
  });

  it('tells files that were never read apart by their names', () => {
    expect(markUnread('a.xlsx')).not.toBe(markUnread('b.xlsx'));
  });
});

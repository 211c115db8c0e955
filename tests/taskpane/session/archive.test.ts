import { isArchived } from '../../../src/taskpane/session/archive';
import { buildDocument } from '../../support/paneBuilders';

describe('a document past its horizon', () => {
  const past = buildDocument({ horizonYear: 2020, furtherHorizonYear: null }).document;
  const further = buildDocument({ horizonYear: 2025, furtherHorizonYear: 2035 }).document;

  it('is live through its last year and archived from the next', () => {
    expect(isArchived(past, 2020)).toBe(false);
    expect(isArchived(past, 2021)).toBe(true);
  });

  it('stays live while further goals are ahead', () => {
    expect(isArchived(further, 2026)).toBe(false);
    expect(isArchived(further, 2036)).toBe(true);
  });
});

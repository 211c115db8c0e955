import { countedKinds, isCountedKind } from '../../../src/check/rules/relations/standardKinds';
import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { sampleKey } from '../../../src/layout/issue/sampleKey';
import { parseStandardNumber } from '../../../src/model/standardNumber';

const targets = loadCatalog().documents.flatMap((entry) => entry.targets);

describe('a made-up identification of a ledger row', () => {
  it('is of the kind of standards its target counts', () => {
    const counted = targets.filter(({ definition, indicatorId }) => {
      return definition.ledgerKey === 'standardNumber' && countedKinds(indicatorId) !== undefined;
    });
    expect(counted.length).toBeGreaterThan(5);
    for (const target of counted) {
      const number = parseStandardNumber(sampleKey(target, 91_002, '2024'));
      const kinds = countedKinds(target.indicatorId);
      const fits = number !== null && kinds !== undefined && isCountedKind(kinds, number);
      expect([target.id, fits, number?.year]).toEqual([target.id, true, 2024]);
    }
  });

  it('is no standard’s number where other things are counted', () => {
    const other = targets.find(({ definition }) => definition.ledgerKey === 'approvalNumber');
    expect(other && sampleKey(other, 91_002, '2024')).toBe('YL-2024-91002');
  });
});

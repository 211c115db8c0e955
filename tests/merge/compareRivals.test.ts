import fc from 'fast-check';
import { compareRivals } from '../../src/merge/compareRivals';
import { deriveOutcomes } from '../../src/merge/deriveOutcomes';
import { uniteStates } from '../../src/merge/mergedState';
import { generatedFiles, figureOf, ledgerRowOf, stateOfFile } from '../support/generatedReturns';
import type { UnitReturn } from '../../src/model/unitReturn';
import { buildTemplate } from '../support/returnContents';

const UNIT = 'hubei:省科技厅';
const TARGET = 'hubei-2022/t0';

function returnOf(sha256: string, value: number | null, keys: readonly string[]) {
  const unitReturn: UnitReturn = {
    template: buildTemplate({ period: '2024' }),
    submission: 1,
    signature: { head: null, reviewer: null, compiler: null, phone: null, reportedOn: null },
    figures: [figureOf(TARGET, UNIT, '2024', value), figureOf('hubei-2022/t1', UNIT, '2024', 5)],
    measures: [],
    ledger: keys.map((key, row) => ledgerRowOf(TARGET, key, row)),
    evidence: [],
  };
  return stateOfFile({ sha256, name: `${sha256}.xlsx`, receivedOn: '2025-01-10', unitReturn });
}

function compare(...states: readonly ReturnType<typeof returnOf>[]) {
  const [outcome] = deriveOutcomes(uniteStates(...states));
  if (outcome?.kind !== 'conflict') throw new Error('no conflict');
  return compareRivals(outcome);
}

describe('returns in conflict', () => {
  it('are told apart by the fields that differ, each with its file and cell', () => {
    const found = compare(returnOf('a', 3, []), returnOf('b', 4, []));
    expect(found.map(({ kind, id, field }) => [kind, id, field])).toEqual([
      ['figure', TARGET, 'value'],
      ['figure', TARGET, 'added'],
    ]);
    const byFile = new Map(found[0]?.values.map((one) => [one.sha256, one] as const));
    expect(byFile.get('a')).toMatchObject({ value: 3, place: { sheet: '填报', row: 10 } });
    expect(byFile.get('b')).toMatchObject({ value: 4, place: { sheet: '填报', row: 10 } });
  });

  it('show a row that only one of them has', () => {
    const found = compare(returnOf('a', 3, ['GB/T 1-2024']), returnOf('b', 3, []));
    const key = found.find(({ field }) => field === 'itemKey');
    expect(key).toMatchObject({ kind: 'ledger', id: 'GB/T 1-2024' });
    expect(key?.values.map(({ value, place }) => [value, place === null]).sort()).toEqual(
      [
        ['GB/T 1-2024', false],
        [null, true],
      ].sort(),
    );
  });

  it('always differ in something', () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        for (const outcome of deriveOutcomes(uniteStates(...files.map(stateOfFile)))) {
          if (outcome.kind !== 'conflict') continue;
          const found = compareRivals(outcome);
          expect(found.length).toBeGreaterThan(0);
          for (const { values } of found) expect(values).toHaveLength(outcome.rivals.length);
        }
      }),
    );
  });
});

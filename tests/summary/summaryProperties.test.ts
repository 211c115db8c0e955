import fc from 'fast-check';
import { uniteStates } from '../../src/merge/mergedState';
import type { Summary } from '../../src/model/summary';
import {
  generatedFiles,
  stateOfFile,
  unitReturns,
  type GeneratedFile,
} from '../support/generatedReturns';
import { expectUnit, expectUnits, stateOfFiles, summariseState } from '../support/summaryStage';

const files = generatedFiles.filter((list) => list.length > 0);
/** 丁市 never reports; 丙市 reports and is not on the roll. */
const ROLL = expectUnits(
  [
    expectUnit('甲局', { dueDate: '2025-04-10', targetIds: ['hubei-2022/t0', 'hubei-2022/t1'] }),
    expectUnit('乙局', { dueDate: '2025-04-10', targetIds: ['hubei-2022/t1'] }),
    expectUnit('丁市', { dueDate: '2025-04-10', targetIds: ['hubei-2022/t1'] }),
  ],
  { period: '2025-Q1' },
);

/** One file a unit, period and set of documents, so that nothing is superseded or in conflict. */
const plainFiles: fc.Arbitrary<readonly GeneratedFile[]> = fc
  .uniqueArray(unitReturns, {
    selector: ({ template }) => `${template.unitId}|${template.period}`,
    minLength: 1,
    maxLength: 6,
  })
  .map((returns) =>
    returns.map((unitReturn) => {
      const sha256 = JSON.stringify(unitReturn);
      const name = `${unitReturn.template.templateId}.xlsx`;
      return { sha256, name, receivedOn: '2025-04-01', unitReturn };
    }),
  );

function totalsOf({ targets }: Summary): ReadonlyMap<string, number | null> {
  return new Map(targets.map(({ targetId, value }) => [targetId, value] as const));
}

describe('a summary', () => {
  it('is the same whatever the order of the files', () => {
    fc.assert(
      fc.property(files, (list) => {
        const forth = summariseState(stateOfFiles(list), { expectation: ROLL });
        const back = summariseState(stateOfFiles([...list].reverse()), { expectation: ROLL });
        expect(back).toEqual(forth);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same from parts that were merged before', () => {
    fc.assert(
      fc.property(files, fc.nat(), (list, at) => {
        const cut = at % (list.length + 1);
        const parts = [list.slice(0, cut), list.slice(cut)].map((part) =>
          uniteStates(...part.map(stateOfFile)),
        );
        const whole = summariseState(stateOfFiles(list), { expectation: ROLL });
        expect(summariseState(uniteStates(...parts), { expectation: ROLL })).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('has as many expected units as reported and missing ones, for each target and for all', () => {
    fc.assert(
      fc.property(files, (list) => {
        const { targets, coverage, units } = summariseState(stateOfFiles(list), {
          expectation: ROLL,
        });
        for (const each of [coverage, ...targets.map((target) => target.coverage)]) {
          expect([...each.reported, ...each.missing].sort()).toEqual([...each.expected]);
          expect(each.reported).toEqual(expect.arrayContaining([...each.late]));
          expect(each.expected).not.toEqual(expect.arrayContaining(['hubei:丙市']));
        }
        expect(coverage.expected).toHaveLength(3);
        expect(coverage.missing).toContain('hubei:丁市');
        const late = units.filter(({ roll, isExpected }) => isExpected && roll === 'late');
        expect(late.map(({ unitId }) => unitId).sort()).toEqual([...coverage.late]);
      }),
    );
  });

  it('says of every total how many figures it holds, and where each stands', () => {
    fc.assert(
      fc.property(files, (list) => {
        const { targets } = summariseState(stateOfFiles(list));
        for (const { value, figureCount, lineage, added } of targets) {
          expect(lineage).toHaveLength(figureCount);
          if (figureCount === 0) expect([value, added]).toEqual([null, null]);
          else expect(value).not.toBeNull();
          for (const { sha256, file } of lineage) {
            const names = list.filter((one) => one.sha256 === sha256).map(({ name }) => name);
            expect(names).toContain(file);
          }
        }
      }),
    );
  });

  it('never counts more things than the units count together', () => {
    fc.assert(
      fc.property(files, (list) => {
        for (const target of summariseState(stateOfFiles(list)).targets) {
          const sum = target.lineage.reduce((all, { value }) => all + (value ?? 0), 0);
          expect(target.value ?? 0).toBe(sum - target.duplicates);
          expect(target.duplicates).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('grows with the units that report, where counts are added', () => {
    fc.assert(
      fc.property(plainFiles, fc.constantFrom('甲局', '乙局', '丙市'), (list, left) => {
        const some = list.filter(({ unitReturn }) => unitReturn.template.unitName !== left);
        const all = totalsOf(summariseState(stateOfFiles(list), period('2025-Q1')));
        const part = totalsOf(summariseState(stateOfFiles(some), period('2025-Q1')));
        for (const [id, value] of part) {
          if (id.endsWith('/t1')) expect(value ?? 0).toBeLessThanOrEqual(all.get(id) ?? 0);
        }
      }),
    );
  });

  it('has the sums that a count of the figures by hand has', () => {
    fc.assert(
      fc.property(plainFiles, (list) => {
        const { targets } = summariseState(stateOfFiles(list), period('2025-Q1'));
        for (const documentId of ['hubei-2022', 'national-2021']) {
          const values = list.flatMap(({ unitReturn: { template, figures } }) =>
            template.period === '2025-Q1'
              ? figures.filter(({ targetId }) => targetId === `${documentId}/t1`)
              : [],
          );
          const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
          const total = targets.find(({ targetId }) => targetId === `${documentId}/t1`);
          const sum = known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
          expect(total?.value ?? null).toBe(sum);
          expect(total?.figureCount ?? 0).toBe(known.length);
        }
      }),
    );
  });
});

function period(code: string) {
  return { expectation: expectUnits([], { period: code }) };
}

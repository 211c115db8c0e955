import fc from 'fast-check';
import type { UnitReturn } from '../../src/model/unitReturn';
import { figureOf, ledgerRowOf } from '../support/generatedReturns';
import { buildTemplate } from '../support/returnContents';
import { expectUnits, stateOfFiles, summariseState } from '../support/summaryStage';

const TARGET = 'hubei-2022/t0';
const PERIODS = ['2024', '2025-Q1'] as const;
type Period = (typeof PERIODS)[number];

/** What each unit newly counts in each period; a thing is counted once a unit. */
const worlds = fc.dictionary(
  fc.constantFrom('甲局', '乙局', '丙市', '丁市'),
  fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }).chain((things) =>
    fc.nat({ max: things.length }).map((cut): Readonly<Record<Period, readonly number[]>> => {
      return { '2024': things.slice(0, cut), '2025-Q1': things.slice(cut) };
    }),
  ),
  { minKeys: 1, noNullPrototype: true },
);

/** Every unit spells a number its own way. */
function spell(unit: string, thing: number): string {
  return (
    { 甲局: `GB/T ${thing}-2023`, 乙局: `GBT ${thing}—2023` }[unit] ?? `ＧＢ／Ｔ ${thing}-2023`
  );
}

function returnOf(unit: string, period: Period, total: number, added: readonly number[]) {
  const unitId = `hubei:${unit}`;
  const unitReturn: UnitReturn = {
    template: buildTemplate({ unitId, unitName: unit, period, templateId: `${period}.${unitId}` }),
    submission: 1,
    signature: { head: null, reviewer: null, compiler: null, phone: null, reportedOn: null },
    figures: [figureOf(TARGET, unitId, period, total, { added: added.length })],
    measures: [],
    ledger: added.map((thing, row) => ledgerRowOf(TARGET, spell(unit, thing), row)),
    evidence: [],
  };
  const sha256 = `${unit} ${period}`;
  return { sha256, name: `${sha256}.xlsx`, receivedOn: '2025-04-01', unitReturn };
}

describe('a province’s count of different things', () => {
  it('is the number of things that anybody counted up to the period', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...PERIODS), (world, period) => {
        const files = Object.entries(world).flatMap(([unit, added]) => {
          const first = added['2024'];
          const total = first.length + added['2025-Q1'].length;
          return [
            returnOf(unit, '2024', first.length, first),
            returnOf(unit, '2025-Q1', total, added['2025-Q1']),
          ];
        });
        const things = new Set(
          Object.values(world).flatMap((added) =>
            period === '2024' ? added['2024'] : [...added['2024'], ...added['2025-Q1']],
          ),
        );
        const { targets } = summariseState(stateOfFiles(files), {
          expectation: expectUnits([], { period }),
        });
        const target = targets.find(({ targetId }) => targetId === TARGET);
        expect(target?.value).toBe(things.size);
        for (const { key, unitIds } of target?.jointResults ?? []) {
          const thing = Number(/GB\/T(\d+)/.exec(key)?.[1]);
          const owners = Object.entries(world).filter(([, added]) =>
            [...added['2024'], ...(period === '2024' ? [] : added['2025-Q1'])].includes(thing),
          );
          expect([...unitIds]).toEqual(owners.map(([unit]) => `hubei:${unit}`).sort());
        }
      }),
    );
  });
});

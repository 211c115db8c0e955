import fc from 'fast-check';
import { uniteStates, stateOf } from '../../src/merge/mergedState';
import {
  readSerialisedState,
  serialiseState,
  type CarriedState,
  type SectionsRow,
} from '../../src/merge/serialiseState';
import type { Section } from '../../src/model/merged';
import type { ClosingEntry } from '../../src/model/summary';
import { buildTemplate } from '../support/returnContents';
import { decideConflicts, generatedFiles, stateOfFile } from '../support/generatedReturns';

const signs = fc.string({ unit: 'binary', maxLength: 20 });

const closings: fc.Arbitrary<CarriedState['closings']> = fc
  .dictionary(
    fc.constantFrom('hubei-2022/task-01', 'hubei-2022/task-02'),
    fc.array(
      fc.record({
        taskStatus: fc.constantFrom<ClosingEntry['taskStatus']>('closed', 'inProgress', 'adjusted'),
        by: signs,
        on: fc.constant('2025-05-01'),
        opinion: signs,
      }),
      { maxLength: 3 },
    ),
  )
  .map((entries) => new Map(Object.entries(entries)));

const carried: fc.Arbitrary<CarriedState> = fc
  .tuple(generatedFiles, signs, closings, fc.boolean())
  .map(([files, issuer, closed, isMade]) => {
    const state = uniteStates(...files.map(stateOfFile));
    return {
      state: uniteStates(state, stateOf([], [], decideConflicts(state, [0, 1, 2]))),
      maker: isMade ? buildTemplate({ issuer }) : null,
      closings: closed,
    };
  });

describe('a state on the sheet _sections', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(carried, (given) => {
        expect(readSerialisedState(serialiseState(given))).toEqual(given);
      }),
    );
  });

  it('is written alike whatever the order of the files', () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const rows = (of: typeof files) =>
          serialiseState({
            state: uniteStates(...of.map(stateOfFile)),
            maker: null,
            closings: new Map(),
          });
        expect(rows([...files].reverse())).toEqual(rows(files));
      }),
    );
  });

  it('holds no text over the limit of a cell, and none a program would take for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 50_000, maxLength: 70_000 }), (issuer) => {
        const given = { ...empty(), maker: buildTemplate({ issuer }) };
        const rows = serialiseState(given);
        const texts = rows.slice(1).map((row) => String(row[2]));
        expect(texts.length).toBeGreaterThan(1);
        for (const text of texts) {
          expect(text.length).toBeLessThan(32_767);
          expect(text.startsWith('~')).toBe(true);
          expect([...text].every((sign) => sign >= ' ' && sign < '\ufffe')).toBe(true);
          expect(() => encodeURIComponent(text)).not.toThrow();
        }
        expect(readSerialisedState(rows)).toEqual(given);
      }),
      { numRuns: 5 },
    );
  });

  it('is not taken where a row is gone, moved or altered', () => {
    const rows = serialiseState(withFile());
    const [head = [], first = [], ...rest] = rows;
    expect(readSerialisedState(rows)).not.toBeNull();
    expect(readSerialisedState([])).toBeNull();
    expect(readSerialisedState([head, ...rest])).toBeNull();
    expect(readSerialisedState([head, ...rest, first])).toBeNull();
    const altered = [first[0] ?? 0, first[1] ?? 0, '~["maker",[]]'];
    expect(readSerialisedState([head, altered, ...rest])).toBeNull();
  });

  it('is not taken where the figures are not those the hash names', () => {
    const { state, ...rest } = withFile();
    const [first] = state.sections;
    const [key, sections] = first ?? ['', new Map<string, Section>()];
    const forged = [...sections.values()].map((section) => ({
      ...section,
      rank: { ...section.rank, submission: section.rank.submission + 1 },
    }));
    expect(forged.length).toBeGreaterThan(0);
    const byHash = new Map(forged.map((section) => [section.hash, section] as const));
    const rows: readonly SectionsRow[] = serialiseState({
      ...rest,
      state: { ...state, sections: new Map([[key, byHash]]) },
    });
    expect(readSerialisedState(rows)).toBeNull();
  });
});

function empty(): CarriedState {
  return { state: stateOf([], []), maker: null, closings: new Map() };
}

function withFile(): CarriedState {
  const [files = []] = fc.sample(
    generatedFiles.filter((list) => list.length > 0),
    { numRuns: 1, seed: 7 },
  );
  return { ...empty(), state: uniteStates(...files.map(stateOfFile)) };
}

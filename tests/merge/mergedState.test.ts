import fc from 'fast-check';
import { deriveFileOutcomes, deriveOutcomes } from '../../src/merge/deriveOutcomes';
import { EMPTY_STATE, stateOf, uniteStates } from '../../src/merge/mergedState';
import { contentOf, keyText } from '../../src/merge/sectionsOfReturn';
import type { MergedState } from '../../src/model/merged';
import { decideConflicts, generatedFiles, stateOfFile } from '../support/generatedReturns';

/** All a state says, in one order: two states that say the same are the same. */
function sayAll(state: MergedState): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>) =>
    [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    sources: sorted(state.sources),
    sections: sorted(state.sections).map(([key, of]) => [
      key,
      sorted(of).map(([hash, section]) => [
        hash,
        { ...section, appearances: sorted(section.appearances) },
      ]),
    ]),
    decisions: sorted(state.decisions),
  };
}

const states = fc
  .tuple(generatedFiles, fc.array(fc.nat({ max: 3 }), { maxLength: 3 }))
  .map(([files, picks]) => {
    const state = uniteStates(...files.map(stateOfFile));
    return uniteStates(state, stateOf([], [], decideConflicts(state, picks)));
  });

describe('the union of merged states', () => {
  it('does not depend on how it is bracketed', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(sayAll(uniteStates(uniteStates(a, b), c))).toEqual(
          sayAll(uniteStates(a, uniteStates(b, c))),
        );
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(sayAll(uniteStates(a, b))).toEqual(sayAll(uniteStates(b, a)));
      }),
    );
  });

  it('takes nothing from what is there twice, and nothing from nothing', () => {
    fc.assert(
      fc.property(states, (a) => {
        expect(sayAll(uniteStates(a, a))).toEqual(sayAll(a));
        expect(sayAll(uniteStates(a, EMPTY_STATE))).toEqual(sayAll(a));
      }),
    );
  });

  it('only grows', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const both = uniteStates(a, b);
        for (const [key, sections] of a.sections) {
          for (const hash of sections.keys()) expect(both.sections.get(key)?.has(hash)).toBe(true);
        }
        for (const sha256 of a.sources.keys()) expect(both.sources.has(sha256)).toBe(true);
      }),
    );
  });
});

describe('what a merge derives', () => {
  it('is the same whatever the order of the files', () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const forth = uniteStates(...files.map(stateOfFile));
        const back = uniteStates(...[...files].reverse().map(stateOfFile));
        const said = (state: MergedState) =>
          deriveOutcomes(state).map((outcome) =>
            outcome.kind === 'winner'
              ? [keyText(outcome.key), outcome.winner.hash, contentOf(outcome.winner)]
              : [keyText(outcome.key), outcome.rivals.map(({ hash }) => hash)],
          );
        expect(said(back)).toEqual(said(forth));
      }),
    );
  });

  it('ends every file as accepted, superseded, undecided or rejected, and they add up', () => {
    fc.assert(
      fc.property(states, (state) => {
        const outcomes = deriveFileOutcomes(state, deriveOutcomes(state));
        const counts = { accepted: 0, superseded: 0, undecided: 0, rejected: 0 };
        for (const outcome of outcomes.values()) counts[outcome] += 1;
        // Every generated file is a return with sections: none of them is rejected.
        expect(counts.accepted + counts.superseded + counts.undecided).toBe(state.sources.size);
        expect(counts.rejected).toBe(0);
      }),
    );
  });

  it('lets a section count only if none of its key stands higher', () => {
    fc.assert(
      fc.property(states, (state) => {
        for (const outcome of deriveOutcomes(state)) {
          const counted = outcome.kind === 'winner' ? [outcome.winner] : outcome.rivals;
          for (const { rank } of counted) {
            for (const other of state.sections.get(keyText(outcome.key))?.values() ?? []) {
              const isHigher =
                other.rank.revision > rank.revision ||
                (other.rank.revision === rank.revision && other.rank.submission > rank.submission);
              expect(isHigher).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('settles a conflict by a decision on just that conflict, and opens it again for a further rival', () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const state = uniteStates(...files.map(stateOfFile));
        for (const outcome of deriveOutcomes(state)) {
          if (outcome.kind !== 'conflict') continue;
          const hashes = outcome.rivals.map(({ hash }) => hash);
          const decide = (of: readonly string[]) =>
            deriveOutcomes(
              uniteStates(
                state,
                stateOf(
                  [],
                  [],
                  [
                    {
                      key: outcome.key,
                      hashes: of,
                      chosen: hashes[0] ?? '',
                      by: '甲',
                      on: '2025-05-01',
                      why: '核实',
                    },
                  ],
                ),
              ),
            ).find(({ key }) => keyText(key) === keyText(outcome.key));
          expect(decide(hashes)).toMatchObject({ kind: 'winner', winner: { hash: hashes[0] } });
          expect(decide(hashes.slice(1))).toMatchObject({ kind: 'conflict' });
        }
      }),
    );
  });
});

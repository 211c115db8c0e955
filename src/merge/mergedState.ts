import type { MergeDecision, MergedState, MergeSource, Section } from '../model/merged';
import { keyText } from './sectionsOfReturn';

/** A state of nothing: the neutral element of the union. */
export const EMPTY_STATE: MergedState = {
  sources: new Map(),
  sections: new Map(),
  decisions: new Map(),
};

const text = (value: unknown) => JSON.stringify(value);

/** Of two values the one that stands first in a fixed order; null yields. */
function lesser<T>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return text(a) <= text(b) ? a : b;
}

/** One file met twice: its names together, the earlier day, and what bars it in either. */
function uniteSources(a: MergeSource, b: MergeSource): MergeSource {
  return {
    sha256: a.sha256,
    names: [...new Set([...a.names, ...b.names])].sort(),
    kind: a.kind < b.kind ? a.kind : b.kind,
    template: lesser(a.template, b.template),
    submission: lesser(a.submission, b.submission),
    signature: lesser(a.signature, b.signature),
    receivedOn: lesser(a.receivedOn, b.receivedOn),
    rejection: lesser(a.rejection, b.rejection),
    carries: [...new Set([...a.carries, ...b.carries])].sort(),
  };
}

function uniteSections(a: Section, b: Section): Section {
  const appearances = new Map(a.appearances);
  for (const [sha256, content] of b.appearances) {
    const other = appearances.get(sha256);
    appearances.set(sha256, other === undefined ? content : (lesser(other, content) ?? content));
  }
  const unitName = a.unitName <= b.unitName ? a.unitName : b.unitName;
  return { ...a, unitName, appearances };
}

/** Names a decision by all it says: the same one made twice is one. */
function decisionId(decision: MergeDecision): string {
  const { key, hashes, chosen, by, on, why } = decision;
  return text([keyText(key), hashes, chosen, by, on, why]);
}

/** A state of files and the sections read from them. */
export function stateOf(
  sources: readonly MergeSource[],
  sections: readonly Section[],
  decisions: readonly MergeDecision[] = [],
): MergedState {
  const bySha = new Map<string, MergeSource>();
  for (const source of sources) {
    const known = bySha.get(source.sha256);
    bySha.set(source.sha256, known ? uniteSources(known, source) : source);
  }
  const byKey = new Map<string, Map<string, Section>>();
  for (const section of sections) {
    const key = keyText(section.key);
    const ofKey = byKey.get(key) ?? new Map<string, Section>();
    byKey.set(key, ofKey);
    const known = ofKey.get(section.hash);
    ofKey.set(section.hash, known ? uniteSections(known, section) : section);
  }
  const byId = new Map(decisions.map((decision) => [decisionId(decision), decision] as const));
  return { sources: bySha, sections: byKey, decisions: byId };
}

/**
 * The union of states: associative, commutative and idempotent, so that neither the order of files
 * nor merging a part of them first makes a difference.
 */
export function uniteStates(...states: readonly MergedState[]): MergedState {
  return stateOf(
    states.flatMap(({ sources }) => [...sources.values()]),
    states.flatMap(({ sections }) => [...sections.values()].flatMap((of) => [...of.values()])),
    states.flatMap(({ decisions }) => [...decisions.values()]),
  );
}

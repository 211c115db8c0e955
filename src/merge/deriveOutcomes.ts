import type {
  FileOutcome,
  KeyOutcome,
  MergeDecision,
  MergedState,
  MergeSource,
  Section,
  SectionRank,
} from '../model/merged';
import { keyText } from './sectionsOfReturn';

function compareRanks(a: SectionRank, b: SectionRank): number {
  return a.revision - b.revision || a.submission - b.submission;
}

const byHash = (a: Section, b: Section) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);

/** Answers to just this conflict; of several the latest, and none where the latest disagree. */
function findDecision(
  rivals: readonly Section[],
  decisions: readonly MergeDecision[],
): MergeDecision | null {
  const hashes = rivals.map(({ hash }) => hash);
  const answers = decisions.filter(
    (answer) =>
      answer.hashes.length === hashes.length &&
      answer.hashes.every((hash, at) => hash === hashes[at]),
  );
  const latest = answers.reduce((last, { on }) => (on > last ? on : last), '');
  const standing = answers.filter(({ on }) => on === latest);
  const [first] = standing;
  return first && standing.every(({ chosen }) => chosen === first.chosen) ? first : null;
}

function deriveKey(
  sections: readonly Section[],
  decisions: readonly MergeDecision[],
): KeyOutcome[] {
  const [first, ...others] = sections;
  if (!first) return [];
  const top = others.reduce(
    (best, { rank }) => (compareRanks(rank, best) > 0 ? rank : best),
    first.rank,
  );
  const rivals = sections.filter(({ rank }) => compareRanks(rank, top) === 0).sort(byHash);
  const lower = sections.filter(({ rank }) => compareRanks(rank, top) < 0).sort(byHash);
  const { key } = first;
  const decision = rivals.length > 1 ? findDecision(rivals, decisions) : null;
  const winner =
    rivals.length === 1 ? rivals[0] : rivals.find(({ hash }) => hash === decision?.chosen);
  if (!winner) return [{ kind: 'conflict', key, rivals, superseded: lower }];
  const losers = rivals.filter((rival) => rival !== winner);
  return [{ kind: 'winner', key, winner, superseded: [...losers, ...lower], decision }];
}

/**
 * What became of each key, in the order of the keys: the section of the highest rank counts; equal
 * rank with other figures is a conflict until a person decides it.
 */
export function deriveOutcomes(state: MergedState): readonly KeyOutcome[] {
  const decisions = new Map<string, MergeDecision[]>();
  for (const decision of state.decisions.values()) {
    const key = keyText(decision.key);
    decisions.set(key, [...(decisions.get(key) ?? []), decision]);
  }
  return [...state.sections.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, sections]) => deriveKey([...sections.values()], decisions.get(key) ?? []));
}

/**
 * What became of each file, by SHA-256: accepted if a section of it counts, undecided while one is
 * in conflict, superseded if all of them lose, and rejected where it bears none. The four add up to
 * the files read.
 */
export function deriveFileOutcomes(
  state: MergedState,
  outcomes: readonly KeyOutcome[],
): ReadonlyMap<string, FileOutcome> {
  const hashes = (sections: readonly Section[]) => new Set(sections.map(({ hash }) => hash));
  const winning = hashes(outcomes.flatMap((key) => (key.kind === 'winner' ? [key.winner] : [])));
  const disputed = hashes(outcomes.flatMap((key) => (key.kind === 'conflict' ? key.rivals : [])));
  const losing = hashes(outcomes.flatMap(({ superseded }) => superseded));
  const judge = ({ carries }: MergeSource): FileOutcome => {
    if (carries.some((hash) => winning.has(hash))) return 'accepted';
    if (carries.some((hash) => disputed.has(hash))) return 'undecided';
    return carries.some((hash) => losing.has(hash)) ? 'superseded' : 'rejected';
  };
  const sources = [...state.sources.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return new Map(sources.map((source) => [source.sha256, judge(source)]));
}

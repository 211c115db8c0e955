import { deriveOutcomes } from '../merge/deriveOutcomes';
import { keyText } from '../merge/sectionsOfReturn';
import { parsePeriod } from '../model/calendar';
import type { Finding, Problem } from '../model/finding';
import type { KeyOutcome, MergeDecision, MergedState, Section, SectionKey } from '../model/merged';
import {
  dayField,
  isObject,
  parseJson,
  textField,
  textsField,
  type JsonObject,
} from './jsonFields';

/** An answer to a conflict as a file gives it. */
export interface DecisionRequest {
  readonly key: SectionKey;
  /** Hashes of the sections it was made for; null where it does not say. */
  readonly hashes: readonly string[] | null;
  /** A section's hash, or the name or SHA-256 of a file it stands in. */
  readonly choice: { readonly kind: 'hash' | 'file'; readonly value: string };
  readonly by: string;
  readonly on: string;
  readonly why: string;
}

export type ReadDecisions =
  | { readonly kind: 'decisions'; readonly decisions: readonly DecisionRequest[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

const refuse = (code: string, params: Problem['params'] = {}): ReadDecisions => ({
  kind: 'problem',
  problem: { code, params },
});

const NEEDED = ['documentId', 'unitId', 'period', 'by', 'on', 'why'] as const;

/** The entry, or the field at fault; '' where it does not choose. */
function readEntry(entry: JsonObject): DecisionRequest | string {
  const text = (name: string) => (name === 'on' ? dayField : textField)(entry, name) ?? '';
  const missing = NEEDED.find((name) => text(name) === '');
  if (missing !== undefined) return missing;
  const period = text('period');
  if (parsePeriod(period) === null) return 'period';
  const hashes = textsField(entry, 'hashes');
  if (hashes === undefined) return 'hashes';
  const [chosen, chosenFile] = [textField(entry, 'chosen'), textField(entry, 'chosenFile')];
  if (chosen === undefined) return 'chosen';
  if (chosenFile === undefined) return 'chosenFile';
  if ((chosen === null) === (chosenFile === null)) return '';
  return {
    key: { documentId: text('documentId'), unitId: text('unitId'), period },
    hashes: hashes === null ? null : [...new Set(hashes)].sort(),
    choice:
      chosen === null ? { kind: 'file', value: chosenFile ?? '' } : { kind: 'hash', value: chosen },
    by: text('by'),
    on: text('on'),
    why: text('why'),
  };
}

/**
 * Reads a file of decisions: a JSON list of `{documentId, unitId, period, hashes?, chosen | chosenFile,
 * by, on, why}`. A problem names the entry at fault, counted from 1.
 */
export function readDecisionsFile(text: string): ReadDecisions {
  const parsed = parseJson(text);
  if (parsed.kind === 'invalid') return refuse('decisionsNotJson', { reason: parsed.reason });
  if (!Array.isArray(parsed.value)) return refuse('decisionsNotList');
  const decisions: DecisionRequest[] = [];
  for (const [at, entry] of (parsed.value as readonly unknown[]).entries()) {
    const read = isObject(entry) ? readEntry(entry) : 'documentId';
    if (typeof read !== 'string') decisions.push(read);
    else if (read === '') return refuse('decisionUndecided', { entry: at + 1 });
    else return refuse('decisionInvalid', { entry: at + 1, field: read });
  }
  return { kind: 'decisions', decisions };
}

/** The sections a choice may mean: of those in conflict the one with that hash or file. */
function findChosen(
  rivals: readonly Section[],
  { choice }: DecisionRequest,
  { sources }: MergedState,
): readonly Section[] {
  if (choice.kind === 'hash') return rivals.filter(({ hash }) => hash === choice.value);
  const isFile = (sha256: string) =>
    sha256 === choice.value || (sources.get(sha256)?.names.includes(choice.value) ?? false);
  return rivals.filter(({ appearances }) => [...appearances.keys()].some(isFile));
}

type Unanswered = 'decisionStale' | 'decisionUnknown' | 'decisionChoiceUnknown';

function decide(
  request: DecisionRequest,
  outcome: KeyOutcome | undefined,
  state: MergedState,
): MergeDecision | Unanswered {
  if (outcome?.kind !== 'conflict') return 'decisionUnknown';
  const hashes = outcome.rivals.map(({ hash }) => hash);
  if (request.hashes !== null && request.hashes.join() !== hashes.join()) return 'decisionStale';
  const [chosen, ...others] = findChosen(outcome.rivals, request, state);
  if (!chosen || others.length > 0) return 'decisionChoiceUnknown';
  const { key, by, on, why } = request;
  return { key, hashes, chosen: chosen.hash, by, on, why };
}

function findingOf(
  code: Unanswered,
  { key, choice }: DecisionRequest,
  file: string | null,
): Finding {
  const { documentId, unitId, period } = key;
  const unit = unitId.slice(unitId.indexOf(':') + 1);
  return {
    code,
    severity: 'soft',
    level: 0,
    file,
    sheet: null,
    cell: null,
    targetId: null,
    unitId,
    found: choice.value,
    expected: null,
    params: { unit, period, document: documentId, found: choice.value },
    subject: keyText(key),
    explanation: null,
    isClosed: false,
  };
}

/**
 * The decisions that answer conflicts of the state, as it has them; one that answers none, or another
 * conflict than it was made for, is a finding.
 */
export function resolveDecisions(
  state: MergedState,
  requests: readonly DecisionRequest[],
  file: string | null = null,
): { readonly decisions: readonly MergeDecision[]; readonly findings: readonly Finding[] } {
  // Without what was decided before: a conflict may be decided again.
  const open = deriveOutcomes({ ...state, decisions: new Map() });
  const byKey = new Map(open.map((outcome) => [keyText(outcome.key), outcome] as const));
  const decisions: MergeDecision[] = [];
  const findings: Finding[] = [];
  for (const request of requests) {
    const decided = decide(request, byKey.get(keyText(request.key)), state);
    if (typeof decided === 'string') findings.push(findingOf(decided, request, file));
    else decisions.push(decided);
  }
  return { decisions, findings };
}

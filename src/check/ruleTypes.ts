import type { LocalizedText } from '../model/basics';
import type { Target } from '../model/catalog';
import type { CheckLevel, Finding, FindingParams, Severity } from '../model/finding';
import type { Observation } from '../model/observation';

/** What the rules look at. */
export interface CheckContext {
  readonly targets: ReadonlyMap<string, Target>;
  readonly observations: readonly Observation[];
  /** Cell of one of an observation's figures, A1 form. */
  readonly cellOf: (observation: Observation, key: string) => string;
}

/** A fault a rule found in one cell of an observation. */
export interface Fault {
  readonly observation: Observation;
  /** Column key of the cell at fault. */
  readonly key: string;
  readonly found: string;
  readonly params: FindingParams;
}

/** 审核规则: names its fault, and finds it. */
export interface ValidationRule {
  readonly code: string;
  readonly severity: Severity;
  readonly level: CheckLevel;
  readonly summary: LocalizedText;
  /** The faults, or null where the rule has nothing to look at. */
  readonly check: (context: CheckContext) => readonly Fault[] | null;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Codes of the rules that did not apply. */
  readonly skipped: readonly string[];
}

/** The faults of a rule that looks at each observation of certain targets on its own. */
export function eachObservation(
  context: CheckContext,
  applies: (target: Target) => boolean,
  find: (observation: Observation, target: Target) => readonly Omit<Fault, 'observation'>[],
): readonly Fault[] | null {
  let seen = 0;
  const faults: Fault[] = [];
  for (const observation of context.observations) {
    const target = context.targets.get(observation.targetId);
    if (!target || !applies(target)) continue;
    seen += 1;
    for (const fault of find(observation, target)) faults.push({ ...fault, observation });
  }
  return seen === 0 ? null : faults;
}

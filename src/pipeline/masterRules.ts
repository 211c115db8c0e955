import { loadCatalog } from '../catalog/loadCatalog';
import { RULES } from '../check/rules/index';
import type { CheckResult, ValidationRule } from '../check/ruleTypes';
import { stepRules } from '../check/runRules';
import type { MasterReading } from '../layout/readMaster';
import { assessmentsOf } from './checkMaster';
import { buildMasterContext } from './masterContext';

export interface MasterRulesRequest {
  readonly reading: MasterReading;
  /** What was typed in 审核, by key of the finding. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The figures to look at, where not all of the reading's. */
  readonly observations?: MasterReading['observations'];
  readonly rules?: readonly ValidationRule[];
  /** Called after each rule, and awaited: between two rules the window draws and answers. */
  readonly onProgress?: (done: number, total: number) => Promise<void>;
}

/** What the rules say of a master, rule after rule. */
export async function runMasterRules(request: MasterRulesRequest): Promise<CheckResult> {
  const { reading, explanations, rules = RULES, onProgress } = request;
  const observations = request.observations ?? reading.observations;
  const context = buildMasterContext(
    { ...reading, observations },
    { catalog: loadCatalog(), explanations, assessments: assessmentsOf(reading) },
  );
  const steps = stepRules(rules, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await onProgress?.(step.value, rules.length);
  }
}

import { loadCatalog } from '../catalog/loadCatalog';
import { RULES } from '../check/rules/index';
import type { CheckResult, ValidationRule } from '../check/ruleTypes';
import { stepRules } from '../check/runRules';
import type { MasterReading } from '../layout/readMaster';
import { assessmentsOf } from './checkMaster';
import { buildMasterContext } from './masterContext';

export async function runMasterRules(
  reading: MasterReading,
  explanations: ReadonlyMap<string, string>,
  onProgress: (done: number, total: number) => Promise<void>,
  rules: readonly ValidationRule[] = RULES,
): Promise<CheckResult> {
  const catalog = loadCatalog();
  // Who is behind is asked of a whole check, not of a row that is checked anew.
  const facts = rules === RULES ? { assessments: assessmentsOf(reading) } : {};
  const context = buildMasterContext(reading, { catalog, explanations, ...facts });
  const steps = stepRules(rules, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // Between two rules the window draws and answers.
    await onProgress(step.value, rules.length);
  }
}

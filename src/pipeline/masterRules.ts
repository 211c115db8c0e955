import { loadCatalog } from '../catalog/loadCatalog';
import { buildCheckContext, toReturnFigure, type CheckContext } from '../check/checkContext';
import { RULES } from '../check/rules/index';
import type { CheckResult, ValidationRule } from '../check/ruleTypes';
import { stepRules } from '../check/runRules';
import { indexTargets } from '../layout/buildWorkbookPlan';
import type { MasterReading } from '../layout/readMaster';
import { cellReference } from '../model/a1';

export function masterContext(
  reading: MasterReading,
  explanations: ReadonlyMap<string, string>,
): CheckContext {
  const columns = reading.tables.data?.columnOf;
  return buildCheckContext({
    kind: 'master',
    targets: indexTargets(loadCatalog().documents),
    figures: reading.observations.map(toReturnFigure),
    reading: reading.findings,
    explanations,
    cellOf: ({ lineage }, key) => {
      const column = columns?.get(key);
      return column === undefined ? null : cellReference(lineage.row, column);
    },
  });
}

export async function runMasterRules(
  reading: MasterReading,
  explanations: ReadonlyMap<string, string>,
  onProgress: (done: number, total: number) => Promise<void>,
  rules: readonly ValidationRule[] = RULES,
): Promise<CheckResult> {
  const context = masterContext(reading, explanations);
  const steps = stepRules(rules, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // Between two rules the window draws and answers.
    await onProgress(step.value, rules.length);
  }
}

import { RULES } from '../check/rules/index';
import type { CheckResult } from '../check/ruleTypes';
import { stepRules } from '../check/runRules';
import type { MasterReading } from '../layout/readMaster';
import type { WorkbookGrid } from '../model/grid';
import { contextOfMaster } from './checkMaster';

/**
 * What the rules say of a master, rule after rule. `onProgress` is called after each and awaited:
 * between two rules the window draws and answers.
 */
export async function runMasterRules(
  grid: WorkbookGrid,
  reading: MasterReading,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<CheckResult> {
  const steps = stepRules(RULES, contextOfMaster(grid, reading));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await onProgress(step.value, RULES.length);
  }
}

import type { CheckContext } from '../check/checkContext';
import { RULES } from '../check/rules/index';
import type { CheckResult } from '../check/ruleTypes';
import { runRules } from '../check/runRules';
import { readFindingRows, typedExplanations } from '../layout/findingRows';
import { locateTable } from '../layout/locateTable';
import type { MasterReading } from '../layout/readMaster';
import type { Assessment } from '../model/assessment';
import type { WorkbookGrid } from '../model/grid';
import { assessMaster } from './assessMaster';
import { buildMasterContext } from './masterContext';
import { catalogOf } from './workbookCatalog';

type Assessments = ReadonlyMap<string, Assessment>;

function assessmentsOf(reading: MasterReading): Assessments {
  const progress = assessMaster(reading, reading.locale);
  return new Map(progress.map(({ target, assessment }) => [target.id, assessment]));
}

/**
 * All that the rules look at in a master: its figures, who is behind, what was explained in 审核. Every
 * check of a master starts here, so that the pane and the command line find the same.
 */
export function contextOfMaster(
  grid: WorkbookGrid,
  reading: MasterReading,
  assessments: Assessments = assessmentsOf(reading),
): CheckContext {
  const explanations = typedExplanations(readFindingRows(locateTable('findings', grid)));
  return buildMasterContext(reading, { catalog: catalogOf(grid), explanations, assessments });
}

/** What every rule says of a master, what reading it found included. */
export function checkMaster(
  grid: WorkbookGrid,
  reading: MasterReading,
  assessments?: Assessments,
): CheckResult {
  return runRules(RULES, contextOfMaster(grid, reading, assessments));
}

import { loadCatalog } from '../catalog/loadCatalog';
import { RULES } from '../check/rules/index';
import type { CheckResult } from '../check/ruleTypes';
import { runRules } from '../check/runRules';
import type { MasterReading } from '../layout/readMaster';
import type { Assessment } from '../model/assessment';
import { assessMaster } from './assessMaster';
import { buildMasterContext, type MasterFacts } from './masterContext';

/** Assessments by target, for the rules that ask who is behind. */
export function assessmentsOf(reading: MasterReading): ReadonlyMap<string, Assessment> {
  const progress = assessMaster(reading, loadCatalog().documents, reading.locale);
  return new Map(progress.map(({ target, assessment }) => [target.id, assessment]));
}

/**
 * What every rule says of a master, what reading it found included. Rules on who is behind apply
 * where assessments are given.
 */
export function checkMaster(
  reading: MasterReading,
  facts: Omit<MasterFacts, 'catalog'> = {},
): CheckResult {
  return runRules(RULES, buildMasterContext(reading, { catalog: loadCatalog(), ...facts }));
}

import type { Finding } from '../model/finding';
import type { CheckContext, CheckResult, Fault, ValidationRule } from './ruleTypes';

function toFinding(rule: ValidationRule, fault: Fault, context: CheckContext): Finding {
  const { observation, key, found, params } = fault;
  const cell = context.cellOf(observation, key);
  const { sheet, file } = observation.lineage;
  const expected = params['expected'];
  return {
    code: rule.code,
    severity: rule.severity,
    level: rule.level,
    file,
    sheet,
    cell,
    targetId: observation.targetId,
    unitId: observation.unitId,
    found,
    expected: expected === undefined ? null : String(expected),
    params: { cell: `${sheet}!${cell}`, found, ...params },
  };
}

/** Runs the rules in their order; a rule that finds nothing to look at is counted as skipped. */
export function runRules(rules: readonly ValidationRule[], context: CheckContext): CheckResult {
  const findings: Finding[] = [];
  const skipped: string[] = [];
  for (const rule of rules) {
    const faults = rule.check(context);
    if (faults === null) skipped.push(rule.code);
    else findings.push(...faults.map((fault) => toFinding(rule, fault, context)));
  }
  return { findings, skipped };
}

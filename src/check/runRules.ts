import type { Finding } from '../model/finding';
import type { CheckContext } from './checkContext';
import type { CheckResult, Fault, ValidationRule } from './ruleTypes';

function toFinding(rule: ValidationRule, fault: Fault, context: CheckContext): Finding {
  const { record, key, found, params } = fault;
  const cell = context.cellOf(record, key);
  const { sheet, file } = record.lineage;
  const expected = params['expected'];
  return {
    code: rule.code,
    severity: rule.severity,
    level: rule.level,
    file,
    sheet,
    cell,
    targetId: record.targetId ?? null,
    unitId: record.unitId ?? null,
    found,
    expected: expected === undefined ? null : String(expected),
    params: { cell: cell === null ? sheet : `${sheet}!${cell}`, found, ...params },
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

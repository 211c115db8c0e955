import type { Finding } from '../model/finding';
import type { CheckContext } from './checkContext';
import { closeFinding, explanationBeside } from './closeFindings';
import { findIdleExplanations } from './idleExplanations';
import { isFinding, type CheckResult, type Fault, type ValidationRule } from './ruleTypes';
import { toFinding } from './toFinding';

/**
 * Runs the rules in their order; a rule that finds nothing to look at is counted as skipped. Soft
 * findings come with the explanation that stands for them, and an idle one is a finding of its own.
 */
export function runRules(rules: readonly ValidationRule[], context: CheckContext): CheckResult {
  const steps = stepRules(rules, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding after each rule how many have run, for a caller that has to let go between. */
export function* stepRules(
  rules: readonly ValidationRule[],
  context: CheckContext,
): Generator<number, CheckResult, void> {
  const findings: Finding[] = [];
  const faults = new Map<Finding, Fault>();
  const skipped: string[] = [];
  for (const [index, rule] of rules.entries()) {
    const found = rule.check(context);
    if (found === null) skipped.push(rule.code);
    for (const each of found ?? []) {
      const finding = isFinding(each)
        ? { ...each, explanation: explanationBeside(each, context) }
        : toFinding(rule, each, context);
      const closed = closeFinding(finding, context);
      findings.push(closed);
      if (!isFinding(each)) faults.set(closed, each);
    }
    yield index + 1;
  }
  const idleRule = rules.find(({ code }) => code === 'explanationIdle');
  const idle = idleRule ? findIdleExplanations(idleRule, findings, faults, context) : [];
  return { findings: [...findings, ...idle], skipped };
}

import type { CheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules';
import { runRules } from '../../src/check/runRules';
import type { Finding } from '../../src/model/finding';

/** What one rule finds in a context. */
export function findFaults(code: string, context: CheckContext): readonly Finding[] {
  return runRules(
    RULES.filter((rule) => rule.code === code),
    context,
  ).findings;
}

/** The cells it finds at fault, `L5`. */
export function findCells(code: string, context: CheckContext): readonly (string | null)[] {
  return findFaults(code, context).map(({ cell }) => cell);
}

import type { Finding } from '../model/finding';
import type { CheckContext } from './checkContext';
import { judgeWords } from './judgeWords';
import type { Fault, ValidationRule } from './ruleTypes';
import { toFinding } from './toFinding';

/** Where an explanation is written: 核实说明, 原因 of a task, or the very cell where a table has none. */
const EXPLANATIONS = ['explanation', 'cause'] as const;

function place({ file, sheet, cell }: Finding): string {
  return [file, sheet, cell].join('!');
}

/**
 * A finding for each idle explanation of a soft finding, one a cell; where the explanation stands in
 * 审核 it is told at the cell that was to be explained.
 */
export function findIdleExplanations(
  rule: ValidationRule,
  findings: readonly Finding[],
  faults: ReadonlyMap<Finding, Fault>,
  context: CheckContext,
): readonly Finding[] {
  const told = new Set(findings.filter(({ code }) => code === rule.code).map(place));
  const idle: Finding[] = [];
  for (const finding of findings) {
    const { explanation, code, isClosed, severity } = finding;
    if (severity === 'hard' || isClosed || code === rule.code) continue;
    if (explanation === null || judgeWords(explanation) !== 'idle') continue;
    const fault = faults.get(finding);
    const isInRow = fault?.explanation === explanation;
    const written = isInRow
      ? [fault.explanationKey ?? '', ...EXPLANATIONS].find(
          (each) => context.cellOf(fault.record, each) !== null,
        )
      : undefined;
    const key = written ?? fault?.key;
    const { level, severity: own } = rule;
    const params = { ...finding.params, found: explanation };
    const about: Finding =
      fault && key !== undefined
        ? toFinding(rule, { record: fault.record, key, found: explanation, params: {} }, context)
        : { ...finding, code: rule.code, level, severity: own, found: explanation, params };
    if (told.has(place(about))) continue;
    told.add(place(about));
    idle.push({ ...about, explanation });
  }
  return idle;
}

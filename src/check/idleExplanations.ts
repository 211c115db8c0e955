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

/** Column the words stand in; of words in 审核 the one they were to explain. */
function keyOfWords(
  { record, key, explanation, explanationKey }: Fault,
  words: string,
  context: CheckContext,
): string {
  if (explanation !== words) return key;
  const columns = [explanationKey ?? '', ...EXPLANATIONS];
  return columns.find((each) => context.cellOf(record, each) !== null) ?? key;
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
    const found = finding.explanation ?? '';
    if (finding.severity === 'hard' || judgeWords(found) !== 'idle') continue;
    const { code, level, severity } = rule;
    const fault = faults.get(finding);
    const about: Finding =
      fault === undefined
        ? { ...finding, code, level, severity, found, params: { ...finding.params, found } }
        : toFinding(
            rule,
            { record: fault.record, key: keyOfWords(fault, found, context), found, params: {} },
            context,
          );
    if (told.has(place(about))) continue;
    told.add(place(about));
    idle.push({ ...about, explanation: found });
  }
  return idle;
}

import type { Finding } from '../model/finding';
import type { CheckContext } from './checkContext';
import { subjectOf } from './findingKey';
import type { Fault, ValidationRule } from './ruleTypes';

/** A rule's fault as a finding with its cell; not yet closed by any explanation. */
export function toFinding(
  rule: Pick<ValidationRule, 'code' | 'severity' | 'level'>,
  fault: Fault,
  context: Pick<CheckContext, 'cellOf'>,
): Finding {
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
    subject: subjectOf(record, key),
    explanation: fault.explanation ?? null,
    isClosed: false,
  };
}

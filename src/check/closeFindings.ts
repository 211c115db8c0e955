import type { Finding } from '../model/finding';
import type { CheckContext } from './checkContext';
import { findingKey } from './findingKey';
import { judgeWords } from './judgeWords';

/**
 * A soft finding with the explanation that stands for it: in its row, else in 审核. It is closed where
 * that says something. A hard one stays open whatever is written.
 */
export function closeFinding(finding: Finding, context: CheckContext): Finding {
  if (finding.severity === 'hard') return finding;
  const inRow = judgeWords(finding.explanation) === 'missing' ? null : finding.explanation;
  const isGood = judgeWords(inRow) === 'good';
  const inChecks = isGood ? null : (context.explanations.get(findingKey(finding)) ?? null);
  const better = judgeWords(inChecks) === 'good' || inRow === null ? (inChecks ?? inRow) : inRow;
  return { ...finding, explanation: better, isClosed: judgeWords(better) === 'good' };
}

/** True of a finding somebody still has to do something about. */
export function isOpen({ isClosed }: Finding): boolean {
  return !isClosed;
}

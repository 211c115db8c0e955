import type { CheckContext } from './checkContext';

/** True where some number of 佐证 stands in the words; a workbook without 佐证 names none. */
export function namesEvidence(context: CheckContext, words: string): boolean {
  return (context.evidence ?? []).some(({ evidenceId }) => words.includes(evidenceId));
}

/** True where evidence is kept as a list in the workbook, so that its numbers can be asked for. */
export function keepsEvidence({ kind, evidence }: CheckContext): boolean {
  return kind !== 'merged' && evidence !== null;
}

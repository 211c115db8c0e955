import type { Severity } from '../../../model/finding';
import type { CheckedFinding } from '../../../pipeline/checkedWorkbook';
import type { FindingFilter } from '../../session/checkSession';

export interface SheetGroup {
  /** Title of the sheet; null for what is about the whole workbook. */
  readonly sheet: string | null;
  readonly findings: readonly CheckedFinding[];
}

/** Where a finding is listed: to be corrected, to be explained, or explained. */
export type FindingClass = Severity | 'closed';

export const FINDING_CLASSES: readonly FindingClass[] = ['hard', 'soft', 'closed'];

export function classOf({ finding }: CheckedFinding): FindingClass {
  return finding.isClosed ? 'closed' : finding.severity;
}

/** How many findings are of each class. */
export function countClasses(
  findings: readonly CheckedFinding[],
): Readonly<Record<FindingClass, number>> {
  const counts = { hard: 0, soft: 0, closed: 0 };
  for (const one of findings) counts[classOf(one)] += 1;
  return counts;
}

/** The findings that every chosen filter lets through. */
export function filterFindings(
  findings: readonly CheckedFinding[],
  { unit, code, documentId }: FindingFilter,
): readonly CheckedFinding[] {
  return findings.filter(
    (one) =>
      (unit === null || one.unit === unit) &&
      (code === null || one.finding.code === code) &&
      (documentId === null || one.documentId === documentId),
  );
}

/** Findings of one class sheet by sheet, in the order in which they were found. */
export function groupBySheet(findings: readonly CheckedFinding[]): readonly SheetGroup[] {
  const groups = new Map<string | null, CheckedFinding[]>();
  for (const one of findings) {
    const sheet = one.finding.sheet || null;
    const group = groups.get(sheet);
    if (group) group.push(one);
    else groups.set(sheet, [one]);
  }
  return [...groups].map(([sheet, group]) => ({ sheet, findings: group }));
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** What a filter can be set to: each value once, with its label, in order of the labels. */
export function listChoices(
  findings: readonly CheckedFinding[],
  read: (one: CheckedFinding) => FilterChoice | null,
): readonly FilterChoice[] {
  const labels = new Map<string, string>();
  for (const one of findings) {
    const choice = read(one);
    if (choice) labels.set(choice.value, choice.label);
  }
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

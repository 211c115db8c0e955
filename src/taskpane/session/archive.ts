import type { PolicyDocument } from '../../model/catalog';
import type { WorkbookState } from '../../pipeline';

/** 已到期（归档）: the last horizon the document names ended before `year`, as the sheets have it. */
export function isArchived(document: PolicyDocument, year: number): boolean {
  return (document.furtherHorizonYear ?? document.horizonYear) < year;
}

/** The year loaded documents are archived by: that of the as-of date, else of the latest period. */
export function findReportYear(workbook: WorkbookState): number | null {
  const date = workbook.asOf ?? workbook.periods.at(-1);
  return date === undefined ? null : Number(date.slice(0, 4));
}

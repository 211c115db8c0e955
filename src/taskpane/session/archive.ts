import type { PolicyDocument } from '../../model/catalog';
import type { WorkbookState } from '../../pipeline';

/** 已到期（归档）: the figures' horizon ended before the year reported on. */
export function isArchived(document: PolicyDocument, year: number): boolean {
  return document.horizonYear < year;
}

/**
 * The year loaded documents are archived by: that of the latest loaded period. The as-of date is only
 * the fallback, since a final year's figures arrive in the year after and must stay in the live counts.
 */
export function findReportYear(workbook: WorkbookState): number | null {
  const years = workbook.periods.map((period) => Number(period.slice(0, 4)));
  if (years.length > 0) return Math.max(...years);
  return workbook.asOf === null ? null : Number(workbook.asOf.slice(0, 4));
}
